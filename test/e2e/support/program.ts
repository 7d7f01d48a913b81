// Starts the built app as Task Scheduler or a person at a prompt does: a plain process, whose outputs and code are kept.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { appFolder, executablePath, sandboxArgs } from '../../support/runtime';
import { test as base, expect } from './app';

const PATIENCE_MS = 50_000;

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  /** Told each piece of standard error. */
  onStderr(listener: (text: string) => void): void;
  ended: Promise<Ended>;
}

export interface Task extends Ended {
  // biome-ignore lint/suspicious/noExplicitAny: the tests are what checks its shape
  answer: any;
}

export interface Programs {
  /** Starts `electron [-r preload] app words`; whatever still runs at the end of the test is ended. */
  start(words: string[], options?: { preload?: string; env?: Record<string, string>; cwd?: string }): Running;
  /** Starts a headless task with a user-data folder of the test's own. */
  startTask(words: string[]): Running;
  /** Runs a headless task to its end and reads its answer: exactly one line, one JSON object. */
  task(...words: string[]): Promise<Task>;
}

export function startProgram(command: string, words: string[], options: { env?: object; cwd?: string } = {}): Running {
  const child = spawn(command, words, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const ended = once(child, 'close').then(([code, signal]) => {
    clearTimeout(timer);
    return { code, signal, stdout, stderr } as Ended;
  });
  return { child, onStderr: (listener) => child.stderr.on('data', listener), ended };
}

/** One JSON object on one line, and nothing else. */
export function readAnswer(stdout: string): Record<string, unknown> {
  expect(stdout, 'standard output holds one line and nothing else').toMatch(/^\{[^\n]*\}\n$/);
  return JSON.parse(stdout);
}

export const test = base.extend<{ programs: Programs }>({
  programs: async ({ folder }, use) => {
    const running: Running[] = [];
    const start: Programs['start'] = (words, { preload, ...options } = {}) => {
      const before = preload ? ['-r', preload] : [];
      const started = startProgram(executablePath, [...sandboxArgs, ...before, appFolder, ...words], options);
      running.push(started);
      return started;
    };
    const startTask = (words: string[]) => start(['--user-data', join(folder, 'user-data'), 'task', ...words]);
    await use({
      start,
      startTask,
      task: async (...words) => {
        const ended = await startTask(words).ended;
        expect(ended.signal, `ended by itself; it said: ${ended.stderr}`).toBeNull();
        return { ...ended, answer: readAnswer(ended.stdout) };
      },
    });
    for (const { child, ended } of running) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    }
  },
});
export { expect };

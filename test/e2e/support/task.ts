import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appFolder, executablePath, sandboxArgs } from '../../support/runtime';

export interface TaskOutcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a headless task of the app in a process of its own. It is ended when the time is up, and its `code` is null. */
export async function runTask(words: readonly string[], timeoutMs = 30_000): Promise<TaskOutcome> {
  const child = spawn(executablePath, [...sandboxArgs, appFolder, 'task', ...words], {
    cwd: appFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  const outcome: TaskOutcome = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...outcome, code };
}

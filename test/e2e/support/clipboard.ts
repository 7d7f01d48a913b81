import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { inMain } from './in-main';

const LOCK = path.join(tmpdir(), 'cchub-e2e-clipboard.lock');

/** The machine has one clipboard for all workers: whoever writes to it and reads it back does so in here. */
export async function withClipboard<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  await expect.poll(takeLock, { message: 'the clipboard comes free', timeout: 30_000, intervals: [50] }).toBe(true);
  try {
    return await work();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

export const readClipboard = (app: ElectronApplication): Promise<string> =>
  inMain(app, ({ clipboard }) => clipboard.readText());

export const clearClipboard = (app: ElectronApplication): Promise<void> =>
  inMain(app, ({ clipboard }) => clipboard.clear());

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(LOCK);
    await writeFile(path.join(LOCK, 'owner'), String(process.pid));
    return true;
  } catch {
    const owner = Number(await readFile(path.join(LOCK, 'owner'), 'utf8').catch(() => process.pid));
    // Left behind by a worker that was ended in the middle.
    if (!isAlive(owner)) await rm(LOCK, { recursive: true, force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

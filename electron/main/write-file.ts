import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '@shared/ipc/errors';

/** Writes a file whole or not at all: into a neighbour first, which then takes its place. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const scratch = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(scratch, content);
    await rename(scratch, path);
  } catch (error) {
    await rm(scratch, { force: true }).catch(() => undefined);
    throw notWritable(path, error);
  }
}

/** The same at once, for when the app is about to end and nothing is waited for any more. Failures are the caller's. */
export function writeWholeNow(path: string, content: string): void {
  const scratch = `${path}.tmp`;
  writeFileSync(scratch, content);
  renameSync(scratch, path);
}

const REASONS = new Map([
  ['EBUSY', 'is open in another program. Close it there'],
  ['EPERM', 'is open in another program, or you may not change it. Close it there'],
  ['EACCES', 'may not be written by you. Choose another folder'],
  ['EROFS', 'lies on a drive that can only be read. Choose another folder'],
  ['ENOSPC', 'does not fit on the drive. Make room'],
  ['EISDIR', 'is a folder. Choose another name'],
]);

function notWritable(path: string, error: unknown): AppError {
  const reason =
    REASONS.get((error as NodeJS.ErrnoException)?.code ?? '') ?? 'could not be written. Choose another folder';
  const message = `“${basename(path)}” ${reason}, then try again. Nothing was saved; a file of that name is as it was.`;
  return new AppError('file-not-writable', message, undefined, { cause: error });
}

/** Saves a file all or nothing: it is written beside its place under another name, and takes the place when complete. */
import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cancelled, systemCode, WorkbookError } from './errors';

/** Virus scanners hold a new file for a moment; Excel holds it until it is closed. Milliseconds between tries. */
const RETRIES = [50, 150, 400];
const HELD: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** `write` gets the path to write to. */
export async function saveAtomically(
  path: string,
  write: (temporary: string) => Promise<void>,
  signal?: AbortSignal,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  const temporary = join(dirname(path), `.~${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    if (signal?.aborted) throw cancelled();
    await write(temporary);
    if (signal?.aborted) throw cancelled();
    await replace(temporary, path, move);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    if (error instanceof WorkbookError) throw error;
    throw signal?.aborted ? cancelled() : writeError(path, error);
  }
}

async function replace(from: string, to: string, move: (from: string, to: string) => Promise<void>): Promise<void> {
  for (const wait of [...RETRIES, undefined]) {
    try {
      return await move(from, to);
    } catch (error) {
      if (!HELD.has(systemCode(error))) throw error;
      if (wait === undefined) {
        throw new WorkbookError(
          'file-open-elsewhere',
          `"${basename(to)}" is open in another program such as Excel. Close it there, then save again.`,
          { cause: error },
        );
      }
      await setTimeout(wait);
    }
  }
}

function writeError(path: string, cause: unknown): WorkbookError {
  const name = basename(path);
  switch (systemCode(cause)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new WorkbookError(
        'folder-missing',
        `The folder for "${name}" is not there, so the file was not saved. Choose another folder and save again.`,
        { cause },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new WorkbookError(
        'folder-not-writable',
        `You have no permission to save in the folder chosen for "${name}", so the file was not saved. Choose another folder, such as Documents, and save again.`,
        { cause },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new WorkbookError(
        'disk-full',
        `The disk is full, so "${name}" was not saved. Free some space or choose another drive, and save again.`,
        { cause },
      );
    default:
      return new WorkbookError(
        'write-failed',
        `"${name}" could not be saved, and any earlier file of that name is unchanged. Save it to another folder, such as Documents.`,
        { cause },
      );
  }
}

/** Saves a file all or nothing: it is written beside its place under another name, and takes the place when complete. */
import { randomBytes } from 'node:crypto';
import { access, constants, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cancelled, systemCode, WorkbookError } from './errors';

/** Virus scanners hold a new file for a moment; Excel holds it until it is closed. Milliseconds between tries. */
const RETRIES = [50, 150, 400];
const HELD: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const MARKED: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EROFS']);
/** Files that stand beside one that is open, also where it is open on another computer. */
const OWNERS: [program: string, name: (of: string) => string][] = [
  ['Excel', (of) => `~$${of}`],
  ['LibreOffice', (of) => `.~lock.${of}#`],
];

/** `write` gets the path to write to. */
export async function saveAtomically(
  path: string,
  write: (temporary: string) => Promise<void>,
  signal?: AbortSignal,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  // Not made from the file's own name: with more letters a long one would no longer be a name.
  const temporary = join(dirname(path), `.~${randomBytes(6).toString('hex')}.tmp`);
  try {
    if (signal?.aborted) throw cancelled();
    await refuseTaken(path);
    await write(temporary);
    if (signal?.aborted) throw cancelled();
    await replace(temporary, path, move);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    if (error instanceof WorkbookError) throw error;
    throw signal?.aborted ? cancelled() : writeError(path, error);
  }
}

/** What stands in the way is said before anything is written. */
async function refuseTaken(path: string): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there === null) return;
  const name = basename(path);
  if (there.isDirectory())
    throw new WorkbookError(
      'write-failed',
      `"${name}" is the name of a folder, so no file was saved. Choose another name and save again.`,
    );
  for (const [program, ownerOf] of OWNERS) {
    const owner = ownerOf(name);
    if (await exists(join(dirname(path), owner)))
      throw new WorkbookError(
        'file-open-elsewhere',
        `"${name}" is open in ${program}, here or on another computer. Close it there, then save again, or save under another name. If nobody has it open, delete the hidden file "${owner}" beside it.`,
      );
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function replace(from: string, to: string, move: (from: string, to: string) => Promise<void>): Promise<void> {
  for (const wait of [...RETRIES, undefined]) {
    try {
      return await move(from, to);
    } catch (error) {
      if (!HELD.has(systemCode(error))) throw error;
      if (wait === undefined) {
        if (await isReadOnly(to))
          throw new WorkbookError(
            'write-failed',
            `"${basename(to)}" is marked as read-only, so it was not replaced. Save under another name, or take the mark off in its properties.`,
            { cause: error },
          );
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

async function isReadOnly(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => false,
    (error: unknown) => MARKED.has(systemCode(error)),
  );
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
    case 'ENAMETOOLONG':
      return new WorkbookError(
        'write-failed',
        `The name "${name.slice(0, 40)}…" is too long, so the file was not saved. Choose a shorter one and save again.`,
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

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/ipc/errors';

const MOST = 1000;

/** Makes a folder that was not there before, so that nothing in it is written over: "Name", else "Name (2)" … */
export async function newFolder(parent: string, name: string): Promise<string> {
  for (let count = 1; count <= MOST; count += 1) {
    const folder = join(parent, count === 1 ? name : `${name} (${count})`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notMade(parent, error);
    }
  }
  throw notMade(parent);
}

const notMade = (parent: string, cause?: unknown) =>
  new AppError(
    'file-not-writable',
    `A folder for the files could not be made in “${parent}”. Nothing was saved. Choose another folder, then try again.`,
    undefined,
    { cause },
  );

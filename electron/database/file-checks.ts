import { constants } from 'node:fs';
import { access, mkdir, open, realpath, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@shared/ipc/errors';

const SQLITE_HEADER = 'SQLite format 3\0';

/** File system types of statfs(2) that stand for another computer: NFS, SMB, CIFS, SMB2, AFS, 9p, Ceph. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400]);

/** What the checks ask of the system; replaced in tests, where no network share is to be had. */
export interface FileSystem {
  platform: NodeJS.Platform;
  realpath(file: string): Promise<string>;
  fileSystemType(folder: string): Promise<number>;
}

const thisComputer: FileSystem = {
  platform: process.platform,
  realpath,
  fileSystemType: async (folder) => (await statfs(folder)).type,
};

const unusable = (message: string, cause?: unknown) =>
  new AppError('database-not-usable', message, undefined, { cause });

/** SQLite's locks don't hold on a network share: two desks would damage the file. Refused before it is opened. */
export async function refuseNetworkShare(file: string, system: FileSystem = thisComputer): Promise<void> {
  const folder = path.dirname(file);
  let onNetwork = file.startsWith('\\\\') || file.startsWith('//');
  if (!onNetwork && system.platform === 'win32') {
    // A mapped drive letter resolves to its \\server\share.
    onNetwork = (await system.realpath(folder)).startsWith('\\\\');
  } else if (!onNetwork && system.platform === 'linux') {
    onNetwork = NETWORK_FILE_SYSTEMS.has(await system.fileSystemType(folder));
  }
  if (onNetwork)
    throw unusable(
      `The database “${file}” is on a network share. Its file would be damaged when two desks write to it at once, so it was not opened and nothing was changed. Keep the database on this computer's own disk; for a team, ask for the PostgreSQL set-up.`,
    );
}

/** Makes the folder if it is missing, and says so in words if the folder or the file can't be written to. */
export async function refuseReadOnly(file: string): Promise<void> {
  const folder = path.dirname(file);
  const readOnly = (what: string, cause?: unknown) =>
    unusable(
      `The console can't write to ${what}, so it did not open the database. Nothing was changed. Ask for the right to write there, or start the console with --database and another place.`,
      cause,
    );
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw readOnly(`the folder “${folder}”`, cause);
  }
  // The mode is looked at as well, because access() says yes to an administrator whatever the mode.
  if (process.platform !== 'win32' && ((await stat(folder)).mode & 0o222) === 0)
    throw readOnly(`the folder “${folder}”`);
  const found = await stat(file).catch(() => null);
  if (found === null) return;
  if (found.isDirectory()) throw unusable(`“${file}” is a folder, not a database file. Nothing was changed.`);
  try {
    await access(file, constants.W_OK);
  } catch (cause) {
    throw readOnly(`the file “${file}”`, cause);
  }
  if ((found.mode & 0o222) === 0) throw readOnly(`the file “${file}”, which is marked read-only`);
}

/** A file that is no SQLite database is refused before anything is written into it. An empty or missing file is new. */
export async function refuseForeignFile(file: string): Promise<'new' | 'existing'> {
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (size === 0) return 'new';
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    if (buffer.toString('latin1') === SQLITE_HEADER) return 'existing';
  } finally {
    await handle.close();
  }
  throw unusable(
    `“${file}” is not a CCHub Console database, or it is damaged from its first byte on. It was left as it is. Choose another file, or put back the newest copy from the folder “${backupFolderOf(file)}”.`,
  );
}

/** Where the copies of a database are kept: beside it. */
export function backupFolderOf(file: string): string {
  return path.join(path.dirname(file), 'backups');
}

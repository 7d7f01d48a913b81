import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BackupReason, makeBackup } from '../../database/backup';
import { backupFolderOf } from '../../database/file-checks';
import type { Database } from '../../database/open-database';

/** Verified copies of the database, beside it. */
export class BackupsService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Makes a copy and reads it back; answers with its path, or `backup-failed`. */
  make(reason: BackupReason): Promise<string> {
    return this.#database.writes.exclusive((source) => makeBackup(source, this.#database.file, reason));
  }

  /** Makes a copy because somebody asked for one. */
  async makeNow(): Promise<{ path: string; at: string }> {
    const file = await this.make('asked-for');
    return { path: file, at: new Date((await stat(file)).mtimeMs).toISOString() };
  }

  /** When the newest copy of this database was made, as ISO text; null where there is none. */
  async newestAt(): Promise<string | null> {
    const folder = backupFolderOf(this.#database.file);
    const prefix = `${path.parse(this.#database.file).name}-2`;
    const names = (await readdir(folder).catch(() => [])).filter(
      (name) => name.startsWith(prefix) && name.endsWith('.db'),
    );
    const times = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).mtimeMs));
    return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
  }
}

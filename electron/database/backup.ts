import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@shared/ipc/errors';
import type { DataSource } from 'typeorm';
import { openReader } from './data-source';
import { backupFolderOf } from './file-checks';

/** Why a copy was made; it is part of the file's name. */
export type BackupReason = 'before-update' | 'before-import' | 'before-undo' | 'asked-for';

type Counts = Map<string, number>;

/**
 * Copies the database into the folder `backups` beside it and reads the copy back: whole, and with as many rows as the
 * original in every table. Returns the path of the copy. `source` must not be inside a transaction.
 * A copy that fails the check is removed and the work that it was made for does not go on (`backup-failed`).
 */
export async function makeBackup(source: DataSource, file: string, reason: BackupReason): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const copy = path.join(backupFolderOf(file), `${path.parse(file).name}-${stamp}-${reason}.db`);
  try {
    await mkdir(path.dirname(copy), { recursive: true });
    const before = await countRows(source);
    await source.query('VACUUM INTO ?', [copy]);
    const after = await countRows(source);
    await verify(copy, before, after);
    return copy;
  } catch (cause) {
    await rm(copy, { force: true }).catch(() => undefined);
    throw new AppError(
      'backup-failed',
      `No backup could be made in “${path.dirname(copy)}”, so nothing was changed. Check that there is room on the disk and that the folder can be written to, then try again.`,
      undefined,
      { cause },
    );
  }
}

async function countRows(source: DataSource): Promise<Counts> {
  const tables = (await source.query(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  )) as { name: string }[];
  const counts: Counts = new Map();
  for (const { name } of tables) {
    const [row] = (await source.query(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`)) as { n: number }[];
    counts.set(name, row?.n ?? 0);
  }
  return counts;
}

/** Another process may write between the counts, so a table may hold anything between what it held before and after. */
async function verify(copy: string, before: Counts, after: Counts): Promise<void> {
  const opened = await openReader(copy);
  try {
    const [check] = (await opened.query('PRAGMA integrity_check(1)')) as { integrity_check: string }[];
    if (check?.integrity_check !== 'ok') throw new Error('integrity_check');
    const copied = await countRows(opened);
    for (const [table, least] of before) {
      const found = copied.get(table) ?? -1;
      const most = after.get(table) ?? least;
      if (found < Math.min(least, most) || found > Math.max(least, most)) throw new Error(`row count of ${table}`);
    }
  } finally {
    await opened.destroy();
  }
}

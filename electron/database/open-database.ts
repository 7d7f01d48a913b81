import { stat } from 'node:fs/promises';
import { AppError } from '@shared/ipc/errors';
import type { DataSource } from 'typeorm';
import { makeBackup } from './backup';
import { openReader, openWriter } from './data-source';
import { backupFolderOf, refuseForeignFile, refuseNetworkShare, refuseReadOnly } from './file-checks';
import { type MigrationClass, migrations } from './migrations';
import { WriteQueue } from './write-queue';

/** "CCHB": marks a SQLite file as ours. */
export const APPLICATION_ID = 0x43434842;
/** Larger files are checked with each backup instead, to keep the start short. */
const QUICK_CHECK_LIMIT = 64 * 1024 * 1024;

/** An open database: one connection writes through the queue, another reads what is committed. */
export interface Database {
  file: string;
  reader: DataSource;
  writes: WriteQueue;
  sqliteVersion: string;
  close(): Promise<void>;
}

type Migrations = MigrationClass[];
const nameOf = (Migration: MigrationClass) => new Migration().name;

/**
 * Opens the database, making or migrating it where needed. Every failure is an AppError `database-not-usable` that says
 * what happened; the file is never deleted, replaced or repaired here.
 */
export async function openDatabase(
  file: string,
  options: { onStep?: (step: string) => void; migrations?: Migrations } = {},
): Promise<Database> {
  const onStep = options.onStep ?? (() => undefined);
  const known = options.migrations ?? migrations;
  await refuseReadOnly(file);
  await refuseNetworkShare(file);
  const kind = await refuseForeignFile(file);
  onStep('database file checked');
  const opened: DataSource[] = [];
  const keep = (source: DataSource) => {
    opened.push(source);
    return source;
  };
  try {
    // Looked at by a connection that can't write: the writer's first step would already change another program's file.
    const looked = kind === 'existing' ? keep(await openReader(file)) : null;
    if (looked) await guard(looked, file, known);
    const writer = keep(await openWriter(file, known));
    await migrate(writer, file, kind, known);
    onStep('database migrated');
    const reader = looked ?? keep(await openReader(file));
    const [{ version }] = (await reader.query('SELECT sqlite_version() AS version')) as [{ version: string }];
    const writes = new WriteQueue(writer);
    let closing: Promise<void> | null = null;
    const end = async () => {
      await writes.idle();
      await reader.destroy();
      // The last to close takes the journal into the file and away.
      await writer.destroy();
    };
    onStep('database open');
    return {
      file,
      reader,
      writes,
      sqliteVersion: version,
      close: () => {
        closing ??= end();
        return closing;
      },
    };
  } catch (cause) {
    // After a failed migration foreign keys stay off on this connection: it is never used again.
    for (const source of opened) await source.destroy().catch(() => undefined);
    throw cause instanceof AppError ? cause : damaged(file, cause);
  }
}

function damaged(file: string, cause: unknown): AppError {
  return new AppError(
    'database-not-usable',
    `The database “${file}” could not be read: it is damaged, or another program holds it. It was left as it is. Close other programs that may use it and start the console again; if that doesn't help, put back the newest copy from the folder “${backupFolderOf(file)}”.`,
    undefined,
    { cause },
  );
}

/** Refuses a damaged file, another program's database, and one made by a newer console. */
async function guard(reader: DataSource, file: string, known: Migrations): Promise<void> {
  if ((await stat(file)).size <= QUICK_CHECK_LIMIT) {
    const [first] = (await reader.query('PRAGMA quick_check(1)')) as { quick_check: string }[];
    if (first?.quick_check !== 'ok') throw damaged(file, new Error('quick_check'));
  }
  const tables = (await reader.query(`SELECT name FROM sqlite_master WHERE type = 'table'`)) as { name: string }[];
  if (tables.length === 0) return;
  const [{ application_id: owner }] = (await reader.query('PRAGMA application_id')) as [{ application_id: number }];
  if (owner !== APPLICATION_ID)
    throw new AppError(
      'database-not-usable',
      `“${file}” is a database of another program. It was left as it is. Choose a database of CCHub Console.`,
    );
  const names = new Set(known.map(nameOf));
  const done = await doneMigrations(reader);
  if (done.some((name) => !names.has(name)))
    throw new AppError(
      'database-not-usable',
      `The database “${file}” was made by a newer version of CCHub Console. It was left as it is and nothing is lost. Install the newest version to open it.`,
    );
}

async function doneMigrations(source: DataSource): Promise<string[]> {
  const [table] = (await source.query(`SELECT name FROM sqlite_master WHERE name = 'migrations'`)) as {
    name: string;
  }[];
  if (table === undefined) return [];
  return ((await source.query('SELECT name FROM migrations')) as { name: string }[]).map((row) => row.name);
}

async function migrate(writer: DataSource, file: string, kind: 'new' | 'existing', known: Migrations): Promise<void> {
  const done = new Set(await doneMigrations(writer));
  if (known.every((migration) => done.has(nameOf(migration)))) return;
  const backup = kind === 'existing' && done.size > 0 ? await makeBackup(writer, file, 'before-update') : null;
  try {
    await writer.query(`PRAGMA application_id = ${APPLICATION_ID}`);
    await writer.runMigrations({ transaction: 'each' });
    const broken = (await writer.query('PRAGMA foreign_key_check')) as unknown[];
    if (broken.length > 0) throw new Error('foreign_key_check');
  } catch (cause) {
    const copy = backup === null ? '' : ` A copy from before is in “${backup}”.`;
    throw new AppError(
      'database-not-usable',
      `The database “${file}” could not be brought up to this version of CCHub Console. Nothing was deleted.${copy} Go on with the version that you had before, and report this.`,
      undefined,
      { cause },
    );
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../electron/database/open-database';

/** A folder that is gone once the test has ended. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cchub-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A new database file with the production migrations, closed at the end of the test. */
export async function scratchDatabase(file?: string): Promise<Database> {
  const database = await openDatabase(file ?? path.join(await scratchFolder(), 'register.db'));
  onTestFinished(() => database.close());
  return database;
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { appFolder } from '../../support/runtime';
import { runTask } from './task';

export const SAMPLE_REGISTER = path.join(appFolder, 'resources', 'sample', 'register.xlsx');

/** Imports the sample register into a new database and leaves it closed, so that its one file may be copied. */
export async function fillDatabase(folder: string): Promise<string> {
  const database = path.join(folder, 'filled.sqlite');
  const words = ['--user-data', path.join(folder, 'user-data'), '--database', database];
  const { code, stdout, stderr } = await runTask(['import', '--file', SAMPLE_REGISTER, '--commit', ...words], 60_000);
  if (code !== 0) throw new Error(`The sample could not be imported (${code}): ${stdout || stderr}`);
  if (existsSync(`${database}-wal`)) throw new Error('The database was not closed: it still has a write-ahead log.');
  return database;
}

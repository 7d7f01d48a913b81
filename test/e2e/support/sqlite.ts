import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';

/** Runs statements on a database file of the test's, one after the other, and gives back the rows of the last. */
export async function sql(file: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  const all = promisify(database.all.bind(database)) as (statement: string) => Promise<Record<string, unknown>[]>;
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = await all(statement);
    return rows;
  } finally {
    await promisify(database.close.bind(database))();
  }
}

import type { DataSource } from 'typeorm';

/** Another number after every commit of whomever else. SQLite's; on PostgreSQL a counter that triggers raise takes its place. */
export async function dataVersion(reader: DataSource): Promise<number> {
  const [{ data_version: version }] = (await reader.query('PRAGMA data_version')) as [{ data_version: number }];
  return version;
}

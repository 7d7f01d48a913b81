import sqlite3 from 'sqlite3';
import { DataSource, DefaultNamingStrategy, type Logger } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';

/** How long one process waits for another's write (a scheduled task beside the open window), in milliseconds. */
const BUSY_TIMEOUT = 15_000;

/** Columns are named in snake_case, so that PostgreSQL needs no quotes either. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** TypeORM would write failed migrations to standard output, which belongs to the answers of tasks. */
const silent: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

/** TypeORM asks for `verbose()`, which writes each statement's values into error texts (they are personal data) and is slow. */
const driver = { ...sqlite3, verbose: () => sqlite3 };

function source(file: string, options: { enableWAL: boolean; migrations: typeof migrations }): DataSource {
  return new DataSource({
    type: 'sqlite',
    driver,
    database: file,
    entities,
    ...options,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCase(),
    synchronize: false,
    logger: silent,
    busyTimeout: BUSY_TIMEOUT,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
}

/** The connection that writes. Use it through the write queue only. */
export async function openWriter(file: string, known = migrations): Promise<DataSource> {
  const writer = await source(file, { enableWAL: true, migrations: known }).initialize();
  // Statements run in the order in which they are given, so that the next can be handed over before the last has ended.
  (writer.driver as unknown as { databaseConnection: sqlite3.Database }).databaseConnection.serialize();
  await writer.query('PRAGMA synchronous = FULL');
  // Enough for the parts of an import's indexes that are written to all over; the rest goes to the journal meanwhile.
  await writer.query('PRAGMA cache_size = -16384');
  return writer;
}

/** A second connection that can only read, so that it sees nothing that is not committed. */
export async function openReader(file: string): Promise<DataSource> {
  const reader = await source(file, { enableWAL: false, migrations: [] }).initialize();
  await reader.query('PRAGMA query_only = ON');
  return reader;
}

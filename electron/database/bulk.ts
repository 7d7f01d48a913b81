import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import { PreparedStatements } from './prepared';

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const PARAMETERS_A_STATEMENT = 30_000;
/** Statements of one length are the same text over and over, which the database has to read only once. */
const ROWS_A_STATEMENT = [500, 100];

/** A column and where a row has its value. */
export interface Column {
  name: string;
  property: string;
}

/** Where rows go. `ending` follows the values: what happens to rows that are there already. */
export interface Table {
  name: string;
  columns: readonly Column[];
  ending: string;
}

/**
 * Inserts many rows in few statements, in their order. Ends when all have arrived or failed: none may still be under way
 * when the caller rolls back. Values are text, numbers, booleans or null.
 */
export async function writeTable(manager: EntityManager, table: Table, rows: readonly object[]): Promise<void> {
  const most = Math.max(1, Math.floor(PARAMETERS_A_STATEMENT / table.columns.length));
  const lengths = ROWS_A_STATEMENT.filter((length) => length <= most);
  const prepared = PreparedStatements.of(manager);
  const mark = manager.connection.options.type === 'postgres' ? '$' : '?';
  const statements: Promise<unknown>[] = [];
  for (let start = 0; start < rows.length; ) {
    const left = rows.length - start;
    const usual = lengths.find((length) => length <= left);
    const part = rows.slice(start, start + (usual ?? Math.min(left, most)));
    start += part.length;
    const filled = fill(table, part as readonly Record<string, unknown>[]);
    const sql = () => insertOf(table, filled, part.length, mark);
    const once = () => manager.query(sql(), filled.parameters);
    if (prepared === undefined) statements.push(once());
    else {
      const statement = `${table.name} ${part.length} ${filled.places.join(' ')}`;
      const again = usual !== undefined && prepared.takes(statement);
      const run = again ? () => prepared.run(statement, sql, filled.parameters) : once;
      statements.push(prepared.inOrder(table.name, run));
    }
  }
  const ended = await Promise.allSettled(statements);
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

interface Filled {
  parameters: unknown[];
  /** For each column where its value is: a parameter for all rows, one of each row, or that of an earlier column. */
  places: Place[];
}
type Place = 'all' | 'row' | number;

/**
 * Handing over a value takes longer than storing it. A column that is the same in all rows is one parameter, as most columns
 * of an import are, and one that repeats an earlier column is none. Then come the rows' own values.
 */
function fill({ columns }: Table, rows: readonly Record<string, unknown>[]): Filled {
  const parameters: unknown[] = [];
  const varying: string[] = [];
  const first = rows[0] ?? {};
  const places = columns.map(({ property }, index): Place => {
    const value = first[property];
    if (rows.every((row) => row[property] === value)) {
      parameters.push(value);
      return 'all';
    }
    const earlier = columns.findIndex((other) => rows.every((row) => row[other.property] === row[property]));
    if (earlier < index) return earlier;
    varying.push(property);
    return 'row';
  });
  for (const row of rows) for (const property of varying) parameters.push(row[property]);
  return { parameters, places };
}

function insertOf({ name, columns, ending }: Table, { places }: Filled, rows: number, mark: string): string {
  const shared = places.filter((place) => place === 'all').length;
  const own = places.filter((place) => place === 'row').length;
  const tuples = Array.from({ length: rows }, (_, row) => {
    let nextShared = 0;
    let nextOwn = shared + row * own;
    const marks: string[] = [];
    for (const place of places)
      marks.push(
        place === 'all' ? `${mark}${++nextShared}` : place === 'row' ? `${mark}${++nextOwn}` : (marks[place] ?? ''),
      );
    return `(${marks.join(',')})`;
  });
  return `INSERT INTO ${name} (${columns.map((column) => column.name).join(',')}) VALUES ${tuples.join(',')} ${ending}`;
}

function tableOf(manager: EntityManager, entity: EntitySchema<ObjectLiteral>, onConflict: 'fail' | 'replace'): Table {
  const { driver } = manager.connection;
  const metadata = manager.connection.getMetadata(entity);
  const columns = metadata.columns.map((column) => ({
    name: driver.escape(column.databaseName),
    property: column.propertyName,
  }));
  const replaced = columns
    .filter(({ property }) => property !== 'id')
    .map(({ name: column }) => `${column} = excluded.${column}`);
  const ending =
    onConflict === 'replace' ? `ON CONFLICT (${driver.escape('id')}) DO UPDATE SET ${replaced.join(', ')}` : '';
  return { name: driver.escape(metadata.tableName), columns, ending };
}

export function insertRows<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Entity>,
  rows: readonly Entity[],
): Promise<void> {
  return writeTable(manager, tableOf(manager, entity, 'fail'), rows);
}

/** Writes whole rows, whether they are there already or not. */
export function replaceRows<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Entity>,
  rows: readonly Entity[],
): Promise<void> {
  return writeTable(manager, tableOf(manager, entity, 'replace'), rows);
}

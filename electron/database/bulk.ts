import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const PARAMETERS_A_STATEMENT = 30_000;

interface Column {
  name: string;
  property: string;
}

function columnsOf(manager: EntityManager, entity: EntitySchema<ObjectLiteral>): Column[] {
  return manager.connection
    .getMetadata(entity)
    .columns.map((column) => ({ name: column.databaseName, property: column.propertyName }));
}

/** Inserts many rows in few statements. `onConflict` replaces all columns of rows whose id is there already. */
async function writeRows<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Entity>,
  rows: readonly Entity[],
  onConflict: 'fail' | 'replace',
): Promise<void> {
  const columns = columnsOf(manager, entity);
  const { driver } = manager.connection;
  const names = columns.map((column) => driver.escape(column.name));
  const table = driver.escape(manager.connection.getMetadata(entity).tableName);
  const replaced = names
    .filter((_, index) => columns[index]?.property !== 'id')
    .map((name) => `${name} = excluded.${name}`);
  const ending =
    onConflict === 'replace' ? ` ON CONFLICT (${driver.escape('id')}) DO UPDATE SET ${replaced.join(', ')}` : '';
  const portion = Math.max(1, Math.floor(PARAMETERS_A_STATEMENT / columns.length));
  const mark = manager.connection.options.type === 'postgres' ? '$' : '?';
  for (let start = 0; start < rows.length; start += portion) {
    const parameters: unknown[] = [];
    // Handing over a parameter costs more than storing it, and most columns hold the same few values over and over.
    const places = columns.map(() => new Map<unknown, string>());
    const placeOf = (value: unknown, column: number): string => {
      if (value === null) return 'NULL';
      let place = places[column]?.get(value);
      if (place === undefined) {
        place = `${mark}${parameters.push(value)}`;
        places[column]?.set(value, place);
      }
      return place;
    };
    const tuples = rows
      .slice(start, start + portion)
      .map((row) => `(${columns.map(({ property }, index) => placeOf(row[property], index)).join(',')})`);
    await manager.query(`INSERT INTO ${table} (${names.join(',')}) VALUES ${tuples.join(',')}${ending}`, parameters);
  }
}

export function insertRows<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Entity>,
  rows: readonly Entity[],
): Promise<void> {
  return writeRows(manager, entity, rows, 'fail');
}

/** Writes whole rows, whether they are there already or not. */
export function replaceRows<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Entity>,
  rows: readonly Entity[],
): Promise<void> {
  return writeRows(manager, entity, rows, 'replace');
}

import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; smaller portions keep the main process answering. */
const PARAMETERS_A_STATEMENT = 6_000;

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
  for (let start = 0; start < rows.length; start += portion) {
    const parameters: unknown[] = [];
    const tuples: string[] = [];
    for (const row of rows.slice(start, start + portion)) {
      const places: string[] = [];
      for (const column of columns) {
        places.push(driver.createParameter('', parameters.length));
        parameters.push(row[column.property]);
      }
      tuples.push(`(${places.join(',')})`);
    }
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

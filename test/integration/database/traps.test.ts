import path from 'node:path';
import { DataSource, type Table, TableColumn } from 'typeorm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { insertRows, replaceRows } from '../../../electron/database/bulk';
import { openReader, openWriter } from '../../../electron/database/data-source';
import { ContractorEntity, type ContractorRecord } from '../../../electron/database/entities/contractor';
import { SettingEntity } from '../../../electron/database/entities/setting';
import { newContractor } from '../../../electron/services/contractors/contractor-facts';
import { scratchDatabase, scratchFolder } from '../../support/scratch';

const contractor = (name: string): ContractorRecord =>
  newContractor(`00000000-0000-4000-8000-${name.padStart(12, '0')}`, name, '2026-11-22T10:00:00.000Z');

// Each trap was seen with typeorm 0.3 on sqlite3: the first half of a test shows it, the second its cure.
describe('one DataSource is one connection', () => {
  it('concurrent transactions fail without the queue, and all succeed through it', async () => {
    const database = await scratchDatabase();
    const five = ['1', '2', '3', '4', '5'];
    const bare = await database.writes.exclusive((source) =>
      Promise.allSettled(
        five.map((n) => source.transaction((manager) => manager.insert(SettingEntity, { name: n, value: '1' }))),
      ),
    );
    expect(bare.some((each) => each.status === 'rejected')).toBe(true);
    await database.writes.exclusive((source) => source.query('DELETE FROM setting'));
    await Promise.all(
      five.map((n) =>
        database.writes.write(async (manager) => {
          await manager.insert(SettingEntity, { name: n, value: '1' });
          await manager.insert(SettingEntity, { name: `${n}b`, value: '1' });
        }),
      ),
    );
    expect(await database.reader.query('SELECT count(*) AS n FROM setting')).toEqual([{ n: 10 }]);
  });

  it('a failed transaction takes nothing of its neighbours with it, and the queue goes on', async () => {
    const database = await scratchDatabase();
    const failing = database.writes.write(async (manager) => {
      await manager.insert(SettingEntity, { name: 'lost', value: '1' });
      throw new Error('on purpose');
    });
    const beside = database.writes.write((manager) => manager.insert(SettingEntity, { name: 'kept', value: '1' }));
    await expect(failing).rejects.toThrow('on purpose');
    await beside;
    expect(await database.reader.query('SELECT name FROM setting')).toEqual([{ name: 'kept' }]);
  });

  it('the reader sees committed rows only (a list must never show what may yet be rolled back)', async () => {
    const database = await scratchDatabase();
    await database.writes.write(async (manager) => {
      await manager.insert(SettingEntity, { name: 'a', value: '1' });
      expect(await database.reader.query('SELECT count(*) AS n FROM setting')).toEqual([{ n: 0 }]);
    });
    expect(await database.reader.query('SELECT count(*) AS n FROM setting')).toEqual([{ n: 1 }]);
  });

  it('the reader cannot write (a write past the queue would be lost with somebody else’s transaction)', async () => {
    const database = await scratchDatabase();
    await expect(database.reader.query(`INSERT INTO setting VALUES ('a', '1', 1)`)).rejects.toThrow(/readonly/i);
  });
});

describe('typeorm', () => {
  it('throws on null and undefined in a condition (0.3 otherwise finds the first row of the table)', async () => {
    const database = await scratchDatabase();
    const find = (name: unknown) => database.reader.manager.findOneBy(SettingEntity, { name: name as string });
    await expect(find(undefined)).rejects.toThrow();
    await expect(find(null)).rejects.toThrow();
  });

  it('never synchronises: an entity that lacks a column leaves the table as it is', async () => {
    const file = path.join(await scratchFolder(), 'register.db');
    await (await scratchDatabase(file)).writes.write((manager) =>
      manager.insert(SettingEntity, { name: 'a', value: '1' }),
    );
    const again = await openWriter(file);
    onTestFinished(() => again.destroy());
    expect(again.options.synchronize).toBe(false);
    expect(await again.query('SELECT value FROM setting')).toEqual([{ value: '1' }]);
  });

  it('its schema builder deletes cascade children inside a transaction: why migrations use plain ALTER TABLE', async () => {
    const source = await new DataSource({ type: 'sqlite', database: ':memory:' }).initialize();
    onTestFinished(() => source.destroy());
    const fill = async () => {
      await source.query('CREATE TABLE parent (id integer PRIMARY KEY)');
      await source.query(
        'CREATE TABLE child (id integer PRIMARY KEY, parent_id integer REFERENCES parent(id) ON DELETE CASCADE)',
      );
      await source.query('INSERT INTO parent VALUES (1)');
      await source.query('INSERT INTO child VALUES (1, 1)');
    };
    const children = async () => ((await source.query('SELECT count(*) AS n FROM child')) as [{ n: number }])[0].n;
    await fill();
    await source.transaction(async ({ queryRunner }) => {
      const column = new TableColumn({ name: 'extra', type: 'varchar', isNullable: true });
      await queryRunner?.addColumn((await queryRunner.getTable('parent')) as Table, column);
    });
    expect(await children()).toBe(0);
    await source.query('DROP TABLE child');
    await source.query('DROP TABLE parent');
    await fill();
    await source.transaction((manager) => manager.query('ALTER TABLE parent ADD COLUMN extra varchar(10)'));
    expect(await children()).toBe(1);
  });

  it('gives every column an explicit type that SQLite and PostgreSQL share', async () => {
    const database = await scratchDatabase();
    const types = new Set(
      database.reader.entityMetadatas.flatMap((entity) => entity.columns.map((column) => String(column.type))),
    );
    expect([...types].sort()).toEqual(['boolean', 'integer', 'text', 'varchar']);
  });

  it('has entities that fit the migrated tables, column by column', async () => {
    const database = await scratchDatabase();
    for (const entity of database.reader.entityMetadatas) {
      const columns = (await database.reader.query(`PRAGMA table_info("${entity.tableName}")`)) as { name: string }[];
      expect(columns.map((column) => column.name).sort()).toEqual(
        entity.columns.map((column) => column.databaseName).sort(),
      );
    }
  });
});

describe('writing many rows', () => {
  it('inserts more rows than one statement takes parameters', async () => {
    const database = await scratchDatabase();
    const rows = Array.from({ length: 5_000 }, (_, n) => contractor(String(n)));
    await database.writes.write((manager) => insertRows(manager, ContractorEntity, rows));
    expect(await database.reader.manager.count(ContractorEntity)).toBe(5_000);
  });

  it('replaces rows that are there and adds the others', async () => {
    const database = await scratchDatabase();
    await database.writes.write((manager) => insertRows(manager, ContractorEntity, [contractor('1')]));
    const rows = [{ ...contractor('1'), name: 'changed' }, contractor('2')];
    await database.writes.write((manager) => replaceRows(manager, ContractorEntity, rows));
    const names = (await database.reader.manager.find(ContractorEntity)).map((each) => each.name);
    expect(names.sort()).toEqual(['2', 'changed']);
  });

  it('keeps hostile text as text (a quote in a name must not become SQL)', async () => {
    const database = await scratchDatabase();
    const name = `'); DROP TABLE practice; --`;
    await database.writes.write((manager) => insertRows(manager, ContractorEntity, [{ ...contractor('1'), name }]));
    expect((await database.reader.manager.find(ContractorEntity))[0]?.name).toBe(name);
    expect(await database.reader.query('SELECT count(*) AS n FROM practice')).toEqual([{ n: 0 }]);
  });
});

it('two processes share the file: a second writer waits instead of failing', async () => {
  const file = path.join(await scratchFolder(), 'register.db');
  const database = await scratchDatabase(file);
  const other = await openWriter(file);
  onTestFinished(() => other.destroy());
  let second: Promise<unknown> = Promise.resolve();
  await database.writes.write(async (manager) => {
    await manager.insert(SettingEntity, { name: 'first', value: '1' });
    second = other.query(`INSERT INTO setting VALUES ('second', '1', 1)`);
    await manager.insert(SettingEntity, { name: 'third', value: '1' });
  });
  await second;
  const reader = await openReader(file);
  onTestFinished(() => reader.destroy());
  expect(await reader.query('SELECT name FROM setting ORDER BY name')).toEqual([
    { name: 'first' },
    { name: 'second' },
    { name: 'third' },
  ]);
});

it('a transaction that reads before it writes waits for another process too (SQLite refuses the step from one to the other)', async () => {
  const file = path.join(await scratchFolder(), 'register.db');
  const [first, second] = [await scratchDatabase(file), await scratchDatabase(file)];
  const readThenWrite = (database: typeof first, name: string) =>
    database.writes.write(async (manager) => {
      await manager.count(SettingEntity);
      await manager.insert(SettingEntity, { name, value: '1' });
    });
  const names = Array.from({ length: 20 }, (_, n) => String(n));
  await Promise.all(names.map((name, n) => readThenWrite(n % 2 === 0 ? first : second, name)));
  expect(await first.reader.query('SELECT count(*) AS n FROM setting')).toEqual([{ n: 20 }]);
  // The trap itself: without the lock from the start, what another wrote after the reading makes the writing impossible.
  await first.writes.exclusive((source) =>
    source.transaction(async (manager) => {
      await manager.count(SettingEntity);
      await second.writes.write((other) => other.insert(SettingEntity, { name: 'between', value: '1' }));
      await expect(manager.insert(SettingEntity, { name: 'late', value: '1' })).rejects.toThrow(/BUSY/);
    }),
  );
});

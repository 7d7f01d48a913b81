import { chmod, mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { refuseNetworkShare } from '../../../electron/database/file-checks';
import { migrations } from '../../../electron/database/migrations';
import { openDatabase } from '../../../electron/database/open-database';
import { stampNow } from '../../../electron/services/audit/stamp';
import { PracticeWriter } from '../../../electron/services/practices/practice-writer';
import { scratchFolder } from '../../support/scratch';

const refusal = (message: RegExp) =>
  expect.objectContaining({ code: 'database-not-usable', message: expect.stringMatching(message) });

class AddsAColumn9000000000000 implements MigrationInterface {
  readonly name = 'AddsAColumn9000000000000';
  async up(runner: QueryRunner) {
    await runner.query(`ALTER TABLE practice ADD COLUMN extra varchar(10)`);
  }
  async down() {}
}

class FailsHalfWay9000000000001 implements MigrationInterface {
  readonly name = 'FailsHalfWay9000000000001';
  async up(runner: QueryRunner) {
    await runner.query(`ALTER TABLE practice ADD COLUMN half varchar(10)`);
    throw new Error('half way');
  }
  async down() {}
}

async function databaseFile(): Promise<string> {
  return path.join(await scratchFolder(), 'register.db');
}

async function withOnePractice(file: string): Promise<void> {
  const database = await openDatabase(file);
  const stamp = stampNow('h.yeo');
  const facts = { odsCode: 'TP1F9', name: 'Penrose', contractorName: 'Amy Penrose Ltd' };
  await database.writes.write((manager) =>
    PracticeWriter.run(manager, stamp, (writer) => writer.write([{ target: null, facts }])),
  );
  await database.close();
}

describe('opening a database', () => {
  it('makes a missing one, with its folder (a first start must not need anything prepared)', async () => {
    const file = path.join(await scratchFolder(), 'deep', 'er', 'register.db');
    const database = await openDatabase(file);
    const rows = await database.reader.query('SELECT count(*) AS n FROM icb');
    await database.close();
    expect(rows).toEqual([{ n: 7 }]);
  });

  it('takes an empty file for a new database (a dialog that makes the file first)', async () => {
    const file = await databaseFile();
    await writeFile(file, '');
    await (await openDatabase(file)).close();
    expect((await stat(file)).size).toBeGreaterThan(0);
  });

  it('uses WAL, foreign keys and full synchronisation (a power cut must not lose a committed row)', async () => {
    const database = await openDatabase(await databaseFile());
    const ask = (pragma: string) => database.writes.exclusive((source) => source.query(`PRAGMA ${pragma}`));
    const found = [await ask('journal_mode'), await ask('foreign_keys'), await ask('synchronous')];
    await database.close();
    expect(found).toEqual([[{ journal_mode: 'wal' }], [{ foreign_keys: 1 }], [{ synchronous: 2 }]]);
  });

  it('refuses a garbage file and leaves every byte of it (TypeORM opens garbage without a word)', async () => {
    const file = await databaseFile();
    const garbage = Buffer.from('this is no database, it is a letter to somebody'.repeat(50));
    await writeFile(file, garbage);
    await expect(openDatabase(file)).rejects.toEqual(refusal(/not a CCHub Console database/));
    expect(await readFile(file)).toEqual(garbage);
  });

  it('refuses a file that is damaged behind a good header, and leaves it', async () => {
    const file = await databaseFile();
    await withOnePractice(file);
    const bytes = await readFile(file);
    bytes.fill(0x5a, 4096, 16_384);
    await writeFile(file, bytes);
    await expect(openDatabase(file)).rejects.toEqual(refusal(/damaged/));
    expect(await readFile(file)).toEqual(bytes);
  });

  it('refuses a file that was cut off (a copy that stopped half-way)', async () => {
    const file = await databaseFile();
    await withOnePractice(file);
    await truncate(file, 20_480);
    await expect(openDatabase(file)).rejects.toEqual(refusal(/damaged/));
  });

  it('refuses the database of another program', async () => {
    const file = await databaseFile();
    const other = await new DataSource({ type: 'sqlite', database: file }).initialize();
    await other.query('CREATE TABLE holiday (day text)');
    await other.destroy();
    await expect(openDatabase(file)).rejects.toEqual(refusal(/database of another program/));
  });

  it('refuses a database that a newer version made, and changes nothing in it', async () => {
    const file = await databaseFile();
    await (await openDatabase(file, { migrations: [...migrations, AddsAColumn9000000000000] })).close();
    const before = await readFile(file);
    await expect(openDatabase(file)).rejects.toEqual(refusal(/newer version/));
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it('refuses a read-only file and a read-only folder', async () => {
    const file = await databaseFile();
    await withOnePractice(file);
    await chmod(file, 0o444);
    await expect(openDatabase(file)).rejects.toEqual(refusal(/marked read-only|can't write to the file/));
    const folder = path.join(path.dirname(file), 'locked');
    await mkdir(folder);
    await chmod(folder, 0o555);
    await expect(openDatabase(path.join(folder, 'register.db'))).rejects.toEqual(refusal(/can't write to the folder/));
  });

  it('refuses a folder in place of a file, and a folder that cannot be made', async () => {
    const folder = await scratchFolder();
    await expect(openDatabase(folder)).rejects.toEqual(refusal(/is a folder/));
    await writeFile(path.join(folder, 'file'), 'x');
    await expect(openDatabase(path.join(folder, 'file', 'register.db'))).rejects.toEqual(refusal(/can't write to/));
  });
});

describe('a database on a network share', () => {
  const system = (platform: NodeJS.Platform, real: string, type = 0xef53) => ({
    platform,
    realpath: async () => real,
    fileSystemType: async () => type,
  });
  const refused = (file: string, on: ReturnType<typeof system>) =>
    expect(refuseNetworkShare(file, on)).rejects.toEqual(refusal(/network share.*PostgreSQL/));

  it('is refused by its address, by its mapped drive letter and by its file system (locks there do not hold)', async () => {
    await refused('\\\\server\\share\\register.db', system('win32', 'C:\\'));
    await refused('//server/share/register.db', system('win32', 'C:\\'));
    await refused('Z:\\register.db', system('win32', '\\\\server\\share'));
    for (const type of [0x6969, 0x517b, 0xff534d42, 0xfe534d42])
      await refused('/mnt/team/register.db', system('linux', '/', type));
  });

  it('is not suspected on a local disk', async () => {
    await refuseNetworkShare('C:\\Users\\h\\register.db', system('win32', 'C:\\Users\\h'));
    await refuseNetworkShare('/home/h/register.db', system('linux', '/home/h'));
    await refuseNetworkShare('/Users/h/register.db', system('darwin', '/Users/h'));
  });
});

describe('migrating a database', () => {
  it('makes a verified copy first, and keeps the rows', async () => {
    const file = await databaseFile();
    await withOnePractice(file);
    const migrated = await openDatabase(file, { migrations: [...migrations, AddsAColumn9000000000000] });
    expect(await migrated.reader.query('SELECT ods_code, extra FROM practice')).toEqual([
      { ods_code: 'TP1F9', extra: null },
    ]);
    await migrated.close();
    const [copy] = await readdir(path.join(path.dirname(file), 'backups'));
    expect(copy).toMatch(/^register-.*-before-update\.db$/);
    const old = await openDatabase(path.join(path.dirname(file), 'backups', copy ?? ''));
    expect(await old.reader.query('SELECT ods_code FROM practice')).toEqual([{ ods_code: 'TP1F9' }]);
    await old.close();
  });

  it('makes no copy of a new database and none when there is nothing to migrate', async () => {
    const file = await databaseFile();
    await withOnePractice(file);
    await (await openDatabase(file)).close();
    expect(await readdir(path.dirname(file))).not.toContain('backups');
  });

  it('leaves the database as it was when a migration fails, says where the copy is, and the old version still opens it', async () => {
    const file = await databaseFile();
    await withOnePractice(file);
    await expect(openDatabase(file, { migrations: [...migrations, FailsHalfWay9000000000001] })).rejects.toEqual(
      refusal(/could not be brought up to this version.*before-update/s),
    );
    const reopened = await openDatabase(file);
    // The trap: after a failed migration foreign keys stay off on that connection, so it must not be used again.
    const keys = await reopened.writes.exclusive((source) => source.query('PRAGMA foreign_keys'));
    expect(keys).toEqual([{ foreign_keys: 1 }]);
    expect(await reopened.reader.query('SELECT ods_code FROM practice')).toEqual([{ ods_code: 'TP1F9' }]);
    await reopened.close();
  });

  it('goes on in the order of the list, whose names only grow (a migration slipped in between would never run)', () => {
    const times = migrations.map((Migration) => Number(new Migration().name.slice(-13)));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('changes the schema by plain statements only (the schema builder recreates tables and deletes their children)', async () => {
    const folder = path.resolve('electron/database/migrations');
    const builders = /\.(addColumn|dropColumn|changeColumn|renameColumn|createTable|createForeignKey|synchronize)s?\(/;
    for (const name of await readdir(folder))
      expect(await readFile(path.join(folder, name), 'utf8')).not.toMatch(builders);
  });
});

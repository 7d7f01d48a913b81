// Would catch: rows of a large write that arrive in another order than given, references nobody looked at, a failed write
// that leaves rows or a statement behind (the database could then not be closed), and a journal that only ever grows.
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { insertRows, replaceRows } from '../../../electron/database/bulk';
import { ContractorEntity, type ContractorRecord } from '../../../electron/database/entities/contractor';
import { MailboxEntity, type MailboxRecord } from '../../../electron/database/entities/mailbox';
import { newContractor } from '../../../electron/services/contractors/contractor-facts';
import { scratchDatabase } from '../../support/scratch';

const AT = '2026-11-22T10:00:00.000Z';
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const contractors = (count: number): ContractorRecord[] =>
  Array.from({ length: count }, (_, n) => newContractor(idOf(n), `Contractor ${n}`, AT));
const strays = (count: number): MailboxRecord[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ id: idOf(n), version: 1, createdAt: AT, updatedAt: AT, deletedAt: null, practiceId: idOf(n) },
    ...{ kind: 'shared', address: `m${n}@nhs.net`, status: 'live', toldOn: null, confirmedOn: null, aliases: '' },
  }));

describe('a large write', () => {
  it('takes nulls, numbers and texts as they are, whether a column is the same in all rows or not', async () => {
    const database = await scratchDatabase();
    const rows = contractors(2_500).map((row, n) => ({
      ...row,
      declaredPractices: n % 3 === 0 ? null : n,
      contractStart: n < 1_000 ? null : '2025-08-06',
      notes: n % 7 === 0 ? `it's "${n}"` : '',
    }));
    await database.writes.write((manager) => insertRows(manager, ContractorEntity, rows));
    const found = await database.reader.manager.find(ContractorEntity, { order: { id: 'ASC' } });
    expect(found).toEqual(rows);
  });

  it('keeps the order: a later row may take what an earlier one gave up', async () => {
    const database = await scratchDatabase();
    await database.writes.write((manager) => insertRows(manager, ContractorEntity, contractors(3_000)));
    // Each takes the name of the one before it, the first a new one: any other order meets a name that is still taken.
    const moved = contractors(3_000).map((row, n) => ({
      ...row,
      version: 2,
      nameKey: n === 0 ? 'new' : `contractor ${n - 1}`,
      notes: n < 1_000 ? '' : String(n),
    }));
    await database.writes.write((manager) => replaceRows(manager, ContractorEntity, moved));
    const found = await database.reader.manager.find(ContractorEntity, { order: { id: 'ASC' } });
    expect(found.map(({ nameKey }) => nameKey)).toEqual(moved.map(({ nameKey }) => nameKey));
  });

  it('is refused whole when a row refers to a record that is not there', async () => {
    const database = await scratchDatabase();
    const written = database.writes.write(async (manager) => {
      await insertRows(manager, ContractorEntity, contractors(1_000));
      await insertRows(manager, MailboxEntity, strays(2_000));
    });
    await expect(written).rejects.toThrow(/FOREIGN KEY/);
    expect(await database.reader.manager.count(ContractorEntity)).toBe(0);
    expect(await database.reader.manager.count(MailboxEntity)).toBe(0);
    await database.writes.write((manager) => insertRows(manager, ContractorEntity, contractors(1)));
    await database.close();
  });

  it('is refused whole when one of its rows is there already', async () => {
    const database = await scratchDatabase();
    const rows = [...contractors(4_000), ...contractors(1)];
    await expect(database.writes.write((manager) => insertRows(manager, ContractorEntity, rows))).rejects.toThrow(
      /UNIQUE/,
    );
    expect(await database.reader.manager.count(ContractorEntity)).toBe(0);
    await database.close();
  });

  it('is in the file, not only in the journal, once the queue is idle', async () => {
    const database = await scratchDatabase();
    const before = statSync(database.file).size;
    await database.writes.writeLarge((manager) => insertRows(manager, ContractorEntity, contractors(4_000)));
    await database.writes.idle();
    expect(statSync(database.file).size).toBeGreaterThan(before + 500_000);
  });
});

// The index is a second place for what the records say. These tests break when any way of changing records forgets it.

import path from 'node:path';
import type { PracticeForm } from '@shared/domain/practice-form';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Database } from '../../../electron/database/open-database';
import { openDatabase } from '../../../electron/database/open-database';
import { stampNow } from '../../../electron/services/audit/stamp';
import { writeContractor } from '../../../electron/services/contractors/contractor-writer';
import { importWholeFile } from '../../../electron/services/imports/import-whole-file';
import { undoImport } from '../../../electron/services/imports/undo-import';
import { type PracticeChange, PracticeWriter } from '../../../electron/services/practices/practice-writer';
import { PracticesService } from '../../../electron/services/practices/practices-service';
import { practice } from '../../support/forms';
import { scratchDatabase, scratchFolder } from '../../support/scratch';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';
import { astray, expectedEntries, indexedEntries } from './support';

async function expectTrue(database: Database): Promise<void> {
  expect(await indexedEntries(database)).toEqual(await expectedEntries(database));
  expect(await astray(database)).toEqual([]);
}

const write = (database: Database, changes: PracticeChange[]) =>
  database.writes.write((manager) => PracticeWriter.run(manager, stampNow('h.yeo'), (writer) => writer.write(changes)));

it('through any sequence of adding, changing, closing mailboxes, removing and restoring', async () => {
  const database = await scratchDatabase();
  const known: { id: string; inBin: boolean; odsCode: string }[] = [];
  let codes = 0;
  const facts = fc.record({
    name: fc.constantFrom('Penrose Opticians', 'O’Brien & Sons', 'Éclair Eyecare'),
    contractorName: fc.constantFrom('Amy Penrose Ltd', 'AMY PENROSE LIMITED', 'George Gale'),
    town: fc.constantFrom('Truro', 'St Ives', ''),
    mailbox: fc.constantFrom('', 'own', 'other'),
    aliases: fc.constantFrom('', 'old.penrose@nhs.net'),
  });
  const step = fc.record({ what: fc.constantFrom('add', 'change', 'remove', 'rename'), which: fc.nat(50), facts });
  const run = async ({ what, which, facts: chosen }: { what: string; which: number; facts: FactsOfStep }) => {
    const target = known[which % Math.max(1, known.length)];
    if (what === 'rename') return rename(database, chosen.town);
    if (what === 'add' || target === undefined) {
      codes += 1;
      const odsCode = `TP${String(codes).padStart(3, '0')}`;
      const [added] = await write(database, [{ target: null, facts: formOf(odsCode, chosen) }]);
      known.push({ id: added?.id ?? '', inBin: false, odsCode });
      return;
    }
    const [{ version }] = await database.reader.query('SELECT version FROM practice WHERE id = ?', [target.id]);
    const at = { id: target.id, version };
    if (what === 'change' && !target.inBin)
      await write(database, [{ target: at, facts: formOf(target.odsCode, chosen) }]);
    else {
      await write(database, [{ target: at, facts: {}, remove: !target.inBin, restore: target.inBin }]);
      target.inBin = !target.inBin;
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      for (const each of steps) await run(each);
      await expectTrue(database);
    }),
    { numRuns: 12 },
  );
});

interface FactsOfStep {
  name: string;
  contractorName: string;
  town: string;
  mailbox: string;
  aliases: string;
}

function formOf(odsCode: string, { mailbox, aliases, ...facts }: FactsOfStep): PracticeForm {
  if (mailbox === '') return practice({ odsCode, ...facts, mailboxKind: 'none', mailboxAddress: '', toldOn: '' });
  const mailboxAddress = mailbox === 'own' ? `optometry.${odsCode.toLowerCase()}@nhs.net` : 'penrose@nhs.net';
  return practice({ odsCode, ...facts, mailboxKind: mailbox === 'own' ? 'shared' : 'store', mailboxAddress, aliases });
}

let renamed = 0;

/** A contractor under a new name: its practices are found by the name it has. */
async function rename(database: Database, town: string): Promise<void> {
  const [contractor] = await database.reader.query(
    `SELECT id, version FROM contractor WHERE deleted_at IS NULL LIMIT 1`,
  );
  if (contractor === undefined) return;
  const target = { id: contractor.id, version: contractor.version };
  renamed += 1;
  const name = `Renamed ${town} ${renamed}`;
  await database.writes.write((manager) =>
    writeContractor(manager, stampNow('h.yeo'), { target, facts: { name, tradingNames: 'See Well\nLook Sharp' } }),
  );
}

it('through an import and its undo, contractors that go with it included', async () => {
  const folder = await scratchFolder();
  const file = path.join(folder, 'register.db');
  const workspace = await scratchWorkspace({ file });
  const result = await importWholeFile(workspace.imports, SAMPLE);
  const database = await scratchDatabase(file);
  await expectTrue(database);
  expect((await indexedEntries(database)).length).toBeGreaterThan(1_000);
  await database.writes.write((manager) => undoImport(manager, result.batchId, 'h.yeo'));
  expect(await indexedEntries(database)).toEqual([]);
  await expectTrue(database);
});

it('is filled by the migration for what was there before', async () => {
  const file = path.join(await scratchFolder(), 'register.db');
  const before = await openDatabase(file);
  const practices = new PracticesService(before, 'h.yeo');
  await practices.save(null, practice({ aliases: 'old.penrose@nhs.net' }));
  const target = await practices.save(null, practice({ odsCode: 'TP2F9', mailboxAddress: 'optometry.tp2f9@nhs.net' }));
  await before.writes.write((manager) =>
    PracticeWriter.run(manager, stampNow('h.yeo'), (writer) => writer.write([{ target, facts: {}, remove: true }])),
  );
  // As the part before left it: without the search.
  for (const drop of UNDO_MIGRATION) await before.writes.exclusive((source) => source.query(drop));
  await before.close();
  const database = await scratchDatabase(file);
  expect((await indexedEntries(database)).map(({ kind }) => kind).sort()).toEqual([
    'contractor',
    'mailbox',
    'practice',
  ]);
  await expectTrue(database);
});

const UNDO_MIGRATION = [
  'DROP TABLE search_text',
  'DROP TABLE search_spelling',
  'DROP TABLE search_entry',
  'DROP TABLE search_word',
  'DROP INDEX mailbox_practice',
  'DROP INDEX mailbox_address',
  'DROP INDEX contractor_egress',
  `DELETE FROM migrations WHERE name = 'Search1764000000002'`,
];

it('leaves nothing behind of a change that was rolled back', async () => {
  const database = await scratchDatabase();
  await write(database, [{ target: null, facts: practice() }]);
  await expect(
    write(database, [
      { target: null, facts: practice({ odsCode: 'TP2F9', mailboxAddress: 'optometry.tp2f9@nhs.net' }) },
      { target: null, facts: practice({ contractorName: 'Somebody else' }) },
    ]),
  ).rejects.toMatchObject({ code: 'duplicate' });
  expect((await indexedEntries(database)).length).toBe(3);
  await expectTrue(database);
});

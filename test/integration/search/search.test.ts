// Search as people use it, on the sample register. These tests break when something that is there is not found.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PracticeRow } from '@shared/ipc/practices';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../electron/database/open-database';
import { stampNow } from '../../../electron/services/audit/stamp';
import { writeContractor } from '../../../electron/services/contractors/contractor-writer';
import { importWholeFile } from '../../../electron/services/imports/import-whole-file';
import { openWorkspace } from '../../../electron/services/open-workspace';
import { PracticesService } from '../../../electron/services/practices/practices-service';
import { BY_BEGINNING, BY_TRIGRAMS, BY_WORDS } from '../../../electron/services/search/search-queries';
import { SearchService } from '../../../electron/services/search/search-service';
import { practice } from '../../support/forms';
import { scratchDatabase } from '../../support/scratch';
import { SAMPLE, startEngine } from '../../support/workspace';

let database: Database;
let search: SearchService;
let rows: PracticeRow[];

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cchub-search-'));
  const file = path.join(folder, 'register.db');
  const workspace = await openWorkspace({
    databaseFile: file,
    actor: 'h.yeo',
    startEngine,
    startMailReader: () => Promise.reject(new Error('no reader here')),
    writeSheet: async () => 0,
    writeTemplate: async () => {},
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  await importWholeFile(workspace.imports, SAMPLE);
  rows = await workspace.practices.list();
  await workspace.close();
  database = await openDatabase(file);
  search = new SearchService(database);
  return async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
});

const MOST = 50;
/** At which place of the answers the practice is, or -1. A mailbox leads to its practice. */
async function placeOf(row: PracticeRow, text: string): Promise<number> {
  return (await search.find(text, MOST)).findIndex(({ practiceId }) => practiceId === row.id);
}
const anyRow = () => fc.nat(rows.length - 1).map((at) => rows[at] as PracticeRow);
const runs = { numRuns: 150 };
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');

describe('every practice is found', () => {
  it('by its code, in small letters, with blanks, with O typed for 0', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow(), fc.nat(6), async (row, at) => {
        const code = row.odsCode.toLowerCase().replaceAll('0', 'O');
        expect(await placeOf(row, row.odsCode)).toBe(0);
        expect(await placeOf(row, `${code.slice(0, at)} ${code.slice(at)}`)).toBeLessThan(3);
        expect(await placeOf(row, `${code.slice(0, at)} ${code.slice(at)}`)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('by its code with one character wrong', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow(), fc.nat(4), letter, async (row, at, other) => {
        const wrong = row.odsCode.slice(0, at) + other + row.odsCode.slice(at + 1);
        expect(await placeOf(row, wrong)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('by its name and town with one letter of the name changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow(), fc.nat(), letter, async (row, at, other) => {
        const letters = [...row.name.matchAll(/[a-z]/gi)].map((match) => match.index);
        const place = letters[at % letters.length] ?? 0;
        const wrong = row.name.slice(0, place) + other + row.name.slice(place + 1);
        expect(await placeOf(row, `${wrong} ${row.town}`)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('by its name alone with one letter changed, unless more than a screenful are called like it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow(), fc.nat(), letter, async (row, at, other) => {
        fc.pre((await search.find(row.name, MOST)).length < 20);
        const letters = [...row.name.matchAll(/[a-z]/gi)].map((match) => match.index);
        const place = letters[at % letters.length] ?? 0;
        expect(await placeOf(row, row.name.slice(0, place) + other + row.name.slice(place + 1))).toBeGreaterThanOrEqual(
          0,
        );
      }),
      runs,
    );
  });

  it('by its address, with a blank somewhere and in capitals', async () => {
    const withMailbox = rows.filter(
      ({ mailboxAddress, mailboxKind }) => mailboxAddress !== '' && mailboxKind !== 'egress',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withMailbox), fc.nat(30), async (row, at) => {
        const address = row.mailboxAddress.toUpperCase();
        expect(await placeOf(row, `${address.slice(0, at)} ${address.slice(at)}`)).toBeGreaterThanOrEqual(0);
        expect(await placeOf(row, row.mailboxAddress)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('by its town and name, by the beginnings of words, and by its contractor', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow(), fc.integer({ min: 3, max: 6 }), async (row, length) => {
        expect(await placeOf(row, `${row.town} ${row.name}`)).toBeGreaterThanOrEqual(0);
        expect(await placeOf(row, `${row.town} ${row.name.slice(0, length)} ${row.odsCode}`)).toBe(0);
        expect(await placeOf(row, `${row.contractorName} ${row.name}`)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('by its town, as many as there is room for, and nobody else before them', async () => {
    for (const town of new Set(rows.map((row) => row.town).filter(Boolean))) {
      const there = rows.filter((row) => row.town === town);
      const found = (await search.find(town, MOST)).filter(({ kind }) => kind === 'practice');
      const inTown = found.filter(({ recordId }) => there.some(({ id }) => id === recordId));
      expect(inTown.length, town).toBeGreaterThanOrEqual(Math.min(there.length, 40));
    }
  });
});

describe('answers', () => {
  it('an exact code goes before everything, and its mailbox leads to its practice', async () => {
    const row = rows.find(({ mailboxKind }) => mailboxKind === 'shared') as PracticeRow;
    const [first, ...others] = await search.find(row.odsCode, 10);
    expect(first).toMatchObject({ kind: 'practice', recordId: row.id, title: row.name });
    expect(others.find(({ kind }) => kind === 'mailbox')).toMatchObject({
      practiceId: row.id,
      title: row.mailboxAddress,
    });
  });

  it('contractors are not pushed out by their many practices', async () => {
    const row = rows.find(({ mailboxKind }) => mailboxKind === 'egress') ?? (rows[0] as PracticeRow);
    const found = await search.find(row.contractorName, 10);
    expect(found.find(({ kind }) => kind === 'contractor')?.title).toBe(row.contractorName);
  });

  it.each([
    '',
    '   ',
    '…',
    '"',
    "'; DROP TABLE practice; --",
    '* OR NOT',
    '😀',
    'ⴰⵣⵓⵍ',
    'x'.repeat(200),
    'a '.repeat(100),
  ])('takes %j without an error', async (text) => {
    expect((await search.find(text, 5)).length).toBeLessThanOrEqual(5);
  });

  it('takes any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        expect((await search.find(text, 5)).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what staff know besides', () => {
  it('finds an alias, the code before, trading names, a headquarters code and a contractor’s Egress address', async () => {
    const own = await scratchDatabase();
    const practices = new PracticesService(own, 'h.yeo');
    const { id } = await practices.save(
      null,
      practice({ aliases: 'old.penrose@nhs.net\nfore.street@nhs.net', predecessorCode: 'A0B2O' }),
    );
    const [{ id: contractorId }] = await own.reader.query('SELECT id FROM contractor');
    await own.writes.write((manager) =>
      writeContractor(manager, stampNow('h.yeo'), {
        target: { id: contractorId, version: 1 },
        facts: { tradingNames: 'Look Sharp\nSee Well', hqOdsCode: '8HQ01', egressAddress: 'nhs@looksharp.example' },
      }),
    );
    const found = async (text: string) => (await new SearchService(own).find(text, 10))[0];
    for (const text of ['old.penrose@nhs.net', 'fore street nhs', 'aob20', 'A0B 20', 'TR1 1AA', 'tr11aa'])
      expect(await found(text), text).toMatchObject({ practiceId: id });
    for (const text of ['look sharp', 'see wel', 'loko sharp', '8HQO1', 'nhs@looksharp.example'])
      expect(await found(text), text).toMatchObject({ kind: 'contractor', contractorId });
    expect(await found('sharp')).toMatchObject({ matched: ['sharp'] });
  });
});

describe('no scan', () => {
  it.each([
    ['the beginning of a code', BY_BEGINNING, ['tp1', 'tp1\u{10ffff}', 5]],
    ['words', BY_WORDS, ['"truro"', 5]],
    ['misprints', BY_TRIGRAMS, ['"^^t" OR "^tr"', 5]],
  ])('%s: an index is asked, no table is read through', async (_what, query, parameters) => {
    const plan = (await database.reader.query(`EXPLAIN QUERY PLAN ${query}`, parameters)) as { detail: string }[];
    const details = plan.map(({ detail }) => detail);
    // FTS5 calls each of its look-ups a scan; "M" says that it goes by the words asked for.
    expect(details.filter((detail) => /^SCAN/.test(detail) && !/VIRTUAL TABLE INDEX \d+:M\d/.test(detail))).toEqual([]);
  });
});

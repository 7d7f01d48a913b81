// The sample of linked users on the sample register. Would catch: a row lost or counted twice, a person made twice of two
// practices, a state read otherwise than it is written, an export that its own import takes for a change, and an undo
// that leaves somebody behind.
import path from 'node:path';
import { importWholeFile } from '@electron/services/imports/import-whole-file';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scratchFolder } from '../../support/scratch';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';
import { planOf } from './linked-users-support';

const FILE = path.resolve('test/fixtures/linked-users.xlsx');
const TODAY = '2026-11-22';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T10:00:00Z`) });
  return () => vi.useRealTimers();
});

async function filled() {
  const workspace = await scratchWorkspace();
  await importWholeFile(workspace.imports, SAMPLE);
  // The next backup has another name.
  vi.advanceTimersByTime(1_000);
  const codes = new Set((await workspace.practices.list()).map(({ odsCode }) => odsCode));
  return { workspace, codes };
}

/** The rows as they stand in the workbook, read without any of our own code. */
async function rowsOfSample(): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(FILE);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row, number) => {
    const texts = Array.from({ length: 14 }, (_, index) => {
      const { value } = row.getCell(index + 1);
      return value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '').trim();
    });
    if (number > 1) rows.push(texts);
  });
  return rows;
}

/** What is to come of the sample where the register has these practices, counted by hand. */
async function counted(codes: ReadonlySet<string>) {
  const all = await rowsOfSample();
  const rows = all.filter(([code = '']) => codes.has(code));
  const people = Map.groupBy(rows, (row) => row[5]);
  const states = { registered: 0, unknown: 0, left: 0, others: 0 };
  const isoOf = (text: string) => text.split('/').reverse().join('-');
  const hasLeft = (row: string[]) => {
    const on = isoOf(/\d\d\/\d\d\/\d{4}/.exec(row[13] ?? '')?.[0] ?? '');
    const created = row[9]?.includes('/') ? isoOf(row[9]) : (row[9] ?? '');
    return on !== '' && on >= created && on <= TODAY;
  };
  for (const own of people.values()) {
    const says = own.map((row) => row[10] ?? '');
    if (own.every(hasLeft)) states.left += 1;
    else if (says.some((word) => ['Y', 'Yes', 'Done', 'Registered'].includes(word))) states.registered += 1;
    else if (says.every((word) => word === '' || word === '?')) states.unknown += 1;
    else states.others += 1;
  }
  const owners = rows.filter((row) => row[8]?.startsWith('O')).length;
  return { all: all.length, rows: rows.length, people: people.size, states, owners };
}

describe('the sample', () => {
  it('is accounted for row by row, and counts what a count by hand does', async () => {
    const { workspace, codes } = await filled();
    const expected = await counted(codes);
    const error = expected.all - expected.rows;
    expect(expected.all).toBe(1102);
    const { sheet, plan, sessionId } = await planOf(workspace, { path: FILE });
    expect(sheet.kind).toBe('linked-users');
    expect(plan).toMatchObject({
      rows: 1102,
      add: expected.rows,
      error,
      update: 0,
      unchanged: 0,
      conflict: 0,
      skip: 0,
    });
    expect(plan.columnsLeftOut).toEqual([]);
    const done = await workspace.imports.commit(sessionId, { base: 'suggested', toggled: [] });
    expect(done).toMatchObject({ added: expected.rows, updated: 0, left: error });

    const list = await workspace.people.list();
    expect(list).toHaveLength(expected.people);
    const states = { registered: 0, unknown: 0, left: 0, others: 0 };
    for (const { mfa } of list)
      states[mfa.state === 'registered' || mfa.state === 'unknown' || mfa.state === 'left' ? mfa.state : 'others'] += 1;
    expect(states).toEqual(expected.states);

    const links = list.flatMap(({ practices }) => practices);
    expect(links.filter(({ role }) => role === 'owner')).toHaveLength(expected.owners);
    expect(links).toHaveLength(expected.rows);

    const again = await planOf(workspace, { path: FILE });
    expect(again.plan).toMatchObject({ rows: 1102, unchanged: expected.rows, error, add: 0, update: 0 });
  }, 60_000);

  it('comes out of the console and back in without a change, and goes as one import', async () => {
    const { workspace, codes } = await filled();
    const { rows, people } = await counted(codes);
    const { sessionId } = await planOf(workspace, { path: FILE });
    const { batchId } = await workspace.imports.commit(sessionId, { base: 'suggested', toggled: [] });
    for (const name of ['users.xlsx', 'users.csv']) {
      const file = path.join(await scratchFolder(), name);
      expect(await workspace.exports.kind('linked-users', file)).toBe(rows);
      const { plan, sheet } = await planOf(workspace, { path: file });
      expect(sheet.kind).toBe('linked-users');
      expect(plan).toMatchObject({ rows, unchanged: rows, missing: 0 });
    }
    vi.advanceTimersByTime(1_000);
    expect(await workspace.imports.undo(batchId)).toMatchObject({ removed: people, leftAsIs: 0 });
    expect(await workspace.people.list()).toEqual([]);
  }, 60_000);
});

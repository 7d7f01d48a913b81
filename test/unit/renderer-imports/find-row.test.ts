import { fieldToEdit, worstFirst } from '@renderer/features/imports/check/editing';
import { findRow } from '@renderer/features/imports/wizard/find-row';
import { paceAfter, timeLeft } from '@shared/domain/imports/time-left';
import type { PlanRowView } from '@shared/ipc/imports';
import { describe, expect, test } from 'vitest';

const rowOf = (row: number, cells: PlanRowView['cells'] = {}): PlanRowView => ({
  row,
  action: 'add',
  key: '',
  reason: '',
  tick: 'on',
  cells,
});

describe('finding a row of the plan by its number in the sheet', () => {
  // Headings on row 4 in two lines; rows 10 and 500 to 899 are blank.
  const numbers = Array.from({ length: 2_000 }, (_, at) => at + 6).filter(
    (row) => row !== 10 && !(row >= 500 && row < 900),
  );
  const places = { headingRow: 4, blankRows: 401 };
  const loaded: [number, number][] = [];
  const load = async (offset: number, limit: number) => {
    loaded.push([offset, limit]);
    return numbers.slice(offset, offset + limit).map((row) => rowOf(row));
  };

  test.each([6, 9, 11, 499, 900, 901, 2_005])('row %i', async (row) => {
    expect((await findRow(row, places, load))?.row).toBe(row);
  });
  test.each([1, 4, 10, 700, 3_000])('row %i is none of the plan', async (row) => {
    expect(await findRow(row, places, load)).toBeNull();
  });
  test('asks for a few rows only, and never for more than a page', async () => {
    loaded.length = 0;
    await findRow(2_005, { headingRow: 4, blankRows: 401 }, load);
    expect(loaded.length).toBeLessThan(4);
    expect(Math.max(...loaded.map(([, limit]) => limit))).toBeLessThanOrEqual(200);
  });
});

describe('the field to edit', () => {
  const cell = (index: number | null, level?: 'error' | 'warning') => ({
    new: 'x',
    problems: level ? [{ level, text: 'wrong' }] : [],
    index,
    raw: 'x',
    corrected: false,
  });
  const row = rowOf(5, { code: cell(0), town: cell(1, 'warning'), phone: cell(2, 'error'), name: cell(null, 'error') });
  const fields = ['code', 'town', 'phone', 'name'].map((id) => ({ id, label: id }));

  test('is the worst that can be edited', () => expect(fieldToEdit(row, fields, null)).toBe('phone'));
  test('stands first in the panel', () =>
    expect(worstFirst(row, fields).map(({ id }) => id)).toEqual(['phone', 'name', 'town', 'code']));
  test('is the one that was pointed at', () => expect(fieldToEdit(row, fields, 'code')).toBe('code'));
  test('is none where several columns make the field', () => expect(fieldToEdit(row, fields, 'name')).toBeNull());
  test('is the worst where the number of the row was pointed at', () =>
    expect(fieldToEdit(row, fields, 'row')).toBe('phone'));
});

describe('time left', () => {
  const told = (done: number, at: number, total: number | null = 1_000) => ({
    progress: { type: 'import-progress' as const, sessionId: '', step: 'writing' as const, done, total },
    at,
  });
  const leftAfter = (...all: ReturnType<typeof told>[]) =>
    timeLeft(
      all.reduce<ReturnType<typeof paceAfter> | null>((pace, { progress, at }) => paceAfter(pace, progress, at), null),
    );

  test('is not guessed at from the first rows', () => {
    expect(leftAfter(told(0, 0), told(500, 1_000))).toBe('');
    expect(leftAfter(told(0, 0), told(20, 10_000))).toBe('');
    expect(leftAfter(told(0, 0, null), told(500, 10_000, null))).toBe('');
    expect(timeLeft(null)).toBe('');
  });
  test.each([
    [500, 5_000, 'a few seconds left'],
    [500, 30_000, 'less than a minute left'],
    [500, 60_000, 'about 1 minute left'],
    [100, 15_000, 'about 2 minutes left'],
  ])('%i of 1,000 rows after %i ms', (done, at, words) => expect(leftAfter(told(0, 0), told(done, at))).toBe(words));
  test('a step begun anew has a pace of its own', () =>
    expect(leftAfter(told(0, 0), told(900, 60_000), told(0, 61_000), told(10, 61_500))).toBe(''));
});

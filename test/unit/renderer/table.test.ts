import { areaOf, placeAfterKey } from '@renderer/components/table/cell-area';
import { canSort, compareKeys, factsOf, nextSort, sortKey } from '@renderer/components/table/columns';
import { sortRows } from '@shared/domain/table-columns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sorted = (values: string[]) => [...values].sort((a, b) => compareKeys(sortKey(a), sortKey(b)));

describe('the order of a table', () => {
  it('is that of an index: case and accents count for nothing, numbers by size', () => {
    expect(sorted(['Unit 10', 'unit 9', 'Zoë', 'Zoe Adams', 'Émile', 'Frank'])).toEqual([
      'Émile',
      'Frank',
      'unit 9',
      'Unit 10',
      'Zoë',
      'Zoe Adams',
    ]);
  });

  it('leaves numbers as they are and takes nothing for empty text', () => {
    expect(sortKey(7)).toBe(7);
    expect(compareKeys(7, 11)).toBeLessThan(0);
    expect(sortKey('')).toBeUndefined();
  });

  it('is the same however the rows come', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (values) => {
        const keys = (list: string[]) => sorted(list).map(sortKey);
        expect(keys([...values].reverse())).toEqual(keys(values));
      }),
    );
  });

  it('goes up first, then down, then up again', () => {
    const up = nextSort(null, 'town');
    expect(up).toEqual({ column: 'town', descending: false });
    const down = nextSort(up, 'town');
    expect(down).toEqual({ column: 'town', descending: true });
    expect(nextSort(down, 'town')).toEqual(up);
    expect(nextSort(down, 'name')).toEqual({ column: 'name', descending: false });
  });

  it('needs a value to sort by', () => {
    expect(canSort({ id: 'a', header: 'A', width: 10 })).toBe(false);
    expect(canSort({ id: 'a', header: 'A', width: 10, value: () => 1 })).toBe(true);
    expect(canSort({ id: 'a', header: 'A', width: 10, value: () => 1, sortable: false })).toBe(false);
  });
});

describe('the keyboard in a table', () => {
  const size = { rows: 100, columns: 5, page: 10 };
  const press = (key: string, row: number, column: number, held: { shift?: boolean; ctrl?: boolean } = {}) =>
    placeAfterKey({ key, shift: held.shift ?? false, ctrl: held.ctrl ?? false }, { row, column }, size);

  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['PageDown', 3, 13],
    ['PageUp', 13, 3],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 4, 0],
  ])('%s at %i goes to %i', (key, from, to) => {
    expect(press(key, from, -1)).toEqual({ row: to, column: -1 });
  });

  it('leaves other keys alone, and everything in an empty table', () => {
    for (const key of ['a', 'Tab', 'Enter', ' '])
      for (const column of [-1, 2]) expect(press(key, 3, column)).toBeNull();
    expect(
      placeAfterKey({ key: 'End', shift: false, ctrl: false }, { row: 0, column: -1 }, { ...size, rows: 0 }),
    ).toBeNull();
    // Or Ctrl and an arrow on a row would go through the table while somebody means the window.
    expect(press('ArrowDown', 3, -1, { ctrl: true })).toBeNull();
  });

  // Each breaks a habit of people who come from Excel, or leaves somebody in the cells without a way back to the row.
  it.each([
    ['ArrowRight', 3, -1, {}, 3, 0],
    ['ArrowLeft', 3, 0, {}, 3, -1],
    ['ArrowLeft', 3, 0, { shift: true }, 3, 0],
    ['ArrowRight', 3, 4, {}, 3, 4],
    ['ArrowDown', 3, 2, {}, 4, 2],
    ['ArrowRight', 3, 1, { ctrl: true }, 3, 4],
    ['ArrowDown', 3, 1, { ctrl: true }, 99, 1],
    ['Home', 3, 2, {}, 3, 0],
    ['End', 3, 2, {}, 3, 4],
    ['Home', 3, 2, { ctrl: true }, 0, 0],
    ['End', 3, 2, { ctrl: true }, 99, 4],
  ])('in cells %s from row %i, column %i (%o) goes to row %i, column %i', (key, row, column, held, toRow, toColumn) => {
    expect(press(key, row, column, held)).toEqual({ row: toRow, column: toColumn });
  });

  it('keeps a range only as long as its rows and columns stand as they did', () => {
    const rows = ['a', 'b', 'c'];
    const range = { rows, from: { row: 2, column: 'town' }, to: { row: 1, column: 'code' } };
    expect(areaOf(range, rows, ['code', 'name', 'town'])).toEqual({ top: 1, bottom: 2, left: 0, right: 2 });
    expect(areaOf(range, [...rows], ['code', 'name', 'town'])).toBeNull();
    expect(areaOf(range, rows, ['code', 'name'])).toBeNull();
    expect(areaOf(null, rows, ['code'])).toBeNull();
  });
});

it('sorts codes as text: their digits are no numbers (TP00A would come before TP001)', () => {
  const column = factsOf<{ code: string }>({ id: 'c', header: 'C', width: 90, look: 'code', value: (row) => row.code });
  const rows = ['TP00A', 'TP010', 'TP001'].map((code) => ({ code }));
  expect(sortRows(rows, [{ column: 'c', descending: false }], [column]).map(({ code }) => code)).toEqual([
    'TP001',
    'TP00A',
    'TP010',
  ]);
});

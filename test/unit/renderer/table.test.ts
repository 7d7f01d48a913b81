import { canSort, compareKeys, factsOf, nextSort, sortKey } from '@renderer/components/table/columns';
import { indexAfterKey } from '@renderer/components/table/row-keys';
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
  const page = 10;
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
    expect(indexAfterKey(key, from, 100, page)).toBe(to);
  });

  it('leaves other keys alone, and everything in an empty table', () => {
    expect(indexAfterKey('a', 3, 100, page)).toBeNull();
    expect(indexAfterKey('Tab', 3, 100, page)).toBeNull();
    expect(indexAfterKey('End', 0, 0, page)).toBeNull();
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

import { batchesOf, readBatchSize } from '@renderer/features/distribution-list/outlook/batches';
import { matchesLine } from '@renderer/features/distribution-list/table';
import { footRules } from '@renderer/features/reports/print-foot';
import { parsePrintOrder } from '@renderer/features/reports/print-order';
import { describe, expect, test } from 'vitest';

describe('batches for Outlook', () => {
  test('the last one holds what is left', () =>
    expect(batchesOf(471, 200)).toEqual([
      { batch: 1, addresses: 200 },
      { batch: 2, addresses: 200 },
      { batch: 3, addresses: 71 },
    ]));
  test('a full last batch is followed by no empty one', () => expect(batchesOf(1000, 500)).toHaveLength(2));
  test('an empty list has none', () => expect(batchesOf(0, 500)).toEqual([]));

  test.each([
    ['500', { size: 500 }],
    [' 1,000 ', { size: 1000 }],
    ['0', { error: 'Enter a number from 1 to 1000' }],
    ['1001', { error: 'Enter a number from 1 to 1000' }],
    ['2.5', { error: 'Enter a whole number' }],
    ['-5', { error: 'Enter a whole number' }],
    ['', { error: 'Enter how many addresses a batch has' }],
  ])('%j is read as %j', (text, read) => expect(readBatchSize(text)).toEqual(read));
});

describe('finding in the list', () => {
  const rows = [
    {
      address: 'optometry.tp1f9@nhs.net',
      name: 'Chloë Yeo Opticians',
      odsCode: 'TP1F9',
      reason: 'Live shared mailbox',
    },
    { address: 'secure@brightview.example', name: 'Brightview', odsCode: 'D0Q1P', reason: 'Egress' },
  ];
  const matching = (search: string) => rows.filter((row) => matchesLine(row, search));
  test('without accents, case or order', () => expect(matching('yeo CHLOE')).toEqual([rows[0]]));
  test('by address and its parts', () => expect(matching('secure@brightview')).toEqual([rows[1]]));
  test('blanks find everything', () => expect(matching('  ')).toEqual(rows));
  test('all words must be there', () => expect(matching('brightview shared')).toEqual([]));
});

describe('the print page', () => {
  test('reads its order from the address', () =>
    expect(parsePrintOrder('#token=abc&to=pdf')).toEqual({ token: 'abc', toPrinter: false }));
  test('knows the printer', () => expect(parsePrintOrder('#token=abc&to=printer')?.toPrinter).toBe(true));
  test.each(['', '#', '#/practices', '#to=printer', '#token='])('does nothing for %j', (hash) =>
    expect(parsePrintOrder(hash)).toBeNull(),
  );
});

describe('the foot of a printed page', () => {
  test('has the day in London and its number', () => {
    const rules = footRules('2026-06-30T23:30:00Z');
    expect(rules).toContain('"As at 1 July 2026"');
    expect(rules).toContain('"Page " counter(page) " of " counter(pages)');
  });
});

import { batchesOf, readBatchSize } from '@renderer/features/distribution-list/batches';
import { matching } from '@renderer/features/distribution-list/filter';
import { parsePrintHash } from '@renderer/features/reports/print-hash';
import { changesWords, practicesWords } from '@renderer/features/reports/words';
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
  test('without accents, case or order', () => expect(matching(rows, 'yeo CHLOE')).toEqual([rows[0]]));
  test('by address and its parts', () => expect(matching(rows, 'secure@brightview')).toEqual([rows[1]]));
  test('blanks find everything', () => expect(matching(rows, '  ')).toBe(rows));
  test('all words must be there', () => expect(matching(rows, 'brightview shared')).toEqual([]));
});

describe('the print page', () => {
  const id = '0f0c9a52-5d2e-4b62-9a53-0f3b8f2d1c11';
  test('reads its order from the address', () =>
    expect(parsePrintHash(`#/practice-status/${id}?token=abc`)).toEqual({
      paper: { kind: 'practice-status', practiceId: id },
      token: 'abc',
      toPrinter: false,
    }));
  test('knows the printer', () =>
    expect(parsePrintHash(`#/practice-status/${id}?token=abc&to=printer`)?.toPrinter).toBe(true));
  test.each(['table', 'picture'])('knows a %s that the app holds ready', (kind) => {
    const order = { paper: { kind }, token: 'abc', toPrinter: true };
    expect(parsePrintHash(`#/${kind}?token=abc&to=printer`)).toEqual(order);
    expect(parsePrintHash(`#/${kind}`)).toBeNull();
  });
  test.each(['', '#', '#/practice-status/', `#/practice-status/${id}`, `#/other/${id}?token=abc`])(
    'does nothing for %j',
    (hash) => expect(parsePrintHash(hash)).toBeNull(),
  );
});

describe('the words of the report', () => {
  test('say when changes are left out', () => {
    expect(changesWords(10, 25)).toBe('The latest 10 of 25 changes.');
    expect(changesWords(3, 3)).toBe('All 3 changes.');
    expect(changesWords(1, 1)).toBe('1 change.');
  });
  test('count practices', () => expect(practicesWords(1)).toBe('1 practice in the register'));
});

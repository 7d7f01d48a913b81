// Would catch: large but honest files refused or kept whole in memory, and files that only pretend to be large.
import { DEFAULT_LIMITS, openWorkbook } from '@electron/worker/workbook';
import { describe, expect, test } from 'vitest';
import { workbookParts } from '../../support/handmade-workbook';
import { makeZip } from '../../support/zip';

const rows = (count: number, cells: (row: number) => string) =>
  Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}" spans="1:15" ht="15" customHeight="1">${cells(i + 1)}</row>`,
  ).join('');
const letters = [...'ABCDEFGHIJKLMNO'];

async function readAll(bytes: Uint8Array): Promise<number> {
  const workbook = await openWorkbook({ bytes, name: 'large.xlsx' });
  let count = 0;
  for await (const batch of workbook.readSheet('Sheet')) count += batch.length;
  expect(count).toBe(workbook.sheets[0]?.rowCount);
  return count;
}

test('the limits leave room for every optical site in England ten times over, and can not be changed for all', () => {
  expect(DEFAULT_LIMITS.rows).toBeGreaterThanOrEqual(69_000);
  expect(DEFAULT_LIMITS.cells).toBeGreaterThanOrEqual(69_000 * 60);
  expect(Object.isFrozen(DEFAULT_LIMITS)).toBe(true);
});

describe('large sheets', () => {
  test('200,000 styled empty rows after three real ones', async () => {
    const data = rows(200_003, (row) =>
      letters
        .map((c) => (row <= 3 ? `<c r="${c}${row}" s="1"><v>${row}</v></c>` : `<c r="${c}${row}" s="1"/>`))
        .join(''),
    );
    expect(await readAll(makeZip(workbookParts(data)))).toBe(3);
  });

  test('the same empty cell a million times, which is what a small zip expands to', async () => {
    const data = `${'<row>'.concat('<c s="1"/>'.repeat(5), '</row>').repeat(200_000)}<row><c><v>1</v></c></row>`;
    expect(await readAll(makeZip(workbookParts(data)))).toBe(1);
  });

  test('100,000 rows of 15 columns', async () => {
    const data = rows(100_000, (row) =>
      letters.map((c) => `<c r="${c}${row}" t="str"><v>${c} value ${row}</v></c>`).join(''),
    );
    expect(await readAll(makeZip(workbookParts(data)))).toBe(100_000);
  });

  test('a sheet too large to keep is read again from the file, with the same rows', async () => {
    const wide = 'text '.repeat(150);
    const data = rows(8_000, (row) =>
      letters.map((c) => `<c r="${c}${row}" t="str"><v>${wide}${row}</v></c>`).join(''),
    );
    expect(data.length).toBeGreaterThan(64 * 1024 * 1024);
    expect(await readAll(makeZip(workbookParts(data)))).toBe(8_000);
  });
});

// Would catch: an export that comes back changed, or that a second program reads otherwise.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asText,
  openWorkbook,
  type Row,
  type WriteColumn,
  type WriteRow,
  type WriteValue,
  writeCsv,
  writeWorkbook,
} from '@electron/worker/workbook';
import { ownValue } from '@electron/worker/workbook/values';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'round-trip-'));
});
afterAll(() => rm(folder, { recursive: true }));

const columns: WriteColumn[] = [
  { header: 'ODS code', key: 'code', type: 'text' },
  { header: '=Notes', key: 'constructor', type: 'text' },
  { header: 'Told on', key: 'told', type: 'date' },
  { header: 'Sites', key: 'sites', type: 'number' },
  { header: 'On the list', key: 'listed', type: 'yesno' },
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '_',
      'x',
      '0',
      'D',
      '"',
      ',',
      ';',
      ' ',
      '\u007f',
      '\ufeff',
    ),
    maxLength: 8,
  }),
  fc.constantFrom('01632 960000', '_x000D_', '+44 1632 960000', 'TRUE', '1E5', '03/04/2024'),
);
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const orEmpty = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const record = fc.record({
  code: orEmpty(text),
  constructor: orEmpty(text),
  told: orEmpty(day),
  sites: orEmpty(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)),
  listed: orEmpty(fc.boolean()),
}) as fc.Arbitrary<WriteRow>;

async function read(path: string): Promise<Row[]> {
  const workbook = await openWorkbook({ path });
  const rows: Row[] = [];
  for await (const batch of workbook.readSheet(workbook.sheets[0]?.name ?? '')) rows.push(...batch);
  return rows;
}

function expected(rows: readonly WriteRow[], cell: (value: WriteValue, column: WriteColumn) => unknown): unknown[] {
  const heading = columns.map((column) => column.header);
  const all = [heading, ...rows.map((row) => columns.map((column) => cell(ownValue(row, column.key), column)))];
  return all.flatMap((cells, i) => {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells.length === 0 ? [] : [{ number: i + 1, cells }];
  });
}

test('.xlsx: the same values come back', async () => {
  const path = join(folder, 'list.xlsx');
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (rows) => {
      await writeWorkbook({ path, sheets: [{ name: 'List', columns, rows }] });
      expect(await read(path)).toEqual(
        expected(rows, (value, { type }) => {
          if (value === null || value === undefined || value === '') return null;
          if (type === 'date') return { kind: 'date', iso: value };
          return typeof value === 'boolean' ? asText(value, type) : value;
        }),
      );
    }),
    { numRuns: 100 },
  );
});

test('.csv: the same texts come back', async () => {
  const path = join(folder, 'list.csv');
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (rows) => {
      // Half a surrogate pair can't be written as UTF-8; NUL makes it no text file.
      fc.pre(!/\0/.test(JSON.stringify(rows).replaceAll('\\u0000', '\0')));
      await writeCsv({ path, columns, rows });
      expect(await read(path)).toEqual(expected(rows, (value, { type }) => asText(value, type) || null));
    }),
    { numRuns: 200 },
  );
});

describe('the workbook, as another program sees it', () => {
  const rows: WriteRow[] = [
    { code: 'TPW0N', constructor: '=HYPERLINK("http://x")', told: '2024-04-03', sites: 12, listed: true },
    { code: '00123', constructor: 'a much longer note '.repeat(10), told: '2024-02-30', sites: -5, listed: false },
    { code: null, told: '1900-01-15' },
  ];

  async function written() {
    const path = join(folder, 'seen.xlsx');
    await writeWorkbook({
      path,
      sheets: [
        { name: "Bad/name: 'x' that is far too long for Excel", columns, rows },
        { name: 'Empty', columns, rows: [] },
      ],
      about: { title: 'Practices', creator: 'A N Officer', facts: [['As at', '3 April 2024']] },
    });
    return XLSX.read(await readFile(path), { cellStyles: true, cellNF: true, bookFiles: true, cellFormula: true });
  }

  test('types, formats and names', async () => {
    const book = await written();
    expect(book.SheetNames).toEqual(['Bad name   x  that is far too l', 'Empty', 'About']);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    expect(sheet.A2).toMatchObject({ t: 's', v: 'TPW0N', z: '@' });
    expect(sheet.A3).toMatchObject({ t: 's', v: '00123', z: '@' });
    expect(sheet.B1).toMatchObject({ t: 's', v: "'=Notes" });
    expect(sheet.B2).toMatchObject({ t: 's', v: `'=HYPERLINK("http://x")` });
    expect(sheet.C2).toMatchObject({ t: 'n', v: 45385, z: 'dd/mm/yyyy', w: '03/04/2024' });
    expect(sheet.C3).toMatchObject({ t: 's', v: '2024-02-30' });
    expect(sheet.C4).toMatchObject({ t: 'n', w: '15/01/1900' });
    expect(sheet.D3).toMatchObject({ t: 'n', v: -5 });
    expect(sheet.E2).toMatchObject({ t: 's', v: 'Yes' });
    expect(sheet.A4).toBeUndefined();
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:E4' });
    expect(sheet['!cols']?.map((column) => Math.round(column.width ?? 0))).toEqual([13, 60, 12, 10, 16]);
    expect(book.Props).toMatchObject({ Title: 'Practices', Author: 'A N Officer' });
    expect(XLSX.utils.sheet_to_json(book.Sheets.About ?? {}, { header: 1 })).toEqual([
      ['About this file', 'Details'],
      ['As at', '3 April 2024'],
    ]);
  });

  test('frozen heading, A4 landscape, heading repeated when printed', async () => {
    const book = (await written()) as XLSX.WorkBook & { files: Record<string, { content: Uint8Array }> };
    const part = (name: string) => Buffer.from(book.files[name]?.content ?? []).toString('utf8');
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/fitToHeight="0"/);
    expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^>]*>&apos;[^<]*&apos;!\$1:\$1</);
  });
});

// The workbook's XML is our own: a third program says whether it is one.
test('exceljs reads the same texts, dates and formats', async () => {
  const path = join(folder, 'exceljs.xlsx');
  const texts = ['plain', ' blanks at the ends ', 'two\nlines', '<&>"', 'tab\tin it', 'Ünï ✓', 'a & b'];
  const rows = texts.map((code) => ({ code, told: '2024-04-03', sites: 1.5, listed: true }));
  await writeWorkbook({ path, sheets: [{ name: 'Q & A', columns, rows }], about: { facts: [['As at', 'today']] } });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Q & A', 'About']);
  const sheet = book.worksheets[0];
  const read = texts.map((_, index) => sheet?.getCell(index + 2, 1).value);
  expect(read).toEqual(texts);
  expect(sheet?.getCell('C2')).toMatchObject({ value: new Date('2024-04-03T00:00:00Z'), numFmt: 'dd/mm/yyyy' });
  expect(sheet?.getCell('A2')).toMatchObject({ numFmt: '@', font: { name: 'Arial', size: 10 } });
  expect(sheet?.getCell('A4').alignment).toMatchObject({ wrapText: true });
  expect(sheet?.getCell('A1').font).toMatchObject({ bold: true });
  expect(sheet?.getCell('D2').value).toBe(1.5);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.autoFilter).toBe('A1:E8');
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true });
});

test('the CSV begins with a byte order mark, ends lines with CRLF and leaves numbers alone', async () => {
  const path = join(folder, 'bytes.csv');
  const rows = [{ code: '-1', told: '2024-04-03', sites: -1, listed: false }];
  await writeCsv({ path, columns, rows });
  expect(await readFile(path, 'utf8')).toBe(
    "\ufeffODS code,'=Notes,Told on,Sites,On the list\r\n'-1,,03/04/2024,-1,No\r\n",
  );
});

test('a text that no Excel cell can hold is said with its place', async () => {
  const rows = [{ code: 'x'.repeat(32_768) }];
  const writing = writeWorkbook({ path: join(folder, 'long.xlsx'), sheets: [{ name: 'List', columns, rows }] });
  await expect(writing).rejects.toThrow(/"ODS code" in row 2 \(cell A2\)/);
});

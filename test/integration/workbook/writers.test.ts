// Would catch: a program's way of writing that is read differently from what an independent reader finds in the same file.
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Cell, openWorkbook, type Row } from '@electron/worker/workbook';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';

const date = (iso: string) => ({ kind: 'date', iso });
const error = (text: string) => ({ kind: 'error', text });

async function readAll(bytes: Uint8Array): Promise<Record<string, Row[]>> {
  const workbook = await openWorkbook({ bytes, name: 'test.xlsx' });
  const out: Record<string, Row[]> = {};
  for (const { name, rowCount } of workbook.sheets) {
    const rows: Row[] = [];
    for await (const batch of workbook.readSheet(name)) rows.push(...batch);
    expect(rows).toHaveLength(rowCount);
    out[name] = rows;
  }
  return out;
}

/** The same file read by SheetJS, in our terms. */
function oracle(bytes: Uint8Array): Record<string, Row[]> {
  const book = XLSX.read(bytes, { cellDates: false, cellNF: true });
  const out: Record<string, Row[]> = {};
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] ?? {};
    const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
    const rows: Row[] = [];
    for (let r = range.s.r; r <= range.e.r; r += 1) {
      const cells: Cell[] = [];
      for (let c = 0; c <= range.e.c; c += 1) {
        const cell = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined;
        const value = cell === undefined || cell.v === '' ? null : cellOf(cell);
        if (value === null) continue;
        while (cells.length < c) cells.push(null);
        cells.push(value);
      }
      if (cells.length > 0) rows.push({ number: r + 1, cells });
    }
    out[name] = rows;
  }
  return out;
}

function cellOf(cell: XLSX.CellObject): Cell {
  if (cell.t === 'z' || cell.v === undefined) return null;
  if (cell.t === 'e') return { kind: 'error', text: cell.w ?? '' };
  if (cell.t === 'n' && XLSX.SSF.is_date(String(cell.z ?? ''))) {
    const { y, m, d } = XLSX.SSF.parse_date_code(Number(cell.v));
    return { kind: 'date', iso: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
  }
  return cell.v as Cell;
}

describe('samples, cell by cell', () => {
  test.each(['resources/sample/register.xlsx', 'test/fixtures/register-libreoffice.xlsx'])('%s', async (path) => {
    const bytes = await readFile(path);
    expect(await readAll(bytes)).toEqual(oracle(bytes));
  });

  test.each(['resources/sample/register.xlsx', 'test/fixtures/register-libreoffice.xlsx'])(
    '%s has all its rows',
    async (path) => {
      const workbook = await openWorkbook({ path });
      expect(workbook.sheets.map(({ name, rowCount, lastRow }) => [name, rowCount, lastRow])).toEqual([
        ['Read me', 2, 2],
        ['Register 24-25', 632, 638],
      ]);
      const rows: Row[] = [];
      for await (const batch of workbook.readSheet('Register 24-25')) rows.push(...batch);
      expect(rows.find((row) => row.number === 4)?.cells.slice(0, 3)).toEqual([
        'ODS',
        'Practice / trading name',
        'Contractor (company)',
      ]);
      const data = rows.filter((row) => row.number > 4);
      expect(data).toHaveLength(629);
      expect(638 - 4 - data.length).toBe(5);
    },
  );

  test('a Windows-1252 list', async () => {
    const workbook = await openWorkbook({ path: 'test/fixtures/distribution-list-cp1252.csv' });
    expect(workbook.sheets[0]?.rowCount).toBe(305);
    for await (const [, row] of workbook.readSheet('CSV')) expect(row?.cells[0]).toBe('Brightview Clevedon – Clevedon');
  });
});

const table: [what: string, excel: ExcelJS.CellValue, value: unknown][] = [
  ['text', 'TPW0N', 'TPW0N'],
  ['spaces', '  two  ', '  two  '],
  ['line break', 'a\nb', 'a\nb'],
  ['marks', `<&>"'`, `<&>"'`],
  ['number', 7700900533, 7700900533],
  ['fraction', 0.1 + 0.2, 0.1 + 0.2],
  ['yes', true, true],
  ['no', false, false],
  ['date', new Date(Date.UTC(2024, 3, 3)), date('2024-04-03')],
  ['late in the day', new Date(Date.UTC(2024, 6, 1, 23, 59, 59)), date('2024-07-01')],
  ['leap day', new Date(Date.UTC(2024, 1, 29)), date('2024-02-29')],
  ['link', { text: 'optometry.tpw0n@nhs.net', hyperlink: 'mailto:optometry.tpw0n@nhs.net' }, 'optometry.tpw0n@nhs.net'],
  ['rich text', { richText: [{ text: 'a ' }, { font: { bold: true }, text: 'b' }] }, 'a b'],
  ['error', { error: '#N/A' }, error('#N/A')],
  ['formula with its result', { formula: 'A1&"x"', result: 'TPW0Nx' }, 'TPW0Nx'],
  ['formula with a number', { formula: '1+1', result: 2 }, 2],
  ['formula with a date', { formula: 'TODAY()', result: new Date(Date.UTC(2024, 3, 3)) }, date('2024-04-03')],
  ['formula with an error', { formula: '1/0', result: { error: '#DIV/0!' } }, error('#DIV/0!')],
  ['formula without a result', { formula: '1+1' }, error('formula without a stored result')],
  ['text like a formula', '=SUM(A1)', '=SUM(A1)'],
];

function fill(sheet: ExcelJS.Worksheet): void {
  for (const [what, value] of table) sheet.addRow([what, value]).commit();
}

describe('exceljs', () => {
  const expected = table.map(([what, , value], i) => ({ number: i + 1, cells: [what, value] }));

  test('its workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    fill(workbook.addWorksheet('List'));
    workbook.addWorksheet('Old', { state: 'hidden' }).addRow(['x']);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect((await readAll(bytes)).List).toEqual(expected);
    expect((await openWorkbook({ bytes, name: 'a' })).sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test.each([true, false])('its streaming writer, shared texts: %s', async (useSharedStrings) => {
    const stream = new PassThrough();
    const written = buffer(stream);
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings });
    fill(workbook.addWorksheet('List'));
    await workbook.commit();
    expect((await readAll(await written)).List).toEqual(expected);
  });

  test('the 1904 system', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.properties.date1904 = true;
    workbook.addWorksheet('List').addRow([new Date(Date.UTC(2024, 3, 3))]);
    expect((await readAll(Buffer.from(await workbook.xlsx.writeBuffer()))).List?.[0]?.cells).toEqual([
      date('2024-04-03'),
    ]);
  });
});

describe('SheetJS', () => {
  const sheet = XLSX.utils.aoa_to_sheet(
    [['text', ' x ', 'Ünï ✓'], [], [1.5, -2, true, null, false], [new Date(2024, 3, 3), { t: 'e', v: 0x2a }]],
    { cellDates: true, dateNF: 'dd/mm/yyyy' },
  );

  test.each([true, false])('shared texts: %s', async (bookSST) => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'List');
    const bytes: Buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST, compression: true });
    expect((await readAll(bytes)).List).toEqual([
      { number: 1, cells: ['text', ' x ', 'Ünï ✓'] },
      { number: 3, cells: [1.5, -2, true, null, false] },
      { number: 4, cells: [date('2024-04-03'), error('#N/A')] },
    ]);
  });

  test('a workbook with macros is read, and the macros are not touched', async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['a', 1]]), 'List');
    book.vbaraw = Buffer.from('not looked at');
    expect((await readAll(XLSX.write(book, { type: 'buffer', bookType: 'xlsm' }))).List?.[0]?.cells).toEqual(['a', 1]);
  });
});

// Would catch: a shape of cell that our reader takes for another value than exceljs does, whole or streamed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cell, openWorkbook } from '@electron/worker/workbook';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const NO_RESULT: Cell = { kind: 'error', text: 'formula without a stored result' };
const utc = (...parts: [number, number, number, number?, number?, number?]) => new Date(Date.UTC(...parts));

/** The one mapping from whatever exceljs gives for a cell to ours. */
function cellOf(value: ExcelJS.CellValue | undefined): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? { kind: 'error', text: 'a date outside the years 1900 to 9999' }
      : { kind: 'date', iso: value.toISOString().slice(0, 10) };
  }
  if (typeof value !== 'object') return value;
  if ('richText' in value) return cellOf(value.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in value) return cellOf(value.text);
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('formula' in value || 'sharedFormula' in value)
    return value.result === undefined ? NO_RESULT : cellOf(value.result);
  throw new Error(`A shape that nobody thought of: ${JSON.stringify(value)}`);
}

/** `faults`: what exceljs' readers make of it where they are wrong, so that a change of theirs is noticed as well. */
type Shape = {
  what: string;
  value: ExcelJS.CellValue;
  numFmt?: string;
  ours: Cell;
  faults?: { whole?: Cell; streamed?: Cell };
};
const date = (iso: string): Cell => ({ kind: 'date', iso });

const SHAPES: Shape[] = [
  { what: 'text', value: 'TPW0N', ours: 'TPW0N' },
  { what: 'spaces', value: '  two  ', ours: '  two  ' },
  { what: 'line break', value: 'a\nb', ours: 'a\nb' },
  { what: 'marks', value: `<&>"'`, ours: `<&>"'` },
  { what: 'other scripts', value: 'Ünï ✓ 東京 😀', ours: 'Ünï ✓ 東京 😀' },
  { what: 'digits as text', value: '01632960449', numFmt: '@', ours: '01632960449' },
  { what: 'text like a formula', value: '=SUM(A1)', ours: '=SUM(A1)' },
  { what: 'text like an error', value: '#N/A', ours: '#N/A' },
  { what: 'number', value: 7700900533, ours: 7700900533 },
  { what: 'negative', value: -1.5e-7, ours: -1.5e-7 },
  { what: 'zero', value: 0, ours: 0 },
  { what: 'fraction', value: 0.1 + 0.2, ours: 0.1 + 0.2 },
  { what: 'per cent', value: 0.25, numFmt: '0%', ours: 0.25 },
  { what: 'yes', value: true, ours: true },
  { what: 'no', value: false, ours: false },
  { what: 'date', value: utc(2024, 3, 3), numFmt: 'dd/mm/yyyy', ours: date('2024-04-03') },
  { what: 'date and time', value: utc(2024, 6, 1, 23, 59, 59), numFmt: 'dd/mm/yyyy hh:mm', ours: date('2024-07-01') },
  { what: 'leap day', value: utc(2024, 1, 29), numFmt: 'd mmm yy', ours: date('2024-02-29') },
  { what: 'number shown as a date', value: 45385, numFmt: '[$-809]d mmmm yyyy;@', ours: date('2024-04-03') },
  { what: 'link', value: { text: 'a@nhs.net', hyperlink: 'mailto:a@nhs.net' }, ours: 'a@nhs.net' },
  { what: 'rich text', value: { richText: [{ text: 'a ' }, { font: { bold: true }, text: 'b' }] }, ours: 'a b' },
  { what: 'error', value: { error: '#N/A' }, ours: { kind: 'error', text: '#N/A' } },
  { what: 'formula with a text', value: { formula: 'A1&"x"', result: 'TPW0Nx' }, ours: 'TPW0Nx' },
  { what: 'formula with a number', value: { formula: '1+1', result: 2 }, ours: 2 },
  {
    what: 'formula with zero',
    value: { formula: '1-1', result: 0 },
    ours: 0,
    faults: { whole: NO_RESULT, streamed: NO_RESULT },
  },
  { what: 'formula with yes', value: { formula: '1=1', result: true }, ours: true, faults: { streamed: 1 } },
  {
    what: 'formula with a date',
    value: { formula: 'TODAY()', result: utc(2024, 3, 3) },
    numFmt: 'dd/mm/yyyy',
    ours: date('2024-04-03'),
    faults: { streamed: 45385 },
  },
  {
    what: 'formula with an error',
    value: { formula: '1/0', result: { error: '#DIV/0!' } },
    ours: { kind: 'error', text: '#DIV/0!' },
    faults: { streamed: NO_RESULT },
  },
  { what: 'formula without a result', value: { formula: '1+1' }, ours: NO_RESULT },
  { what: 'empty, with a style', value: null, numFmt: 'dd/mm/yyyy', ours: null },
];

type Column = Cell[];

async function write(file: string, streamed: boolean): Promise<void> {
  const workbook = streamed
    ? new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true })
    : new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('List');
  for (const { what, value, numFmt } of SHAPES) {
    const row = sheet.addRow([what, value]);
    if (numFmt) row.getCell(2).numFmt = numFmt;
    row.commit();
  }
  if (workbook instanceof ExcelJS.stream.xlsx.WorkbookWriter) await workbook.commit();
  else await writeFile(file, Buffer.from(await workbook.xlsx.writeBuffer()));
}

async function readWhole(file: string): Promise<Column> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return SHAPES.map((_, index) => cellOf(workbook.getWorksheet('List')?.getCell(index + 1, 2).value));
}

async function readStreamed(file: string): Promise<Column> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'cache',
    styles: 'cache',
  });
  const column: Column = SHAPES.map(() => null);
  for await (const sheet of reader)
    for await (const row of sheet) column[row.number - 1] = cellOf(row.getCell(2).value);
  return column;
}

async function readOurs(file: string): Promise<Column> {
  const workbook = await openWorkbook({ path: file });
  const column: Column = SHAPES.map(() => null);
  for await (const rows of workbook.readSheet('List'))
    for (const { number, cells } of rows) column[number - 1] = cells[1] ?? null;
  return column;
}

describe.each([
  ['written whole', false],
  ['written as a stream', true],
])('%s', (_, streamed) => {
  const read: Record<'whole' | 'streamed' | 'ours', Column> = { whole: [], streamed: [], ours: [] };
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'exceljs-readers-'));
    const file = path.join(folder, 'shapes.xlsx');
    await write(file, streamed);
    read.whole = await readWhole(file);
    read.streamed = await readStreamed(file);
    read.ours = await readOurs(file);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(SHAPES.map((shape, index) => ({ ...shape, index })))('$what', ({ index, ours, faults }) => {
    expect(read.ours[index]).toEqual(ours);
    expect({ whole: read.whole[index], streamed: read.streamed[index] }).toEqual({
      whole: ours,
      streamed: ours,
      ...faults,
    });
  });
});

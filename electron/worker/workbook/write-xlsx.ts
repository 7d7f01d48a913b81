/** Writes .xlsx as if it were made in Excel: typed cells, a frozen heading with a filter, A4 pages that repeat it. */
import { createWriteStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { serialFromIso } from './dates';
import { cancelled, WorkbookError } from './errors';
import { DEFAULT_LIMITS } from './limits';
import { saveAtomically } from './save';
import { cellName, columnLetters, encodeEscapes, neutralise } from './text';
import {
  asText,
  type ColumnType,
  ownValue,
  type WriteColumn,
  type WriteRow,
  type WriteRows,
  type WriteValue,
} from './values';

export type WriteSheet = { name: string; columns: readonly WriteColumn[]; rows: WriteRows };
export type WriteWorkbookOptions = {
  path: string;
  sheets: readonly WriteSheet[];
  /** Document properties; `facts` become a last sheet called "About". */
  about?:
    | { title?: string; creator?: string; facts?: ReadonlyArray<readonly [label: string, value: string]> }
    | undefined;
  signal?: AbortSignal | undefined;
};

const SAMPLE_ROWS = 200;
const NARROWEST = 8;
const WIDEST = 60;
/** The filter's arrow covers about three characters of a heading. */
const ARROW = 3;
const YIELD_ROWS = 500;
const LAST_ROW = 1_048_576;

const FORMATS = { text: '@', date: 'dd/mm/yyyy', number: 'General', yesno: '@' } as const;
/** One object for all cells of a type: exceljs then works a style out once, and not for every cell. */
const CELL = Object.fromEntries(
  Object.entries(FORMATS).map(([type, numFmt]) => [type, { numFmt, font: { name: 'Arial', size: 10 } }]),
) as Record<ColumnType, Partial<ExcelJS.Style>>;
const HEADING: Partial<ExcelJS.Style> = {
  font: { name: 'Arial', size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD8DDE0' } },
  border: { bottom: { style: 'thin', color: { argb: 'FF4C6272' } } },
  alignment: { vertical: 'middle' },
};

export async function writeWorkbook({ path, sheets, about, signal }: WriteWorkbookOptions): Promise<void> {
  const all: WriteSheet[] = about?.facts ? [...sheets, aboutSheet(about.facts)] : [...sheets];
  await saveAtomically(path, (temporary) => write(temporary, all, about ?? {}, signal), signal);
}

function aboutSheet(facts: ReadonlyArray<readonly [string, string]>): WriteSheet {
  return {
    name: 'About',
    columns: [
      { header: 'About this file', key: 'label', type: 'text' },
      { header: 'Details', key: 'value', type: 'text' },
    ],
    rows: facts.map(([label, value]) => ({ label, value })),
  };
}

async function write(
  path: string,
  sheets: readonly WriteSheet[],
  about: { title?: string; creator?: string },
  signal: AbortSignal | undefined,
): Promise<void> {
  const stream = createWriteStream(path, { flags: 'wx' });
  const closed = new Promise<void>((resolve, reject) => stream.once('close', resolve).once('error', reject));
  // A full disk must end the writing, wherever it is just then, and not the process.
  const failed = closed.then(() => new Promise<never>(() => {}));
  failed.catch(() => {});
  const creator = about.creator ?? 'CCHub Console';
  const properties = { creator, lastModifiedBy: creator, ...(about.title ? { title: about.title } : {}) };
  // Without shared texts: they would all be held in memory until the end, and take twice the time.
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  Object.assign(workbook, properties);
  const check = () => {
    if (signal?.aborted) throw cancelled();
    if (stream.destroyed) throw stream.errored ?? new Error('the file was closed');
  };
  try {
    const names = new Set<string>();
    for (const sheet of sheets)
      await Promise.race([failed, writeSheet(workbook, sheet, sheetName(sheet.name, names), check)]);
    await Promise.race([failed, workbook.commit()]);
    await closed;
  } catch (error) {
    stream.destroy();
    await closed.catch(() => {});
    throw error;
  }
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { columns, rows }: WriteSheet,
  name: string,
  check: () => void,
): Promise<void> {
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  });
  let row = 1;
  const add = (values: WriteRow) => {
    row += 1;
    if (row > LAST_ROW) throw tooManyRows();
    const written = worksheet.addRow([]);
    columns.forEach((column, index) => {
      const value = cellValue(ownValue(values, column.key), column, index, row);
      if (value === undefined) return;
      const cell = written.getCell(index + 1);
      cell.value = value;
      cell.style = CELL[column.type];
    });
    written.commit();
  };
  // Widths stand before the rows in the file, so they are taken from the first rows.
  const sample: WriteRow[] = [];
  const start = () => {
    worksheet.columns = columns.map((column) => ({
      width: column.width ?? widthOf(column, sample),
      style: CELL[column.type],
    }));
    const heading = worksheet.addRow(columns.map(({ header }) => encodeEscapes(neutralise(header))));
    heading.eachCell((cell) => {
      cell.style = HEADING;
    });
    heading.commit();
    for (const values of sample) add(values);
  };
  let taken = 0;
  for await (const values of rows) {
    check();
    taken += 1;
    if (taken <= SAMPLE_ROWS) sample.push(values);
    if (taken === SAMPLE_ROWS) start();
    if (taken > SAMPLE_ROWS) add(values);
    if (taken % YIELD_ROWS === 0) await setImmediate();
  }
  if (taken < SAMPLE_ROWS) start();
  if (columns.length > 0) worksheet.autoFilter = `A1:${cellName(columns.length - 1, row)}`;
  worksheet.commit();
}

function cellValue(
  value: WriteValue,
  { type, header }: WriteColumn,
  column: number,
  row: number,
): string | number | undefined {
  if (typeof value === 'number' && type !== 'text') return Number.isFinite(value) ? value : undefined;
  if (type === 'date' && typeof value === 'string') {
    const serial = serialFromIso(value);
    if (serial !== undefined) return serial;
  }
  const text = typeof value === 'string' && type === 'date' ? value : asText(value, type);
  if (text === '') return undefined;
  const safe = typeof value === 'string' ? neutralise(text) : text;
  if (safe.length > DEFAULT_LIMITS.cellText) {
    throw new WorkbookError(
      'text-too-long',
      `"${header}" in row ${row} (cell ${columnLetters(column)}${row}) has more characters than an Excel cell can hold, so the file was not saved. Shorten that text, or save as CSV.`,
    );
  }
  return encodeEscapes(safe);
}

function widthOf({ header, key, type }: WriteColumn, sample: readonly WriteRow[]): number {
  let longest = header.length + ARROW;
  for (const row of sample) {
    for (const line of asText(ownValue(row, key), type).split('\n', 20)) longest = Math.max(longest, line.length);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** Excel allows 31 characters, none of `[]:*?/\`, and no two sheets whose names differ only in case. */
function sheetName(wanted: string, taken: Set<string>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name can't hold control characters either
  const clean = wanted.replace(/[[\]:*?/\\'\u0000-\u001f]/g, ' ').trim() || 'Sheet';
  let name = clean.slice(0, 31);
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${clean.slice(0, 26)} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}

function tooManyRows(): WorkbookError {
  return new WorkbookError(
    'too-many-rows',
    'There are more rows than an Excel sheet can hold, so the file was not saved. Save as CSV, or filter the rows first.',
  );
}

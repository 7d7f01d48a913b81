/** The XML of one sheet, made while its rows come in. */
import { setImmediate } from 'node:timers/promises';
import { serialFromIso } from './dates';
import { WorkbookError } from './errors';
import { DEFAULT_LIMITS } from './limits';
import { cellName, columnLetters, neutralise } from './text';
import { asText, ownValue, type WriteColumn, type WriteRow, type WriteRows, type WriteValue } from './values';
import { STYLE } from './xlsx-parts';
import { textElement } from './xlsx-text';

/** A sheet of the workbook; `range` is that of its filter, known once the rows are written. */
export interface WrittenSheet {
  name: string;
  range: string;
}

const SAMPLE_ROWS = 200;
const NARROWEST = 8;
const WIDEST = 60;
/** The filter's arrow covers about three characters of a heading. */
const ARROW = 3;
const CHUNK = 128 * 1024;
const LAST_ROW = 1_048_576;

const CELL_STYLE = { text: STYLE.text, yesno: STYLE.text, date: STYLE.date, number: STYLE.number } as const;

/** `check` throws when the writing is to end. */
export async function* sheetXml(
  { columns, rows }: { columns: readonly WriteColumn[]; rows: WriteRows },
  written: WrittenSheet,
  check: () => void,
): AsyncGenerator<Buffer> {
  const cells = columns.map((column, index) => cellWriter(column, index));
  const xmlOf = (values: WriteRow, row: number) => {
    if (row > LAST_ROW) throw tooManyRows();
    let xml = `<row r="${row}">`;
    for (const cell of cells) xml += cell(values, row);
    return `${xml}</row>`;
  };
  // Widths stand before the rows in the file, so they are taken from the first rows.
  const sample: WriteRow[] = [];
  let row = 1;
  let text = '';
  let begun = false;
  const begin = () => {
    begun = true;
    text = top(columns, sample);
    for (const values of sample) text += xmlOf(values, ++row);
  };
  for await (const values of rows) {
    if (!begun) {
      sample.push(values);
      if (sample.length === SAMPLE_ROWS) begin();
      continue;
    }
    text += xmlOf(values, ++row);
    if (text.length < CHUNK) continue;
    check();
    yield Buffer.from(text);
    text = '';
    // Rows that are at hand already would leave no moment for anything else.
    await setImmediate();
  }
  check();
  if (!begun) begin();
  if (columns.length > 0) written.range = `A1:${cellName(columns.length - 1, row)}`;
  yield Buffer.from(text + bottom(written.range));
}

function top(columns: readonly WriteColumn[], sample: readonly WriteRow[]): string {
  const cols = columns.map((column, index) => {
    const width = column.width ?? widthOf(column, sample);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${CELL_STYLE[column.type]}" customWidth="1"/>`;
  });
  const headings = columns.map(
    ({ header }, index) =>
      `<c r="${cellName(index, 1)}" s="${STYLE.heading}" t="inlineStr"><is>${textElement(neutralise(header))}</is></c>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData><row r="1">${headings.join('')}</row>`;
}

function bottom(range: string): string {
  const filter = range === '' ? '' : `<autoFilter ref="${range}"/>`;
  return `</sheetData>${filter}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** Makes the XML of a column's cells; '' for an empty one. */
function cellWriter(column: WriteColumn, index: number): (row: WriteRow, number: number) => string {
  const letters = columnLetters(index);
  const { key, type } = column;
  const styled = `" s="${CELL_STYLE[type]}"`;
  const number = (value: number, row: number) => `<c r="${letters}${row}${styled}><v>${value}</v></c>`;
  return (values, row) => {
    const value = ownValue(values, key);
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'number' && type !== 'text') return Number.isFinite(value) ? number(value, row) : '';
    if (type === 'date' && typeof value === 'string') {
      const serial = serialFromIso(value);
      if (serial !== undefined) return number(serial, row);
    }
    const text = cellText(value, column);
    if (text === '') return '';
    if (text.length > DEFAULT_LIMITS.cellText) throw tooLong(column.header, `${letters}${row}`, row);
    const style = text.includes('\n') ? `" s="${STYLE.lines}"` : styled;
    return `<c r="${letters}${row}${style} t="inlineStr"><is>${textElement(text)}</is></c>`;
  };
}

function cellText(value: NonNullable<WriteValue>, { type }: WriteColumn): string {
  if (typeof value !== 'string') return asText(value, type);
  return neutralise(value);
}

function widthOf({ header, key, type }: WriteColumn, sample: readonly WriteRow[]): number {
  let longest = header.length + ARROW;
  for (const row of sample) {
    for (const line of asText(ownValue(row, key), type).split('\n', 20)) longest = Math.max(longest, line.length);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function tooLong(header: string, cell: string, row: number): WorkbookError {
  return new WorkbookError(
    'text-too-long',
    `"${header}" in row ${row} (cell ${cell}) has more characters than an Excel cell can hold, so the file was not saved. Shorten that text, or save as CSV.`,
  );
}

function tooManyRows(): WorkbookError {
  return new WorkbookError(
    'too-many-rows',
    'There are more rows than an Excel sheet can hold, so the file was not saved. Save as CSV, or filter the rows first.',
  );
}

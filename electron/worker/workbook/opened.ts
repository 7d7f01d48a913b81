/** A file whose sheets have been counted. Rows read for the count are kept, within bounds, so that they are read once. */
import { damaged, WorkbookError } from './errors';
import { type Limits, Watch } from './limits';
import type { OpenedWorkbook, OpenOptions, ReadOptions, Row, SheetInfo, TextDialect } from './types';

/** One sheet of some format; reads from the start each time that it is asked. */
export type SheetSource = {
  name: string;
  hidden: boolean;
  /** About the size of its text; what is small enough is kept in memory. */
  size: number;
  read(watch: Watch): AsyncGenerator<Row[]>;
};

/** 50,000 rows of 15 columns are about 30 MB of XML. */
const KEEP_BYTES = 64 * 1024 * 1024;
const BATCH_ROWS = 500;
const UNSORTED = 'Its rows are not in order, and the sheet is too large to sort.';

type FileFacts = Pick<OpenedWorkbook, 'format' | 'name' | 'dialect' | 'date1904'>;
type Sheet = { source: SheetSource; info: SheetInfo; kept: Row[] | undefined; error?: WorkbookError };

/** These end the opening; anything else is the trouble of one sheet. */
const FINAL: ReadonlySet<string> = new Set(['cancelled', 'took-too-long', 'unsafe']);

export async function openSheets(
  file: FileFacts,
  sources: readonly SheetSource[],
  watch: Watch,
  options: OpenOptions,
): Promise<OpenedWorkbook> {
  const sheets = new Map<string, Sheet>();
  let budget = KEEP_BYTES;
  for (const source of sources) {
    const sheet = await count(source, watch, source.size <= budget, options);
    if (sheet.kept) budget -= source.size;
    sheets.set(source.name, sheet);
  }
  const infos = [...sheets.values()].map(({ info }) => info);
  if (infos.length === 0) throw damaged('It has no sheets.');
  const bad = [...sheets.values()].find(({ error }) => error);
  if (infos.every(({ rowCount }) => rowCount === 0)) throw bad?.error ?? noRows(file.format, infos.length);
  return new Opened(file, sheets, watch.limits);
}

function noRows(format: 'xlsx' | 'csv', sheets: number): WorkbookError {
  const where =
    format === 'csv'
      ? 'this file'
      : sheets === 1
        ? 'the only sheet of this workbook'
        : `the ${sheets} sheets of this workbook`;
  return new WorkbookError(
    'file-empty',
    `There is nothing in ${where}: no row has a cell with content. Choose the workbook (.xlsx) or the CSV file that holds the rows.`,
  );
}

async function count(source: SheetSource, watch: Watch, keep: boolean, options: OpenOptions): Promise<Sheet> {
  const info: SheetInfo = { name: source.name, hidden: source.hidden, rowCount: 0, lastRow: 0 };
  const kept: Row[] | undefined = keep ? [] : undefined;
  let sorted = true;
  try {
    for await (const rows of source.read(watch)) {
      for (const row of rows) {
        if (row.number < info.lastRow) sorted = false;
        else info.lastRow = row.number;
        kept?.push(row);
      }
      info.rowCount += rows.length;
      options.onProgress?.(info.rowCount);
    }
    if (!sorted && !kept) throw damaged(UNSORTED);
    if (!sorted) kept?.sort((a, b) => a.number - b.number);
  } catch (error) {
    if (!(error instanceof WorkbookError) || FINAL.has(error.code)) throw error;
    info.rowCount = info.lastRow = 0;
    info.problem = { code: error.code, message: error.message };
    return { source, info, kept: undefined, error };
  }
  return { source, info, kept };
}

class Opened implements OpenedWorkbook {
  readonly format: 'xlsx' | 'csv';
  readonly name: string;
  readonly date1904: boolean;
  readonly dialect?: TextDialect;
  readonly sheets: SheetInfo[];
  readonly #sheets: Map<string, Sheet>;
  readonly #limits: Limits;

  constructor(file: FileFacts, sheets: Map<string, Sheet>, limits: Limits) {
    this.format = file.format;
    this.name = file.name;
    this.date1904 = file.date1904;
    if (file.dialect) this.dialect = file.dialect;
    this.#sheets = sheets;
    this.#limits = limits;
    this.sheets = [...sheets.values()].map(({ info }) => info);
  }

  async *readSheet(name: string, options: ReadOptions = {}): AsyncGenerator<Row[]> {
    const sheet = this.#sheets.get(name);
    if (!sheet) {
      throw new WorkbookError(
        'sheet-missing',
        `This workbook has no sheet called "${name.slice(0, 100)}". Nothing was read. Choose one of its sheets: ${this.sheets
          .slice(0, 10)
          .map((info) => `"${info.name}"`)
          .join(', ')}.`,
      );
    }
    if (sheet.error) throw sheet.error;
    const watch = new Watch(this.#limits, options.signal);
    let done = 0;
    for await (const rows of sheet.kept ? batches(sheet.kept, watch) : sheet.source.read(watch)) {
      done += rows.length;
      options.onProgress?.(done);
      yield rows;
    }
  }

  async close(): Promise<void> {
    this.#sheets.clear();
  }
}

async function* batches(rows: readonly Row[], watch: Watch): AsyncGenerator<Row[]> {
  for (let at = 0; at < rows.length; at += BATCH_ROWS) {
    watch.check();
    yield rows.slice(at, at + BATCH_ROWS);
  }
}

/** Shapes that the rest of the worker sees; they are plain data, so they pass through structured clone. */
import type { WorkbookErrorCode } from './errors';

/** A calendar date, with no time of day and no time zone. `iso` is YYYY-MM-DD. */
export type DateCell = { kind: 'date'; iso: string };
/** What the sheet shows as an error (`#N/A` …), or a value that could not be read, said in words. */
export type ErrorCell = { kind: 'error'; text: string };
/** A cell as read, whatever program wrote it. Empty cells are null; no cell is ever an empty string. */
export type Cell = null | string | number | boolean | DateCell | ErrorCell;

/** `number` is the 1-based row of the sheet (for CSV, of the record); `cells[0]` is column A. */
export type Row = { number: number; cells: Cell[] };

export type SheetInfo = {
  name: string;
  hidden: boolean;
  /** Rows with at least one non-empty cell: exactly what `readSheet` gives. */
  rowCount: number;
  /** Number of the last such row, 0 when there is none. */
  lastRow: number;
  /** Why this sheet can't be read; `readSheet` throws it. Other sheets are not affected. */
  problem?: { code: WorkbookErrorCode; message: string };
};

export type Delimiter = ',' | ';' | '\t' | '|';
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
/** How a text file is read: found by itself, or chosen by the user. */
export type TextDialect = { delimiter: Delimiter; encoding: TextEncoding };

export type Source = { path: string } | { bytes: Uint8Array; name: string };

export type ReadOptions = {
  signal?: AbortSignal | undefined;
  /** Called now and then with the rows read so far (of this sheet). */
  onProgress?: ((rows: number) => void) | undefined;
};

export type OpenOptions = ReadOptions & {
  /** Overrides what is detected in a text file. */
  dialect?: Partial<TextDialect> | undefined;
};

export interface OpenedWorkbook {
  format: 'xlsx' | 'csv';
  /** The file's own name, without its folder. */
  name: string;
  sheets: SheetInfo[];
  /** Days are counted from 1904: for numbers that are dates and aren't shown as such. Dates are already right. */
  date1904: boolean;
  /** Only for `csv`: how the text was read. */
  dialect?: TextDialect;
  /**
   * Batches of rows in sheet order. Empty rows are left out, but the numbers of the others are kept. Rows are handed out
   * as they are kept, because a second copy of a large sheet costs as much memory as the first: nobody changes them.
   */
  readSheet(name: string, options?: ReadOptions): AsyncIterable<Row[]>;
  close(): Promise<void>;
}

import type { AboutFact } from '@shared/domain/exports/about-export';
import type { TemplatePaper } from '@shared/domain/exports/template';

export interface SheetColumn {
  header: string;
  type: 'text' | 'date' | 'number';
}
/** Cells in the order of the columns. */
export type SheetCells = (string | number | null)[];

/** A table to write. Dates are ISO text; the writer makes real dates of them. */
export interface Sheet {
  name: string;
  columns: SheetColumn[];
  /** In portions, so that no more than a few of them are held at a time. */
  rows: Iterable<SheetCells[]> | AsyncIterable<SheetCells[]>;
  /** Facts for the sheet "About": as-at date, filter, number of rows. */
  about(rows: number): AboutFact[];
}

/** Writes a sheet to a file by way of a temporary one; the format follows the ending. Answers with the number of rows. Runs outside the main process. */
export type WriteSheet = (path: string, sheet: Sheet) => Promise<number>;
/** Writes a workbook to be filled in, in the same way. */
export type WriteTemplate = (path: string, template: TemplatePaper) => Promise<void>;

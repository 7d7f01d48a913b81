export interface SheetColumn {
  header: string;
  key: string;
  type: 'text' | 'date' | 'number';
}

/** A table to write. Dates are ISO text; the writer makes real dates of them. */
export interface Sheet {
  name: string;
  columns: SheetColumn[];
  rows: Record<string, string | number | null>[];
  /** Facts for the sheet "About": as-at date, filter, number of rows. */
  about: { label: string; value: string }[];
}

/** Writes a sheet to a file by way of a temporary one; the format follows the ending. Runs outside the main process. */
export type WriteSheet = (path: string, sheet: Sheet) => Promise<void>;

/** A cell by its place among the rows and columns shown; column -1 is the row as a whole. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A range of cells, from one corner to the other. It holds only as long as the rows stand as they did. */
export interface CellRange {
  rows: readonly unknown[];
  from: { row: number; column: string };
  to: { row: number; column: string };
}

/** The same by places, ends included. */
export interface CellArea {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Where a range lies; null where its rows or columns are no longer those that were chosen. */
export function areaOf(range: CellRange | null, rows: readonly unknown[], columns: readonly string[]): CellArea | null {
  if (range === null || range.rows !== rows) return null;
  const ends = [columns.indexOf(range.from.column), columns.indexOf(range.to.column)];
  if (ends.includes(-1)) return null;
  return {
    top: Math.min(range.from.row, range.to.row),
    bottom: Math.max(range.from.row, range.to.row),
    left: Math.min(...ends),
    right: Math.max(...ends),
  };
}

export interface TableKey {
  key: string;
  shift: boolean;
  ctrl: boolean;
}

interface TableSize {
  rows: number;
  columns: number;
  /** Rows a Page key goes. */
  page: number;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));

/**
 * Where a key takes the keyboard's place, as in Excel; null for keys that are not the table's. On a row as a whole the
 * keys go from row to row, and the right arrow goes into its first cell; from there the left arrow comes back.
 */
export function placeAfterKey({ key, shift, ctrl }: TableKey, at: CellPlace, size: TableSize): CellPlace | null {
  if (size.rows === 0) return null;
  const [last, end] = [size.rows - 1, size.columns - 1];
  const inCells = at.column >= 0;
  if (ctrl && !inCells) return null;
  const toRow = (row: number) => ({ row: clamp(row, last), column: at.column });
  const toColumn = (column: number) => ({ row: at.row, column });
  switch (key) {
    case 'ArrowDown':
      return toRow(ctrl ? last : at.row + 1);
    case 'ArrowUp':
      return toRow(ctrl ? 0 : at.row - 1);
    case 'PageDown':
      return ctrl ? null : toRow(at.row + size.page);
    case 'PageUp':
      return ctrl ? null : toRow(at.row - size.page);
    case 'ArrowRight':
      if (end < 0 || (shift && !inCells)) return null;
      return toColumn(ctrl ? end : Math.min(at.column + 1, end));
    case 'ArrowLeft':
      if (!inCells) return null;
      if (ctrl) return toColumn(0);
      return toColumn(shift ? Math.max(at.column - 1, 0) : at.column - 1);
    case 'Home':
      if (!inCells) return toRow(0);
      return { row: ctrl ? 0 : at.row, column: 0 };
    case 'End':
      if (!inCells) return toRow(last);
      return { row: ctrl ? last : at.row, column: end };
    default:
      return null;
  }
}

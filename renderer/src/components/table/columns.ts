import { type ColumnFacts, shownCell } from '@shared/domain/table-columns';
import type { ColumnSort } from '@shared/domain/table-view';
import {
  type ColumnDef,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  type RowData,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

export { compareKeys, sortKey } from '@shared/domain/table-columns';

/** A column of a DataTable. Keep the array of them stable: a new one draws every row anew. */
export interface Column<Row> {
  id: string;
  header: string;
  /** Least width in pixels; what is left over is shared out in proportion. */
  width: number;
  /** What the column sorts by and, without `cell`, shows. Leave it out for columns that can't be sorted. */
  value?: (row: Row) => string | number;
  cell?: (row: Row) => ReactNode;
  /** `code` for ODS codes, `end` for numbers. */
  look?: 'code' | 'end';
  /** False where the rows come in an order that means something: a heading without a button. */
  sortable?: boolean;
  /** Read out instead of a header that can't be seen. */
  hideHeader?: boolean;
  /** What the column is filtered, counted, copied, exported and printed by. */
  facts?: ColumnFacts<Row>;
}

export type TableSort = ColumnSort;

/** Which columns are shown, in which order, and how wide where not as they come. */
export interface TableLayout {
  columns: readonly string[];
  widths: Readonly<Record<string, number>>;
}

/** The table shows and sorts by the facts; `look` says how wide it is and how a cell is drawn. */
export function columnOf<Row>(
  facts: ColumnFacts<Row>,
  look: { width: number; header?: string; cell?: (row: Row) => ReactNode },
): Column<Row> {
  return {
    id: facts.id,
    header: look.header ?? facts.header,
    width: look.width,
    value: (row) => shownCell(facts, row),
    ...(look.cell ? { cell: look.cell } : {}),
    ...(facts.kind === 'code' ? { look: 'code' as const } : facts.kind === 'number' ? { look: 'end' as const } : {}),
    facts,
  };
}

/** What the order is made by. The digits of a code are no numbers: TP001 stands before TP00A. */
export function factsOf<Row>(column: Column<Row>): ColumnFacts<Row> {
  const { id, header, value, look, facts } = column;
  return facts ?? { id, header, kind: look === 'code' ? 'code' : 'text', value: value ?? (() => '') };
}

// TanStack keeps the columns. The rows come sorted and filtered from shared/domain/table-columns, because its row models
// would make an object of each of 100,000 rows at every key stroke.
export const features = tableFeatures({ columnVisibilityFeature, columnOrderingFeature, columnSizingFeature });
export type Features = typeof features;

export const canSort = <Row>(column: Column<Row>) => column.value !== undefined && column.sortable !== false;

export function columnDefs<Row extends RowData>(columns: readonly Column<Row>[]): ColumnDef<Features, Row>[] {
  return columns.map(({ id, header, width }) => ({ id, header, size: width, minSize: 1 }));
}

/** Ascending first, then descending, then back again: a table is never without an order it can be asked for. */
export function nextSort(sort: TableSort | null, column: string): TableSort {
  if (sort?.column !== column) return { column, descending: false };
  return { column, descending: !sort.descending };
}

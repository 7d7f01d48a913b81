import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

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
}

export interface TableSort {
  column: string;
  descending: boolean;
}

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
export type Features = typeof features;

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Numbers by size, text as a person would look it up in an index. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

export const canSort = <Row>(column: Column<Row>) => column.value !== undefined && column.sortable !== false;

/** TanStack's definitions. Empty values count as undefined, so that they come last in either direction. */
export function columnDefs<Row extends RowData>(columns: readonly Column<Row>[]): ColumnDef<Features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row: Row) => {
      const value = column.value?.(row);
      return value === '' ? undefined : value;
    },
    enableSorting: canSort(column),
    sortUndefined: 'last' as const,
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
  }));
}

/** Ascending first, then descending, then back again: a table is never without an order it can be asked for. */
export function nextSort(sort: TableSort | null, column: string): TableSort {
  if (sort?.column !== column) return { column, descending: false };
  return { column, descending: !sort.descending };
}

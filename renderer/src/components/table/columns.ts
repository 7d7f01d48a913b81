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

/**
 * What a value is sorted by: numbers as they are, text as a person looks it up in an index (case and accents don't
 * count, "Unit 9" stands before "Unit 10"). Made once a row, because comparing with a collator takes ten times as long.
 */
export function sortKey(value: string | number | undefined): string | number | undefined {
  if (typeof value !== 'string') return value;
  if (value === '') return undefined;
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

export function compareKeys(a: unknown, b: unknown): number {
  if (a === b) return 0;
  return (a as string) < (b as string) ? -1 : 1;
}

export const canSort = <Row>(column: Column<Row>) => column.value !== undefined && column.sortable !== false;

/** TanStack's definitions. Empty values count as undefined, so that they come last in either direction. */
export function columnDefs<Row extends RowData>(columns: readonly Column<Row>[]): ColumnDef<Features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row: Row) => {
      const value = column.value?.(row);
      // The digits of a code are no numbers: TP001 stands before TP00A.
      return column.look === 'code' ? value || undefined : sortKey(value);
    },
    enableSorting: canSort(column),
    sortUndefined: 'last' as const,
    sortFn: (a, b, id) => compareKeys(a.getValue(id), b.getValue(id)),
  }));
}

/** Ascending first, then descending, then back again: a table is never without an order it can be asked for. */
export function nextSort(sort: TableSort | null, column: string): TableSort {
  if (sort?.column !== column) return { column, descending: false };
  return { column, descending: !sort.descending };
}

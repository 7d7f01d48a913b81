import { type ColumnFacts, compileFilters, sortRows } from '@shared/domain/table-columns';
import type { TableView } from '@shared/domain/table-view';
import { useDeferredValue, useMemo } from 'react';

/**
 * The rows of a view, in its order. Sorted first and filtered then: so a key stroke in the search sorts nothing. The
 * view is deferred: typing comes first, and the table follows as soon as there is time.
 */
export function useTableRows<Row>(
  rows: readonly Row[],
  columns: readonly ColumnFacts<Row>[],
  view: TableView,
  matches: (row: Row, search: string) => boolean,
): { shown: readonly Row[]; shownView: TableView } {
  const shownView = useDeferredValue(view);
  const { sorts, filters, search } = shownView;
  const sorted = useMemo(() => sortRows(rows, sorts, columns), [rows, sorts, columns]);
  const filtered = useMemo(
    () => (filters.length === 0 ? sorted : sorted.filter(compileFilters(filters, columns))),
    [sorted, filters, columns],
  );
  const shown = useMemo(
    () => (search.trim() === '' ? filtered : filtered.filter((row) => matches(row, search))),
    [filtered, search, matches],
  );
  return { shown, shownView };
}

import { orderWords, sortRows } from '@shared/domain/table-columns';
import { nextSorts } from '@shared/domain/table-view';
import { useMemo, useState } from 'react';
import { type Column, factsOf, type TableSort } from './columns';

interface OrderOptions<Row> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  sort?: TableSort | null | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  sorts?: readonly TableSort[] | undefined;
  onSorts?: ((sorts: TableSort[]) => void) | undefined;
}

const NO_SORTS: readonly TableSort[] = [];

/** The rows in their order, whoever keeps it, and what is said after it was changed. */
export function useOrder<Row>(props: OrderOptions<Row>) {
  const { rows, columns, sort, onSort, onSorts } = props;
  const [ownSorts, setOwnSorts] = useState(NO_SORTS);
  const [said, setSaid] = useState('');
  const one = useMemo(() => (sort ? [sort] : NO_SORTS), [sort]);
  const sorts = props.sorts ?? (sort === undefined ? ownSorts : one);
  const facts = useMemo(() => columns.map((column) => factsOf(column)), [columns]);
  const isSorted = props.sorts !== undefined;
  const ordered = useMemo<readonly Row[]>(
    () => (isSorted || sorts.length === 0 ? rows : sortRows(rows, sorts, facts)),
    [rows, sorts, facts, isSorted],
  );
  return {
    rows: ordered,
    sorts,
    said,
    onSort: (column: string, add: boolean) => {
      // An owner that keeps one order is asked for one.
      const turned = sorts[0]?.column === column && !sorts[0].descending;
      const next = onSort && !onSorts ? [{ column, descending: turned }] : nextSorts(sorts, column, add);
      const [first] = next;
      if (onSorts) onSorts(next);
      else if (onSort) {
        if (first) onSort(first);
      } else setOwnSorts(next);
      setSaid(`Sorted by ${orderWords(next, facts)}`);
    },
  };
}

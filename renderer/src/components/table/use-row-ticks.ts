import { useMemo, useState } from 'react';
import type { RowTicks } from './TableRow';

interface TickWords<Row> {
  /** "Choose TP1F9 Penrose Opticians". */
  label: (row: Row) => string;
  /** "Choose all practices in the table". */
  all: string;
}

/**
 * The rows ticked for something to be done with them. Only rows in the table count: what a filter hides is no longer
 * chosen, so that nothing is changed that can't be seen.
 */
export function useRowTicks<Row>(rows: readonly Row[], rowId: (row: Row) => string, words: TickWords<Row>) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const chosen = useMemo(
    () => (ticked.size === 0 ? [] : rows.filter((row) => ticked.has(rowId(row)))),
    [rows, rowId, ticked],
  );
  const { label, all } = words;
  const ticks = useMemo((): RowTicks<Row> => {
    const isAll = rows.length > 0 && chosen.length === rows.length;
    return {
      isTicked: (row) => ticked.has(rowId(row)),
      label,
      onToggle: (row) => {
        const id = rowId(row);
        setAnchor(id);
        setTicked((old) => {
          const next = new Set(old);
          if (!next.delete(id)) next.add(id);
          return next;
        });
      },
      onRange: (row, begin) => {
        const to = rows.indexOf(row);
        const from = begin ? rows.indexOf(begin) : rows.findIndex((each) => rowId(each) === anchor);
        const between = rows.slice(Math.min(to, from < 0 ? to : from), Math.max(to, from) + 1).map(rowId);
        if (from < 0) setAnchor(rowId(row));
        setTicked((old) => new Set([...old, ...between]));
      },
      all: {
        state: isAll ? 'all' : chosen.length > 0 ? 'some' : 'none',
        label: all,
        onToggle: () => setTicked(isAll ? new Set() : new Set(rows.map(rowId))),
      },
    };
  }, [rows, rowId, ticked, chosen, anchor, label, all]);
  const clear = () => setTicked(new Set());
  return { ticks, chosen, clear };
}

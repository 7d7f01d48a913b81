import { type RowData, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { type Column, columnDefs, features, type TableLayout } from './columns';

export interface ShownColumn<Row> {
  column: Column<Row>;
  width: number;
}

const NO_ROWS: never[] = [];

/** The columns that are shown, in order, each with its width. Without a layout all of them are, as they come. */
export function useColumns<Row extends RowData>(
  columns: readonly Column<Row>[],
  layout: TableLayout | undefined,
): ShownColumn<Row>[] {
  const definitions = useMemo(() => columnDefs(columns), [columns]);
  const state = useMemo(() => {
    const shown = new Set(layout?.columns);
    const columnVisibility = layout ? Object.fromEntries(columns.map(({ id }) => [id, shown.has(id)])) : {};
    return { columnVisibility, columnOrder: [...(layout?.columns ?? [])], columnSizing: { ...layout?.widths } };
  }, [columns, layout]);
  const table = useTable({ features, columns: definitions, data: NO_ROWS as Row[], state });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table answers by its state
  return useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    return table.getVisibleLeafColumns().flatMap((shown) => {
      const column = byId.get(shown.id);
      return column ? [{ column, width: shown.getSize() }] : [];
    });
  }, [columns, state, definitions]);
}

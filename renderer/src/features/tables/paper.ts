import { type ColumnFacts, orderWords, shownCell, viewWords } from '@shared/domain/table-columns';
import { LONGEST_CELL, type TablePaper } from '@shared/domain/table-paper';
import type { TableView } from '@shared/domain/table-view';

/** A table exactly as it is looked at, ready to leave the console. */
export function paperOf<Row>(
  title: string,
  viewName: string,
  view: TableView,
  columns: readonly ColumnFacts<Row>[],
  rows: readonly Row[],
): TablePaper {
  const shown = view.columns.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const cell = (column: ColumnFacts<Row>, row: Row) =>
    (column.kind === 'date' ? String(column.value(row)) : shownCell(column, row)).slice(0, LONGEST_CELL);
  return {
    title,
    viewName: viewName.slice(0, 100),
    filters: viewWords(view, columns).map((words) => words.slice(0, 1000)),
    order: orderWords(view.sorts, columns).slice(0, 1000),
    columns: shown.map(({ header, kind }) => ({
      header,
      type: kind === 'date' || kind === 'number' ? kind : ('text' as const),
    })),
    rows: rows.map((row) => shown.map((column) => cell(column, row))),
  };
}

import { boundedWidth } from '@shared/domain/table-view';
import type { RowData } from '@tanstack/react-table';
import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { areaOf, type CellPlace, type CellRange } from './table/cell-area';
import type { Column, TableLayout, TableSort } from './table/columns';
import { type HeadActions, TableHead } from './table/TableHead';
import { type RowTicks, TableRow } from './table/TableRow';
import { useActiveCell } from './table/use-active-cell';
import { useColumns } from './table/use-columns';
import { useOrder } from './table/use-order';
import { ROW_HEIGHT, useVisibleRows } from './table/use-visible-rows';

export type { Column, TableLayout, TableSort } from './table/columns';
export { columnOf } from './table/columns';
export type { RowTicks } from './table/TableRow';

export interface DataTableHandle<Row> {
  /** The rows in the order in which they stand. */
  rowsShown: () => Row[];
  /** Puts the keyboard on the row where it last was, or on the first. */
  focus: () => void;
}

export interface DataTableProps<Row> extends Omit<HeadActions<Row>, 'onSort' | 'onWidth'> {
  /** The table's name for screen readers. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** Which of the columns are shown, in which order and width; all as they come where it is left out. */
  layout?: TableLayout;
  /** Told all widths as they then are, once somebody changes one. */
  onWidths?: (widths: Record<string, number>) => void;
  /** Stable: the same function at every render. */
  rowId: (row: Row) => string;
  /** Given together, the order is the owner's; otherwise the table keeps it. */
  sort?: TableSort | null;
  onSort?: (sort: TableSort) => void;
  /** The same for orders by several columns. The owner sorts: the rows come as they are to stand. */
  sorts?: readonly TableSort[];
  onSorts?: (sorts: TableSort[]) => void;
  /** The chosen row. The arrow keys choose as they go; `column` is that of the cell that was gone to. */
  selectedId?: string | null;
  onSelect?: (row: Row, column: string | null) => void;
  /** Enter, or a double click. */
  onOpen?: (row: Row) => void;
  ticks?: RowTicks<Row>;
  /** Ctrl and C: the range of cells, or the cell, or (columns null) the row that has the keyboard. With Shift, headings too. */
  onCopy?: (what: CopyWish<Row>) => void;
  /** Lets single cells and ranges of them be chosen. The owner keeps the range, to say what can be done with it. */
  cells?: { range: CellRange | null; onRange: (range: CellRange | null) => void };
  /** Told which rows can be seen, for tables that fetch their rows as they go. */
  onVisible?: (first: number, last: number) => void;
  /** Shown in place of rows. */
  empty?: ReactNode;
  /** The rows of a newer order or filter are being worked out. */
  isBusy?: boolean;
  /** Puts the keyboard on the chosen row at once: for coming back from its page. */
  focusSelected?: boolean;
  handle?: Ref<DataTableHandle<Row>>;
}

/** What is to be copied. */
export interface CopyWish<Row> {
  rows: readonly Row[];
  /** The ids of the columns; null for whole rows. */
  columns: readonly string[] | null;
  headings: boolean;
}

const NO_CELLS: readonly string[] = [];

/** A table that draws only the rows in sight: one Tab stop, then arrows, Page, Home, End, Enter and Space. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { rowId, ticks, onSelect, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useColumns(props.columns, props.layout);
  const columns = useMemo(() => shown.map(({ column }) => column), [shown]);
  const order = useOrder<Row>(props);
  const { rows } = order;

  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns]);
  const { cells } = props;
  const area = areaOf(cells?.range ?? null, rows, columnIds);
  const cornerOf = ({ row, column }: CellPlace) => ({ row, column: columnIds[column] ?? '' });
  const active = useActiveCell({
    scroller,
    count: rows.length,
    columns: cells ? columnIds : NO_CELLS,
    idAt: (index) => {
      const row = rows[index];
      return row === undefined ? undefined : rowId(row);
    },
    selectedId: props.selectedId,
    focusSelected: props.focusSelected,
    onMove: (index, column) => {
      const row = rows[index];
      if (row) onSelect?.(row, columnIds[column] ?? null);
    },
    onEnter: (index) => {
      const row = rows[index];
      if (row) onOpen?.(row);
    },
    onSpace: (index) => {
      const row = rows[index];
      if (!row || !ticks || ticks.isTicked(row) === null) return;
      if (area && area.bottom > area.top) tickRows(area.top, area.bottom);
      else ticks.onToggle(row);
      active.toRow();
    },
    onExtendRows: tickRows,
    rangeFrom: area && cells?.range ? placeOf(cells.range.from, columnIds) : null,
    onRange: (range) => cells?.onRange(range && { rows, from: cornerOf(range.from), to: cornerOf(range.to) }),
  });
  function tickRows(from: number, to: number) {
    const first = rows[from];
    const last = rows[to];
    if (first && last) ticks?.onRange?.(last, first);
  }

  const { items, endSpace } = useVisibleRows(scroller, rows.length, active.index, props.onVisible);

  useImperativeHandle(props.handle, () => ({ rowsShown: () => [...rows], focus: active.focus }));

  const columnCount = columns.length + (ticks ? 1 : 0);
  const least = shown.reduce((sum, { width }) => sum + width, ticks ? TICK_WIDTH : 0);
  const hasOwnWidths = Object.keys(props.layout?.widths ?? {}).length > 0;

  function onKeyDown(event: KeyboardEvent) {
    const inRows = (event.target as HTMLElement).closest('tbody') !== null;
    const key = inRows && (event.ctrlKey || event.metaKey) && !event.altKey ? event.key.toLowerCase() : '';
    if (key === 'c' && window.getSelection()?.isCollapsed !== false) copy(event);
    else if (key === 'a' && !event.shiftKey) chooseAll(event);
    active.onKeyDown(event);
  }

  function copy(event: KeyboardEvent) {
    const inCell = (event.target as HTMLElement).closest('td[data-cell]') !== null;
    if (!props.onCopy || rows.length === 0) return;
    event.preventDefault();
    const { top, bottom, left, right } = area ?? {
      top: active.index,
      bottom: active.index,
      left: active.column,
      right: active.column,
    };
    const wanted = inCell ? columnIds.slice(left, right + 1) : null;
    props.onCopy({
      rows: inCell ? rows.slice(top, bottom + 1) : rows.slice(active.index, active.index + 1),
      columns: wanted,
      headings: event.shiftKey || !inCell,
    });
  }

  /** In cells all cells, on a row all rows. */
  function chooseAll(event: KeyboardEvent) {
    const [first, last] = [columnIds[0], columnIds.at(-1)];
    if (cells && active.column >= 0 && first !== undefined && last !== undefined)
      cells.onRange({ rows, from: { row: 0, column: first }, to: { row: rows.length - 1, column: last } });
    else if (!ticks?.all) return;
    else if (ticks.all.state !== 'all') ticks.all.onToggle();
    event.preventDefault();
  }

  function changeWidth(column: string, width: number) {
    const headings = scroller.current?.querySelectorAll<HTMLElement>('th[data-column]') ?? [];
    const now = [...headings].map((heading) => [heading.dataset.column ?? '', boundedWidth(heading.offsetWidth)]);
    props.onWidths?.({ ...Object.fromEntries(now), [column]: boundedWidth(width) });
  }

  return (
    <div
      className="cc-table-scroll"
      ref={scroller}
      // Without rows there is nothing in it that takes the keyboard, and wide headings still scroll.
      {...(rows.length === 0 ? { role: 'region', 'aria-label': props.label, tabIndex: 0 } : {})}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table worked by arrow keys is a grid
        role="grid"
        className="cc-table"
        aria-label={props.label}
        aria-busy={props.isBusy || undefined}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={ticks?.onRange || cells ? true : undefined}
        style={{ minWidth: least }}
        onKeyDown={onKeyDown}
        onMouseDown={active.onMouseDown}
        onMouseMove={active.onMouseMove}
        onDragStart={cells && keepLinks}
        onClick={active.onClick}
        onDoubleClick={active.onDoubleClick}
      >
        <colgroup>
          {ticks && <col style={{ width: TICK_WIDTH }} />}
          {shown.map(({ column, width }) => (
            <col key={column.id} style={{ width }} />
          ))}
          {/* Takes what is left, so that a width that somebody chose stays. */}
          {hasOwnWidths && <col />}
        </colgroup>
        <TableHead
          columns={columns}
          sorts={order.sorts}
          onSort={order.onSort}
          onWidth={props.onWidths && changeWidth}
          onMove={props.onMove}
          menu={props.menu}
          filtered={props.filtered}
          ticks={ticks}
        />
        <tbody>
          {/* Flat, so that a row keeps its element (and the focus) when others come and go around it. */}
          {items.flatMap(({ index, space }) => {
            const row = rows[index];
            if (!row) return [];
            const id = rowId(row);
            return [
              space > 0 && <Spacer key={`space-${id}`} rows={space} columns={columnCount} />,
              <TableRow
                key={id}
                row={row}
                index={index}
                columns={columns}
                selected={onSelect ? id === props.selectedId : undefined}
                active={index === active.index}
                cells={cells !== undefined}
                activeCell={index === active.index ? active.column : -1}
                from={area && index >= area.top && index <= area.bottom ? area.left : -1}
                to={area && index >= area.top && index <= area.bottom ? area.right : -1}
                opens={onOpen !== undefined || onSelect !== undefined}
                ticked={ticks?.isTicked(row)}
                ticks={ticks}
              />,
            ];
          })}
          {endSpace > 0 && <Spacer rows={endSpace} columns={columnCount} />}
        </tbody>
      </table>
      {rows.length === 0 && <div className="cc-table__empty">{props.empty ?? 'Nothing to show'}</div>}
      <div className="cc-visually-hidden" role="status">
        {order.said}
      </div>
    </div>
  );
}

const placeOf = ({ row, column }: CellRange['from'], columns: readonly string[]): CellPlace => ({
  row,
  column: columns.indexOf(column),
});

/** Or a drag that begins on a link would take the link along instead of choosing cells. */
function keepLinks(event: DragEvent) {
  if ((event.target as HTMLElement).closest?.('tbody')) event.preventDefault();
}

const TICK_WIDTH = 50;

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Spacer({ rows, columns }: { rows: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tabindex takes no focus
    <tr className="cc-table__spacer" aria-hidden="true">
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}

import { orderWords, sortRows } from '@shared/domain/table-columns';
import { boundedWidth, nextSorts } from '@shared/domain/table-view';
import type { RowData } from '@tanstack/react-table';
import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { type Column, factsOf, type TableLayout, type TableSort } from './table/columns';
import { type HeadActions, TableHead } from './table/TableHead';
import { type RowTicks, TableRow } from './table/TableRow';
import { useActiveRow } from './table/use-active-row';
import { useColumns } from './table/use-columns';
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
  /** The chosen row. The arrow keys choose as they go. */
  selectedId?: string | null;
  onSelect?: (row: Row) => void;
  /** Enter, or a double click. */
  onOpen?: (row: Row) => void;
  ticks?: RowTicks<Row>;
  /** Ctrl and C. */
  onCopy?: () => void;
  /** Told which rows can be seen, for tables that fetch their rows as they go. */
  onVisible?: (first: number, last: number) => void;
  /** Shown in place of rows. */
  empty?: ReactNode;
  /** Puts the keyboard on the chosen row at once: for coming back from its page. */
  focusSelected?: boolean;
  handle?: Ref<DataTableHandle<Row>>;
}

const NO_SORTS: readonly TableSort[] = [];

/** A table that draws only the rows in sight: one Tab stop, then arrows, Page, Home, End, Enter and Space. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { rowId, ticks, onSelect, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useColumns(props.columns, props.layout);
  const columns = useMemo(() => shown.map(({ column }) => column), [shown]);
  const order = useOrder<Row>(props);
  const { rows } = order;

  const active = useActiveRow({
    scroller,
    count: rows.length,
    idAt: (index) => {
      const row = rows[index];
      return row === undefined ? undefined : rowId(row);
    },
    selectedId: props.selectedId,
    focusSelected: props.focusSelected,
    onMove: (index) => {
      const row = rows[index];
      if (row) onSelect?.(row);
    },
    onEnter: (index) => {
      const row = rows[index];
      if (row) onOpen?.(row);
    },
    onSpace: (index) => {
      const row = rows[index];
      if (row && ticks && ticks.isTicked(row) !== null) ticks.onToggle(row);
    },
    onExtend: (from, to) => {
      const first = rows[from];
      const row = rows[to];
      if (!first || !row || !ticks?.onRange) return;
      if (ticks.isTicked(first) === false) ticks.onToggle(first);
      ticks.onRange(row);
    },
  });
  const { items, endSpace } = useVisibleRows(scroller, rows.length, active.index, props.onVisible);

  useImperativeHandle(props.handle, () => ({ rowsShown: () => [...rows], focus: active.focus }));

  const columnCount = columns.length + (ticks ? 1 : 0);
  const least = shown.reduce((sum, { width }) => sum + width, ticks ? TICK_WIDTH : 0);
  const hasOwnWidths = Object.keys(props.layout?.widths ?? {}).length > 0;

  function onKeyDown(event: KeyboardEvent) {
    const inRows = (event.target as HTMLElement).closest('tbody') !== null;
    if (inRows && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      const key = event.key.toLowerCase();
      if (key === 'c' && props.onCopy && window.getSelection()?.isCollapsed !== false) {
        event.preventDefault();
        props.onCopy();
      } else if (key === 'a' && ticks?.all) {
        event.preventDefault();
        if (ticks.all.state !== 'all') ticks.all.onToggle();
      }
    }
    active.onKeyDown(event);
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
        aria-rowcount={rows.length + 1}
        aria-multiselectable={ticks?.onRange ? true : undefined}
        style={{ minWidth: least }}
        onKeyDown={onKeyDown}
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

/** The rows in their order, whoever keeps it, and what is said after it was changed. */
function useOrder<Row extends RowData>(props: DataTableProps<Row>) {
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

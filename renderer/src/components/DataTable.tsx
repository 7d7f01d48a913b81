import { type RowData, useTable } from '@tanstack/react-table';
import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { type Column, columnDefs, features, type TableSort } from './table/columns';
import { TableHead } from './table/TableHead';
import { type RowTicks, TableRow } from './table/TableRow';
import { useActiveRow } from './table/use-active-row';
import { ROW_HEIGHT, useVisibleRows } from './table/use-visible-rows';

export type { Column, TableSort } from './table/columns';
export type { RowTicks } from './table/TableRow';

export interface DataTableHandle<Row> {
  /** The rows in the order in which they stand. */
  rowsShown: () => Row[];
  /** Puts the keyboard on the row where it last was, or on the first. */
  focus: () => void;
}

export interface DataTableProps<Row> {
  /** The table's name for screen readers. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** Stable: the same function at every render. */
  rowId: (row: Row) => string;
  /** Given together, the order is the owner's; otherwise the table keeps it. */
  sort?: TableSort | null;
  onSort?: (sort: TableSort) => void;
  /** The chosen row. The arrow keys choose as they go. */
  selectedId?: string | null;
  onSelect?: (row: Row) => void;
  /** Enter, or a double click. */
  onOpen?: (row: Row) => void;
  ticks?: RowTicks<Row>;
  /** Told which rows can be seen, for tables that fetch their rows as they go. */
  onVisible?: (first: number, last: number) => void;
  /** Shown in place of rows. */
  empty?: ReactNode;
  /** Puts the keyboard on the chosen row at once: for coming back from its page. */
  focusSelected?: boolean;
  handle?: Ref<DataTableHandle<Row>>;
}

/** A table that draws only the rows in sight: one Tab stop, then arrows, Page, Home, End, Enter and Space. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rowId, ticks, onSelect, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [ownSort, setOwnSort] = useState<TableSort | null>(null);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const sorting = useMemo(() => (sort ? [{ id: sort.column, desc: sort.descending }] : []), [sort]);
  const definitions = useMemo(() => columnDefs(columns), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: props.rows,
    getRowId: rowId,
    state: { sorting },
  });
  const rows = table.getRowModel().rows;

  const active = useActiveRow({
    scroller,
    count: rows.length,
    idAt: (index) => rows[index]?.id,
    selectedId: props.selectedId,
    focusSelected: props.focusSelected,
    onMove: (index) => {
      const row = rows[index];
      if (row) onSelect?.(row.original);
    },
    onEnter: (index) => {
      const row = rows[index];
      if (row) onOpen?.(row.original);
    },
    onSpace: (index) => {
      const row = rows[index];
      if (row && ticks && ticks.isTicked(row.original) !== null) ticks.onToggle(row.original);
    },
  });
  const { items, endSpace } = useVisibleRows(scroller, rows.length, active.index, props.onVisible);

  useImperativeHandle(props.handle, () => ({
    rowsShown: () => rows.map((row) => row.original),
    focus: active.focus,
  }));

  const widths = columns.map((column) => column.width);
  const columnCount = columns.length + (ticks ? 1 : 0);
  const least = widths.reduce((sum, width) => sum + width, ticks ? TICK_WIDTH : 0);

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
        style={{ minWidth: least }}
        onKeyDown={active.onKeyDown}
        onClick={active.onClick}
        onDoubleClick={active.onDoubleClick}
      >
        <colgroup>
          {ticks && <col style={{ width: TICK_WIDTH }} />}
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <TableHead columns={columns} sort={sort} onSort={props.onSort ?? setOwnSort} hasTicks={ticks !== undefined} />
        <tbody>
          {/* Flat, so that a row keeps its element (and the focus) when others come and go around it. */}
          {items.flatMap(({ index, space }) => {
            const row = rows[index];
            if (!row) return [];
            return [
              space > 0 && <Spacer key={`space-${row.id}`} rows={space} columns={columnCount} />,
              <TableRow
                key={row.id}
                row={row.original}
                index={index}
                columns={columns}
                selected={onSelect ? row.id === props.selectedId : undefined}
                active={index === active.index}
                opens={onOpen !== undefined || onSelect !== undefined}
                ticked={ticks?.isTicked(row.original)}
                ticks={ticks}
              />,
            ];
          })}
          {endSpace > 0 && <Spacer rows={endSpace} columns={columnCount} />}
        </tbody>
      </table>
      {rows.length === 0 && <div className="cc-table__empty">{props.empty ?? 'Nothing to show'}</div>}
    </div>
  );
}

const TICK_WIDTH = 56;

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Spacer({ rows, columns }: { rows: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tabindex takes no focus
    <tr className="cc-table__spacer" aria-hidden="true">
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}

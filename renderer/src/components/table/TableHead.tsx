import { type DragEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { type Column, canSort, type TableSort } from './columns';
import { HeadMenu } from './HeadMenu';
import { ResizeEdge } from './ResizeEdge';
import type { RowTicks } from './TableRow';

export interface HeadActions<Row> {
  /** `add` keeps the order there is and goes on with this column. */
  onSort: (column: string, add: boolean) => void;
  /** In pixels. Without it widths are fixed. */
  onWidth?: ((column: string, width: number) => void) | undefined;
  onMove?: ((column: string, to: -1 | 1 | { place: string }) => void) | undefined;
  /** What the button beside the heading opens. */
  menu?: ((column: Column<Row>, close: () => void) => ReactNode) | undefined;
  /** The columns that narrow the table. */
  filtered?: ReadonlySet<string> | undefined;
}

interface TableHeadProps<Row> extends HeadActions<Row> {
  columns: readonly Column<Row>[];
  sorts: readonly TableSort[];
  ticks: RowTicks<Row> | undefined;
}

const STEP = 16;

export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, sorts, ticks } = props;
  // Not state: a quick drag is over the next heading before the page is drawn anew.
  const dragged = useRef<string | null>(null);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {ticks && (
          <th scope="col" className="cc-table__ticks">
            {ticks.all ? <TickAll all={ticks.all} /> : <span className="cc-visually-hidden">Chosen</span>}
          </th>
        )}
        {columns.map((column) => {
          const at = sorts.findIndex((sort) => sort.column === column.id);
          const sort = sorts[at];
          return (
            <th
              key={column.id}
              scope="col"
              data-column={column.id}
              // Only the first order can be said in this way; the others are said in the heading.
              aria-sort={sort && at === 0 ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className={column.look === 'end' ? 'cc-table__align-end' : undefined}
              {...(props.onMove ? dragProps(column.id, dragged, props.onMove) : {})}
            >
              <Heading {...props} column={column} sort={sort} place={at} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function dragProps(
  id: string,
  dragged: { current: string | null },
  onMove: (column: string, to: { place: string }) => void,
) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
      dragged.current = id;
    },
    onDragEnd: () => {
      dragged.current = null;
    },
    onDragOver: (event: DragEvent) => {
      if (dragged.current === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDrop: (event: DragEvent) => {
      const column = dragged.current;
      if (column === null) return;
      event.preventDefault();
      dragged.current = null;
      if (column !== id) onMove(column, { place: id });
    },
  };
}

function TickAll({ all }: { all: NonNullable<RowTicks<unknown>['all']> }) {
  return (
    <input
      type="checkbox"
      className="cc-tick"
      aria-label={all.label}
      checked={all.state === 'all'}
      ref={(box) => {
        if (box) box.indeterminate = all.state === 'some';
      }}
      onChange={all.onToggle}
    />
  );
}

interface HeadingProps<Row> extends TableHeadProps<Row> {
  column: Column<Row>;
  sort: TableSort | undefined;
  /** Which of the orders it is, from 0. */
  place: number;
}

function Heading<Row>({ column, sort, place, sorts, onSort, onWidth, onMove, menu, filtered }: HeadingProps<Row>) {
  if (column.hideHeader) return <span className="cc-visually-hidden">{column.header}</span>;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'Enter' && event.shiftKey) onSort(column.id, true);
    else if (by !== 0 && event.shiftKey && onWidth) onWidth(column.id, widthOf(event.currentTarget) + by * STEP);
    else if (by !== 0 && event.ctrlKey && onMove) onMove(column.id, by);
    else return;
    event.preventDefault();
  };
  const words = canSort(column) ? (
    <button
      type="button"
      className="cc-table__sort"
      onClick={(event) => onSort(column.id, event.shiftKey)}
      onKeyDown={onKeyDown}
    >
      <span className="cc-table__heading">{column.header}</span>
      {sort && (
        <span aria-hidden="true">
          {sort.descending ? '↓' : '↑'}
          {sorts.length > 1 && place + 1}
        </span>
      )}
      {sort && place > 0 && (
        <span className="cc-visually-hidden">
          , order {place + 1}, {sort.descending ? 'descending' : 'ascending'}
        </span>
      )}
    </button>
  ) : (
    column.header
  );
  if (!menu && !onWidth) return words;
  return (
    <div className="cc-table__head">
      {words}
      {menu && (
        <HeadMenu label={column.header} isFiltered={filtered?.has(column.id) ?? false}>
          {(close) => menu(column, close)}
        </HeadMenu>
      )}
      {onWidth && <ResizeEdge onWidth={(width) => onWidth(column.id, width)} />}
    </div>
  );
}

const widthOf = (element: Element): number => element.closest('th')?.offsetWidth ?? 0;

import { memo, type ReactNode } from 'react';
import type { Column } from './columns';

export interface RowTicks<Row> {
  /** Null where the row can't be ticked. */
  isTicked: (row: Row) => boolean | null;
  onToggle: (row: Row) => void;
  /** Name of the row's tick box: "Import row 5". */
  label: (row: Row) => string;
  /** Ticks all rows from `from`, or the last one pressed, to this one: Shift and a press, or Shift and the arrow keys. */
  onRange?: (row: Row, from?: Row) => void;
  /** The box in the heading, for all rows there are in the table now. */
  all?: { state: 'all' | 'some' | 'none'; label: string; onToggle: () => void };
}

interface TableRowProps<Row> {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  /** Undefined where the table has no chosen row. */
  selected: boolean | undefined;
  /** The one row that the Tab key reaches, or one of its cells. */
  active: boolean;
  /** Whether its cells can be gone into. */
  cells: boolean;
  /** The place of the cell that the Tab key reaches; -1 where that is the row. */
  activeCell: number;
  /** The cells of the row that are chosen, ends included; -1 for none. */
  from: number;
  to: number;
  opens: boolean;
  ticked: boolean | null | undefined;
  ticks: RowTicks<Row> | undefined;
}

const cellClass = { code: 'cc-code', end: 'cc-table__align-end' };

function content<Row>(column: Column<Row>, row: Row): ReactNode {
  return column.cell ? column.cell(row) : column.value?.(row);
}

function Tick<Row>({ row, ticked, ticks, active }: TableRowProps<Row>) {
  return (
    <td>
      {ticked === null || ticked === undefined ? (
        <span aria-hidden="true">–</span>
      ) : (
        <input
          type="checkbox"
          className="cc-tick"
          checked={ticked}
          tabIndex={active ? 0 : -1}
          aria-label={ticks?.label(row)}
          onChange={(event) => {
            const withShift = (event.nativeEvent as MouseEvent).shiftKey === true;
            if (withShift && ticks?.onRange) ticks.onRange(row);
            else ticks?.onToggle(row);
          }}
        />
      )}
    </td>
  );
}

function TableRowOf<Row>(props: TableRowProps<Row>) {
  const { row, index, columns, selected, active, opens, ticks, activeCell } = props;
  return (
    <tr
      data-index={index}
      // The heading row is the first.
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={active && activeCell < 0 ? 0 : -1}
      className={opens ? 'cc-table__row--opens' : undefined}
    >
      {ticks && <Tick {...props} />}
      {columns.map((column, place) => (
        <td
          key={column.id}
          className={column.look && cellClass[column.look]}
          title={cellTitle(column, row)}
          {...(props.cells ? cellProps(props, place) : {})}
        >
          {content(column, row)}
        </td>
      ))}
    </tr>
  );
}

const cellProps = (
  { activeCell, from, to }: Pick<TableRowProps<unknown>, 'activeCell' | 'from' | 'to'>,
  place: number,
) => ({
  'data-cell': place,
  'aria-selected': place >= from && place <= to ? true : undefined,
  tabIndex: place === activeCell ? 0 : undefined,
});

/** Text that may be cut off shows whole under the pointer. */
function cellTitle<Row>(column: Column<Row>, row: Row): string | undefined {
  if (column.cell || !column.value) return undefined;
  const value = String(column.value(row));
  return value.length > 12 ? value : undefined;
}

export const TableRow = memo(TableRowOf) as typeof TableRowOf;

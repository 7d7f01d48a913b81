import { type Column, canSort, nextSort, type TableSort } from './columns';

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: TableSort | null;
  onSort: (sort: TableSort) => void;
  hasTicks: boolean;
}

export function TableHead<Row>({ columns, sort, onSort, hasTicks }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {hasTicks && (
          <th scope="col">
            <span className="cc-visually-hidden">Chosen</span>
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined}
            className={column.look === 'end' ? 'cc-table__align-end' : undefined}
          >
            <Heading column={column} sort={sort} onSort={onSort} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Heading<Row>({
  column,
  sort,
  onSort,
}: Omit<TableHeadProps<Row>, 'columns' | 'hasTicks'> & { column: Column<Row> }) {
  if (column.hideHeader) return <span className="cc-visually-hidden">{column.header}</span>;
  if (!canSort(column)) return column.header;
  return (
    <button type="button" className="cc-table__sort" onClick={() => onSort(nextSort(sort, column.id))}>
      {column.header}
      {sort?.column === column.id && <span aria-hidden="true">{sort.descending ? '↓' : '↑'}</span>}
    </button>
  );
}

import type { ColumnFacts } from '@shared/domain/table-columns';
import { boundedWidth, moveColumn, nextSorts, type TableView, withFilter } from '@shared/domain/table-view';
import { Button } from '../Button';
import { FilterEditor } from './FilterEditor';

interface ColumnMenuProps<Row> {
  column: ColumnFacts<Row>;
  rows: readonly Row[];
  view: TableView;
  /** How wide the column comes. */
  width: number;
  onChange: (view: TableView) => void;
  onClose: () => void;
}

const STEP = 32;

/** All that can be done with a column, without the mouse: order, filter, place, width, hide. */
export function ColumnMenu<Row>({ column, rows, view, width, onChange, onClose }: ColumnMenuProps<Row>) {
  const { id } = column;
  const at = view.columns.indexOf(id);
  const order = (descending: boolean) => onChange({ ...view, sorts: [{ column: id, descending }] });
  const widen = (by: number) =>
    onChange({ ...view, widths: { ...view.widths, [id]: boundedWidth((view.widths[id] ?? width) + by) } });
  const move = (by: -1 | 1) => onChange({ ...view, columns: moveColumn(view.columns, id, by) });
  const isAdded = view.sorts.some((sort) => sort.column === id);
  return (
    <div className="cc-column-menu">
      <div className="cc-column-menu__row">
        <Button onPress={() => order(false)}>Sort up ↑</Button>
        <Button onPress={() => order(true)}>Sort down ↓</Button>
      </div>
      {view.sorts.length > 0 && !(isAdded && view.sorts.length === 1) && (
        <Button variant="link" onPress={() => onChange({ ...view, sorts: addOrTake(view, id) })}>
          {isAdded ? 'Take out of the order' : 'Sort by this as well'}
        </Button>
      )}
      <FilterEditor
        column={column}
        rows={rows}
        filter={view.filters.find((filter) => filter.column === id)}
        onChange={(filter) => onChange(withFilter(view, id, filter))}
        onDone={onClose}
      />
      {at >= 0 && (
        <div className="cc-column-menu__row">
          <Button onPress={() => move(-1)} isDisabled={at === 0} aria-label={`Move ${column.header} left`}>
            ← Left
          </Button>
          <Button
            onPress={() => move(1)}
            isDisabled={at === view.columns.length - 1}
            aria-label={`Move ${column.header} right`}
          >
            Right →
          </Button>
          <Button onPress={() => widen(-STEP)}>Narrower</Button>
          <Button onPress={() => widen(STEP)}>Wider</Button>
        </div>
      )}
      <div className="cc-column-menu__row">
        {view.columns.length > 1 && at >= 0 && (
          <Button
            onPress={() => {
              onClose();
              onChange({ ...view, columns: view.columns.filter((each) => each !== id) });
            }}
          >
            Hide column
          </Button>
        )}
        <Button onPress={onClose}>Close</Button>
      </div>
    </div>
  );
}

const addOrTake = (view: TableView, id: string) =>
  view.sorts.some((sort) => sort.column === id)
    ? view.sorts.filter((sort) => sort.column !== id)
    : nextSorts(view.sorts, id, true);

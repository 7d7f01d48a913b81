import { type ColumnFacts, filterWords } from '@shared/domain/table-columns';
import { type TableView, withFilter } from '@shared/domain/table-view';

interface FilterChipsProps<Row> {
  columns: readonly ColumnFacts<Row>[];
  view: TableView;
  /** How the table is when nothing is left out: its own filters are no chips, and come back when one is taken away. */
  whole: TableView;
  onChange: (view: TableView) => void;
}

/** The filters that narrow a table, each with a button that takes it away. */
export function FilterChips<Row>({ columns, view, whole, onChange }: FilterChipsProps<Row>) {
  const own = (id: string) => whole.filters.find((filter) => filter.column === id) ?? null;
  const chips = view.filters.flatMap((filter) => {
    if (JSON.stringify(filter) === JSON.stringify(own(filter.column))) return [];
    const column = columns.find((each) => each.id === filter.column);
    return column ? [{ id: column.id, words: filterWords(filter, column) }] : [];
  });
  if (chips.length === 0) return null;
  return (
    <ul className="cc-filters" aria-label="Filters in use">
      {chips.map(({ id, words }) => (
        <li key={id} className="cc-filters__chip">
          <span>{words}</span>
          <button
            type="button"
            aria-label={`Remove the filter ${words}`}
            title="Remove"
            onClick={() => onChange(withFilter(view, id, own(id)))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

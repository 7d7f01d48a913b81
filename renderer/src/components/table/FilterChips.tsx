import { type ColumnFacts, filterWords } from '@shared/domain/table-columns';
import { type TableView, withFilter } from '@shared/domain/table-view';

interface FilterChipsProps<Row> {
  columns: readonly ColumnFacts<Row>[];
  view: TableView;
  onChange: (view: TableView) => void;
}

/** The filters that narrow a table, each with a button that takes it away. */
export function FilterChips<Row>({ columns, view, onChange }: FilterChipsProps<Row>) {
  const chips = view.filters.flatMap((filter) => {
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
            onClick={() => onChange(withFilter(view, id, null))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

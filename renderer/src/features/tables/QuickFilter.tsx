import { FilterSelect } from '@renderer/components/SelectField';
import { type ColumnFilter, type TableView, withFilter } from '@shared/domain/table-view';

interface Choice {
  value: string;
  label: string;
  filter: ColumnFilter | null;
}

/** A filter that is wanted so often that it stands above the table. */
export interface QuickFilterModel {
  label: string;
  column: string;
  choices: readonly Choice[];
}

export const ANY: Choice = { value: '', label: 'All', filter: null };
export const only = (column: string, value: string, label: string): Choice => ({
  value,
  label,
  filter: { kind: 'values', column, values: [value] },
});
export const quickFilter = (label: string, column: string, labels: Record<string, string>): QuickFilterModel => ({
  label,
  column,
  choices: [ANY, ...Object.entries(labels).map(([value, words]) => only(column, value, words))],
});

const OTHER = 'other';

interface QuickFilterProps extends QuickFilterModel {
  view: TableView;
  onChange: (view: TableView) => void;
}

/** One press for a filter by one value; it says "Chosen" where the heading's menu asks for something else. */
export function QuickFilter({ label, column, choices, view, onChange }: QuickFilterProps) {
  const filter = view.filters.find((each) => each.column === column);
  const same = (choice: Choice) => JSON.stringify(choice.filter) === JSON.stringify(filter ?? null);
  const value = choices.find(same)?.value ?? OTHER;
  const options = value === OTHER ? [...choices, { value: OTHER, label: 'Chosen' }] : choices;
  return (
    <FilterSelect
      label={label}
      value={value}
      options={options}
      onChange={(chosen) => {
        const choice = choices.find((each) => each.value === chosen);
        if (choice) onChange(withFilter(view, column, choice.filter));
      }}
    />
  );
}

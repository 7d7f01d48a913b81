import { Button } from '@renderer/components/Button';
import { FilterSelect } from '@renderer/components/SelectField';
import { ViewChips } from '@renderer/features/views/ViewChips';
import { LIST_STATE_LABELS, MAILBOX_KIND_LABELS } from '@shared/domain/codes';
import { PRACTICE_COLUMN_IDS } from '@shared/domain/practice-columns';
import { type ColumnFilter, type TableView, withFilter } from '@shared/domain/table-view';
import type { PracticeRow } from '@shared/ipc/practices';
import { useMemo } from 'react';
import { builtInViews, CLOSED, icbNames, isNarrowed, OPEN } from '../view';
import { shortIcb } from '../words';
import { FilterField } from './FilterField';

interface FilterBarProps {
  rows: readonly PracticeRow[];
  /** The id of the chosen view. */
  chosen: string;
  view: TableView;
  onChoose: (id: string, definition: TableView) => void;
  onChange: (view: TableView) => void;
  onColumns: () => void;
  onFilters: () => void;
}

interface Choice {
  value: string;
  label: string;
  filter: ColumnFilter | null;
}

const all: Choice = { value: '', label: 'All', filter: null };
const one = (column: string, value: string, label: string): Choice => ({
  value,
  label,
  filter: { kind: 'values', column, values: [value] },
});
const choices = (column: string, labels: Record<string, string>) => [
  all,
  ...Object.entries(labels).map(([value, label]) => one(column, value, label)),
];
const kinds = choices('mailboxKind', MAILBOX_KIND_LABELS);
const lists = choices('listState', LIST_STATE_LABELS);
const statuses = [
  all,
  { value: 'open', label: 'Open', filter: OPEN },
  { value: 'closed', label: 'Closed', filter: CLOSED },
];

/** Views as chips, and the filters that are wanted most; all others are in the headings and under "Filters". */
export function FilterBar(props: FilterBarProps) {
  const { rows, chosen, view, onChoose, onChange, onColumns, onFilters } = props;
  const icbs = useMemo(() => [all, ...icbNames(rows).map((name) => one('icbName', name, shortIcb(name)))], [rows]);
  const builtIn = useMemo(() => builtInViews(rows), [rows]);
  return (
    <search className="cc-bar" aria-label="Filters">
      <FilterField value={view.search} onChange={(search) => onChange({ ...view, search })} />
      <ViewChips
        screen="practices"
        builtIn={builtIn}
        chosen={chosen}
        view={view}
        known={PRACTICE_COLUMN_IDS}
        onChoose={onChoose}
      />
      <span className="cc-bar__end cc-practices__filters">
        <Quick label="ICB" column="icbName" choices={icbs} view={view} onChange={onChange} />
        <Quick label="Kind" column="mailboxKind" choices={kinds} view={view} onChange={onChange} />
        <Quick label="Status" column="status" choices={statuses} view={view} onChange={onChange} />
        <Quick label="List" column="listState" choices={lists} view={view} onChange={onChange} />
        {isNarrowed(view) && (
          <Button variant="link" onPress={() => onChange({ ...view, filters: [], search: '' })}>
            Show all
          </Button>
        )}
        <Button variant="link" onPress={onFilters}>
          Filters
        </Button>
        <Button variant="link" onPress={onColumns}>
          Columns
        </Button>
      </span>
    </search>
  );
}

const OTHER = 'other';

interface QuickProps {
  label: string;
  column: string;
  choices: readonly Choice[];
  view: TableView;
  onChange: (view: TableView) => void;
}

/** One press for a filter by one value; it says "Chosen" where the heading's menu asks for something else. */
function Quick({ label, column, choices, view, onChange }: QuickProps) {
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

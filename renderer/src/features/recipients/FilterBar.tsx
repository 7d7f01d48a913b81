import { Button } from '@renderer/components/Button';
import { FilterChip } from '@renderer/components/FilterChip';
import { FilterSelect } from '@renderer/components/SelectField';
import { RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import type { RecipientRow } from '@shared/ipc/recipients';
import { useMemo } from 'react';
import { isNarrowed, type RecipientsView, readView } from './view';

const groups = [
  { value: '', label: 'All' },
  ...Object.entries(RECIPIENT_GROUP_LABELS).map(([value, label]) => ({ value, label })),
];

interface FilterBarProps {
  rows: readonly RecipientRow[];
  view: RecipientsView;
  onChange: (view: RecipientsView) => void;
}

/** Search and filters of the recipients. */
export function FilterBar({ rows, view, onChange }: FilterBarProps) {
  const counts = useMemo(
    () => ({
      off: rows.filter(({ listState }) => listState === 'off').length,
      check: rows.filter(({ listState }) => listState === 'check').length,
    }),
    [rows],
  );
  const change = (part: Record<string, unknown>) => onChange(readView({ ...view, ...part }));
  const chip = (show: 'off' | 'check', label: string) => (
    <FilterChip
      selected={view.show === show}
      count={counts[show]}
      onPress={() => change({ show: view.show === show ? undefined : show })}
    >
      {label}
    </FilterChip>
  );
  return (
    <search className="cc-bar" aria-label="Filters">
      <label className="cc-filter" htmlFor="recipients-find">
        Find
        <input
          id="recipients-find"
          type="search"
          className="cc-input recipients-find"
          placeholder="Name, address or organisation"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={view.q ?? ''}
          onChange={(event) => change({ q: event.target.value })}
        />
      </label>
      {chip('check', 'With a problem')}
      {chip('off', 'Not on the list')}
      <span className="cc-bar__end recipients-filters">
        <FilterSelect label="Group" value={view.group ?? ''} options={groups} onChange={(group) => change({ group })} />
        {isNarrowed(view) && (
          <Button variant="link" onPress={() => onChange(readView({ id: view.id }))}>
            Show all
          </Button>
        )}
      </span>
    </search>
  );
}

import { SEARCH_ID, searchHasFocus } from '@renderer/app/focus';
import { Button } from '@renderer/components/Button';
import { FilterSelect } from '@renderer/components/SelectField';
import { ViewChips } from '@renderer/features/views/ViewChips';
import { NOTIFICATION_KIND_LABELS } from '@shared/domain/notifications/codes';
import { withFilter } from '@shared/domain/table-view';
import type { NotificationRow } from '@shared/ipc/notifications';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { countedViews, notificationTable } from './table';
import type { LookedAt } from './use-log-view';

interface LogBarProps {
  rows: readonly NotificationRow[];
  at: LookedAt;
  onColumns: () => void;
  onFilters: () => void;
}

/** Views as chips, and the filter that is wanted most; all others are in the headings and under "Filters". */
export function LogBar({ rows, at, onColumns, onFilters }: LogBarProps) {
  const { view, look } = at;
  const builtIn = useMemo(() => countedViews(rows), [rows]);
  return (
    <search className="cc-bar" aria-label="Filters">
      <FindField value={view.search} onChange={(search) => look({ ...view, search })} />
      <ViewChips
        screen="notifications"
        builtIn={builtIn}
        chosen={at.chosenView}
        view={view}
        known={notificationTable.known}
        onChoose={at.choose}
      />
      <span className="cc-bar__end cc-log__filters">
        <KindFilter at={at} />
        {view.search.trim() !== '' && (
          <Button variant="link" onPress={() => look({ ...view, search: '' })}>
            Clear the search
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

const OTHER = 'chosen';
const KINDS = [
  { value: '', label: 'All' },
  ...Object.entries(NOTIFICATION_KIND_LABELS).map(([value, label]) => ({ value, label })),
];

/** One press for one kind; it says "Chosen" where the heading's menu asks for something else. */
function KindFilter({ at: { view, look } }: { at: LookedAt }) {
  const filter = view.filters.find(({ column }) => column === 'kind');
  const [first, ...others] = filter?.kind === 'values' ? filter.values : [];
  const value = filter === undefined ? '' : first !== undefined && others.length === 0 ? first : OTHER;
  return (
    <FilterSelect
      label="Kind"
      value={value}
      options={value === OTHER ? [...KINDS, { value: OTHER, label: 'Chosen' }] : KINDS}
      onChange={(kind) => {
        if (kind === OTHER) return;
        look(withFilter(view, 'kind', kind === '' ? null : { kind: 'values', column: 'kind', values: [kind] }));
      }}
    />
  );
}

/** From the filter into what it left over, without the mouse. */
function focusFirstRow(): void {
  document.querySelector<HTMLElement>('[role="grid"] tbody [data-index][tabindex="0"]')?.focus();
}

/** Narrows the log down as one types. Ctrl+F leads here. */
function FindField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  // The address changed by itself (back, a link, a filter that was cleared): show what it says. While one types, what is
  // typed is newer than the address.
  useEffect(() => {
    if (!searchHasFocus()) setText(value);
  }, [value]);
  function filter(next: string) {
    setText(next);
    onChange(next);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && text !== '') filter('');
    else if (event.key === 'Enter' || event.key === 'ArrowDown') focusFirstRow();
    else return;
    event.preventDefault();
  }
  return (
    <input
      id={SEARCH_ID}
      type="search"
      className="cc-input cc-log__find"
      aria-label="Search notifications"
      title={notificationTable.searched}
      aria-keyshortcuts="Control+F"
      placeholder="Find in the table"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={text}
      onChange={(event) => filter(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

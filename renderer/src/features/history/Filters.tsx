import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { FilterSelect } from '@renderer/components/SelectField';
import { useState } from 'react';
import { type HistoryView, readView } from './view';

interface FiltersProps {
  view: HistoryView;
  onChange: (view: HistoryView) => void;
}

const ENTITIES = [
  { value: '', label: 'All records' },
  { value: 'practice', label: 'Practices' },
  { value: 'contractor', label: 'Contractors' },
  { value: 'application', label: 'Applications' },
  { value: 'icb', label: 'ICBs' },
  { value: 'setting', label: 'Settings and mails' },
  { value: 'recipient', label: 'Recipients' },
  { value: 'notification', label: 'Notifications' },
  { value: 'person', label: 'People' },
  { value: 'request', label: 'Requests for new users' },
  { value: 'list', label: 'Distribution lists' },
];
const SOURCES = [
  { value: '', label: 'All ways' },
  { value: 'edit', label: 'By hand' },
  { value: 'import', label: 'Imports' },
  { value: 'notification', label: 'Notifications' },
  { value: 'undo', label: 'Put back' },
];

export function Filters({ view, onChange }: FiltersProps) {
  const actors = useRequest('audit.actors', {}).data ?? [];
  // What is being typed as a date is not one yet; the address takes it once it is.
  const [dates, setDates] = useState({ from: view.from ?? '', to: view.to ?? '' });
  const set = (part: Record<string, string>) => onChange(readView({ ...view, ...part }));
  const setDate = (part: { from?: string; to?: string }) => {
    setDates((before) => ({ ...before, ...part }));
    set(part);
  };
  return (
    <div className="cc-bar cc-log__filters">
      <div className="cc-field">
        <label className="cc-field__label" htmlFor="history-text">
          Text
        </label>
        <input
          id="history-text"
          type="search"
          className="cc-input cc-input--medium"
          value={view.q ?? ''}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ q: event.target.value })}
        />
      </div>
      <FilterSelect
        label="Who"
        value={view.actor ?? ''}
        options={[{ value: '', label: 'Everybody' }, ...actors.map((actor) => ({ value: actor, label: actor }))]}
        onChange={(actor) => set({ actor })}
      />
      <FilterSelect label="What" value={view.entity ?? ''} options={ENTITIES} onChange={(entity) => set({ entity })} />
      <FilterSelect label="How" value={view.source ?? ''} options={SOURCES} onChange={(source) => set({ source })} />
      <DateField
        label="From"
        name="history.from"
        hint=""
        value={dates.from}
        onChange={(from) => setDate({ from })}
        error={wrong(dates.from)}
      />
      <DateField
        label="To"
        name="history.to"
        hint=""
        value={dates.to}
        onChange={(to) => setDate({ to })}
        error={wrong(dates.to)}
      />
      {Object.keys(view).length > 0 && (
        <Button
          onPress={() => {
            setDates({ from: '', to: '' });
            onChange({});
          }}
        >
          Show all
        </Button>
      )}
    </div>
  );
}

const wrong = (value: string) =>
  value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : 'Enter a date, for example 6 8 2018';

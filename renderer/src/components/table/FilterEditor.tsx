import { number } from '@renderer/app/numbers';
import { type ColumnFacts, countValues } from '@shared/domain/table-columns';
import { type ColumnFilter, MOST_VALUES } from '@shared/domain/table-view';
import { useMemo, useState } from 'react';
import { Button } from '../Button';
import { DateField } from '../DateField';

interface FilterEditorProps<Row> {
  column: ColumnFacts<Row>;
  /** All rows of the table, for the values there are. */
  rows: readonly Row[];
  filter: ColumnFilter | undefined;
  onChange: (filter: ColumnFilter | null) => void;
  onDone: () => void;
}

type Way = 'values' | 'contains' | 'lacks' | 'dates' | 'empty' | 'filled';
const WAYS: Record<Way, string> = {
  values: 'is one of',
  contains: 'contains',
  lacks: 'does not contain',
  dates: 'is between',
  empty: 'is empty',
  filled: 'is not empty',
};

function wayOf(filter: ColumnFilter | undefined, kind: ColumnFacts<unknown>['kind']): Way {
  if (filter?.kind === 'text') return filter.not ? 'lacks' : 'contains';
  if (filter?.kind === 'empty') return filter.not ? 'filled' : 'empty';
  if (filter) return filter.kind;
  return kind === 'choice' ? 'values' : kind === 'date' ? 'dates' : 'contains';
}

/** What a column is narrowed by: values, text, dates, empty or not. Takes effect as one chooses. */
export function FilterEditor<Row>({ column, rows, filter, onChange, onDone }: FilterEditorProps<Row>) {
  const [way, setWay] = useState(() => wayOf(filter, column.kind));
  const ways: Way[] =
    column.kind === 'date'
      ? ['dates', 'values', 'contains', 'empty', 'filled']
      : ['values', 'contains', 'lacks', 'empty', 'filled'];
  const id = column.id;
  function choose(next: Way) {
    setWay(next);
    if (next === 'empty' || next === 'filled') onChange({ kind: 'empty', column: id, not: next === 'filled' });
    else if (filter?.kind === 'text' && (next === 'contains' || next === 'lacks'))
      onChange({ ...filter, not: next === 'lacks' });
    else onChange(null);
  }
  return (
    <fieldset className="cc-filter-editor">
      <legend>Filter</legend>
      <label className="cc-filter-editor__way">
        <span className="cc-visually-hidden">{column.header} </span>
        <select className="cc-input" value={way} onChange={(event) => choose(event.target.value as Way)}>
          {ways.map((each) => (
            <option key={each} value={each}>
              {WAYS[each]}
            </option>
          ))}
        </select>
      </label>
      {way === 'values' && <Values column={column} rows={rows} filter={filter} onChange={onChange} />}
      {(way === 'contains' || way === 'lacks') && (
        <input
          type="text"
          className="cc-input"
          autoComplete="off"
          maxLength={200}
          aria-label={`Text that ${column.header} ${WAYS[way]}`}
          value={filter?.kind === 'text' ? filter.text : ''}
          onChange={({ target }) =>
            onChange(
              target.value === '' ? null : { kind: 'text', column: id, text: target.value, not: way === 'lacks' },
            )
          }
          onKeyDown={(event) => event.key === 'Enter' && onDone()}
        />
      )}
      {way === 'dates' && <Dates column={id} filter={filter} onChange={onChange} />}
      {filter && (
        <Button
          variant="link"
          onPress={() => {
            onChange(null);
            onDone();
          }}
        >
          Remove this filter
        </Button>
      )}
    </fieldset>
  );
}

type PartProps<Row> = Pick<FilterEditorProps<Row>, 'column' | 'rows' | 'filter' | 'onChange'>;

/** More would only be scrolled past: the field above the list narrows it down. */
const MOST_SHOWN = 200;

function Values<Row>({ column, rows, filter, onChange }: PartProps<Row>) {
  const [wanted, setWanted] = useState('');
  const counts = useMemo(() => countValues(rows, column), [rows, column]);
  const fitting = useMemo(() => {
    const text = wanted.trim().toLocaleLowerCase('en-GB');
    return text === '' ? counts : counts.filter(({ label }) => label.toLocaleLowerCase('en-GB').includes(text));
  }, [counts, wanted]);
  const chosen = filter?.kind === 'values' ? filter.values : [];
  const toggle = (value: string, isOn: boolean) => {
    const values = isOn ? [...chosen, value].slice(0, MOST_VALUES) : chosen.filter((each) => each !== value);
    onChange(values.length === 0 ? null : { kind: 'values', column: column.id, values });
  };
  return (
    <>
      {counts.length > 8 && (
        <input
          type="text"
          className="cc-input"
          autoComplete="off"
          placeholder="Find a value"
          aria-label="Find a value"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <fieldset className="cc-filter-editor__values" aria-label={`Values of ${column.header}`}>
        {fitting.slice(0, MOST_SHOWN).map(({ value, label, count }) => (
          <label key={value} className="cc-check">
            <input
              type="checkbox"
              className="cc-tick"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            <span className="cc-check__label">{label}</span>
            <span className="cc-secondary">{number(count)}</span>
          </label>
        ))}
        {fitting.length === 0 && <p className="cc-secondary">No value fits</p>}
      </fieldset>
      {fitting.length > MOST_SHOWN && (
        <p className="cc-secondary">
          {number(MOST_SHOWN)} of {number(fitting.length)} values are shown. Type to find others.
        </p>
      )}
    </>
  );
}

function Dates<Row>({ column, filter, onChange }: Pick<PartProps<Row>, 'filter' | 'onChange'> & { column: string }) {
  const set = filter?.kind === 'dates' ? filter : { from: '', to: '' };
  // What can't be read as a date yet stays in its field, and asks nothing.
  const [typed, setTyped] = useState({ from: set.from, to: set.to });
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const read = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '');
    const [from, to] = [read(next.from), read(next.to)];
    onChange(from + to === '' ? null : { kind: 'dates', column, from, to });
  };
  const error = (value: string) =>
    value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : 'Enter a date, for example 6 August 2018';
  return (
    <div className="cc-filter-editor__dates">
      <DateField
        label="From"
        name="filter-from"
        value={typed.from}
        error={error(typed.from)}
        onChange={(from) => change({ from })}
      />
      <DateField
        label="To"
        name="filter-to"
        value={typed.to}
        error={error(typed.to)}
        onChange={(to) => change({ to })}
      />
    </div>
  );
}

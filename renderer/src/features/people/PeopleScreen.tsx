import { searchHasFocus } from '@renderer/app/focus';
import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { DataTable } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { FilterChip } from '@renderer/components/FilterChip';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { PERSON_STATE_LABELS, PERSON_STATES } from '@shared/domain/people/codes';
import type { PersonRow } from '@shared/ipc/people';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { peopleColumns } from './columns';
import { isInView, lastPerson, type PeopleView, readView, rememberPeople, rememberPerson } from './view';
import './people.scss';

const noRows: PersonRow[] = [];
const rowId = (row: PersonRow) => row.id;

/** People with NHSmail accounts, and the practices whose mailboxes they can open. */
export function PeopleScreen() {
  const view = useSearch({ from: '/people' });
  const navigate = useNavigate();
  const answer = useRequest('people.list', {});
  // Only a return to the table brings the keyboard back to its row.
  const [returned] = useState(() => (searchHasFocus() ? null : lastPerson()));
  useEffect(() => rememberPeople(view), [view]);
  const rows = answer.data ?? noRows;
  const shownView = useDeferredValue(view);
  const shown = useMemo(() => rows.filter((row) => isInView(row, shownView)), [rows, shownView]);
  const look = (next: PeopleView) => void navigate({ to: '/people', search: next, replace: true });
  const open = (row: PersonRow) => {
    rememberPerson(row.id);
    void navigate({ to: '/people/$id', params: { id: row.id } });
  };
  const all = counted(rows.length, 'person', 'people');
  const count = shown.length < rows.length ? `${number(shown.length)} of ${all}` : all;
  return (
    <>
      <PageHeader
        title="People"
        facts={answer.data && <span role="status">{count}</span>}
        actions={
          <Link to="/people/new" className={buttonClass('primary')}>
            Add person
          </Link>
        }
      />
      {answer.isPending && <Loading>Reading the people</Loading>}
      {answer.isError && (
        <div className="cc-scroll">
          <ErrorNotice error={answer.error} title="The people can’t be shown" onRetry={() => void answer.refetch()} />
        </div>
      )}
      {answer.isSuccess && rows.length === 0 && (
        <EmptyState title="There are no people yet">
          <p>
            People with an NHSmail account are added here, or on the page of the practice whose mailbox they open. One
            person at several practices is one person.
          </p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <FilterBar rows={rows} view={view} onChange={look} />
          <DataTable
            label="People"
            rows={shown}
            columns={peopleColumns}
            rowId={rowId}
            selectedId={returned}
            focusSelected={returned !== null}
            onOpen={open}
            empty={
              <EmptyState title="Nobody fits" actions={<Button onPress={() => look({})}>Show all people</Button>}>
                <p>
                  The search looks at names, nhs.net addresses and practices. Check the spelling, or take a filter away.
                </p>
              </EmptyState>
            }
          />
        </>
      )}
    </>
  );
}

interface FilterBarProps {
  rows: readonly PersonRow[];
  view: PeopleView;
  onChange: (view: PeopleView) => void;
}

function FilterBar({ rows, view, onChange }: FilterBarProps) {
  const change = (part: Record<string, unknown>) => onChange(readView({ ...view, ...part }));
  return (
    <search className="cc-bar" aria-label="Filters">
      <label className="cc-filter" htmlFor="people-find">
        Find
        <input
          id="people-find"
          type="search"
          className="cc-input people-find"
          placeholder="Name, address or practice"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={view.q ?? ''}
          onChange={(event) => change({ q: event.target.value })}
        />
      </label>
      <FilterChip
        selected={view.access === true}
        count={rows.filter(({ accessLeft }) => accessLeft > 0).length}
        tone="bad"
        onPress={() => change({ access: view.access ? undefined : true })}
      >
        Access to take away
      </FilterChip>
      {PERSON_STATES.map((state) => (
        <FilterChip
          key={state}
          selected={view.state === state}
          count={rows.filter((row) => row.state === state).length}
          onPress={() => change({ state: view.state === state ? undefined : state })}
        >
          {PERSON_STATE_LABELS[state]}
        </FilterChip>
      ))}
    </search>
  );
}

import { DataTable } from '@renderer/components/DataTable';
import { FilterChip } from '@renderer/components/FilterChip';
import type { DistributionList, ListEntry } from '@shared/ipc/distribution-list';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { doubtfulColumns, entryColumns, entryId, leftOutColumns, leftOutId } from './columns';
import { type ListFilter, matching, withProblem } from './filter';
import { SearchField } from './SearchField';

/** The list as a table: all entries, the doubtful ones, or what was left out and why. */
export function ListView({ list }: { list: DistributionList }) {
  const [filter, setFilter] = useState<ListFilter>('all');
  const [search, setSearch] = useState('');
  const navigate = useNavigate();
  const doubtful = useMemo(() => withProblem(list.entries), [list.entries]);
  const entries = useMemo(
    () => matching(filter === 'problem' ? doubtful : list.entries, search),
    [filter, doubtful, list.entries, search],
  );
  const leftOut = useMemo(() => matching(list.problems, search), [list.problems, search]);
  const shown = filter === 'left-out' ? leftOut.length : entries.length;
  const open = ({ practiceId, recipientId }: Pick<ListEntry, 'practiceId' | 'recipientId'>) =>
    void (practiceId === null
      ? navigate({ to: '/distribution-list/recipients', search: { id: recipientId ?? undefined } })
      : navigate({ to: '/practices/$id', params: { id: practiceId } }));
  const empty = search.trim() === '' ? NOTHING[filter] : 'Nothing is found for this search.';

  return (
    <div className="list-view">
      <div className="cc-bar">
        <FilterChip selected={filter === 'all'} count={list.entries.length} onPress={() => setFilter('all')}>
          All
        </FilterChip>
        <FilterChip selected={filter === 'problem'} count={doubtful.length} onPress={() => setFilter('problem')}>
          With a problem
        </FilterChip>
        <FilterChip selected={filter === 'left-out'} count={list.problems.length} onPress={() => setFilter('left-out')}>
          Left out
        </FilterChip>
        <SearchField value={search} onChange={setSearch} found={shown} />
      </div>
      {filter === 'left-out' ? (
        <DataTable
          key="left-out"
          label="Left out of the distribution list"
          rows={leftOut}
          columns={leftOutColumns}
          rowId={leftOutId}
          onOpen={open}
          empty={empty}
        />
      ) : (
        <DataTable
          key={filter}
          label="Distribution list"
          rows={entries}
          columns={filter === 'problem' ? doubtfulColumns : entryColumns}
          rowId={entryId}
          onOpen={open}
          empty={empty}
        />
      )}
    </div>
  );
}

const NOTHING: Record<ListFilter, string> = {
  all: 'No address is on the list. “Left out” says why.',
  problem: 'No entry has a problem.',
  'left-out': 'Nobody was left out.',
};

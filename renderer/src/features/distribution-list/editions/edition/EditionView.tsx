import { counted, number } from '@renderer/app/numbers';
import { DataTable } from '@renderer/components/DataTable';
import { FilterChip } from '@renderer/components/FilterChip';
import { FindField } from '@renderer/features/tables/FindField';
import type { ListEntry, ListProblem } from '@shared/ipc/distribution-list';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { EditionAddress } from '../address';
import { matches } from '../matching';
import { checkColumns, entryColumns, entryId, leftOutColumns, leftOutId } from './columns';

interface EditionViewProps {
  entries: readonly ListEntry[];
  leftOut: readonly ListProblem[];
  show: EditionAddress['show'];
  onShow: (show: EditionAddress['show']) => void;
  /** Beside the table. */
  aside?: ReactNode;
}

const EMPTY = {
  all: 'There is no address in this edition.',
  check: 'By today’s register, no address needs a look.',
  'left-out': 'Nobody was left out.',
};

/** What an edition holds: its addresses, those that need a look today, and who was left out. */
export function EditionView({ entries, leftOut, show, onShow, aside }: EditionViewProps) {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const navigate = useNavigate();
  const doubtful = useMemo(() => entries.filter(({ checks }) => checks.length > 0), [entries]);
  const shown = useMemo(
    () => (show === 'check' ? doubtful : entries).filter((entry) => matches(entry, wanted)),
    [show, doubtful, entries, wanted],
  );
  const shownLeftOut = useMemo(() => leftOut.filter((row) => matches(row, wanted)), [leftOut, wanted]);
  const all = { all: entries, check: doubtful, 'left-out': leftOut }[show ?? 'all'].length;
  const found = show === 'left-out' ? shownLeftOut.length : shown.length;
  const open = ({ practiceId, recipientId }: Pick<ListEntry, 'practiceId' | 'recipientId'>) => {
    if (practiceId !== null) void navigate({ to: '/practices/$id', params: { id: practiceId } });
    else if (recipientId !== null) void navigate({ to: '/distribution-list/recipients', search: { id: recipientId } });
  };
  const empty = wanted.trim() === '' ? EMPTY[show ?? 'all'] : 'Nothing is found for this search.';
  return (
    <div className="edition-view">
      <div className="cc-bar">
        <FilterChip selected={show === undefined} count={entries.length} onPress={() => onShow(undefined)}>
          On the list
        </FilterChip>
        <FilterChip selected={show === 'check'} count={doubtful.length} onPress={() => onShow('check')}>
          To be looked at today
        </FilterChip>
        <FilterChip selected={show === 'left-out'} count={leftOut.length} onPress={() => onShow('left-out')}>
          Left out
        </FilterChip>
        <span className="cc-bar__end edition-find">
          <FindField
            label="Search this edition"
            title="Looks at addresses, names, ODS codes and reasons"
            value={search}
            onChange={setSearch}
          />
          <span role="status">
            {found === all ? counted(all, 'row') : `${number(found)} of ${counted(all, 'row')}`}
          </span>
        </span>
      </div>
      <div className={aside ? 'cc-table-area cc-table-area--split' : 'cc-table-area'}>
        {show === 'left-out' ? (
          <DataTable
            key="left-out"
            label="Left out of this edition"
            rows={shownLeftOut}
            columns={leftOutColumns}
            rowId={leftOutId}
            onOpen={open}
            empty={empty}
          />
        ) : (
          <DataTable
            key={show ?? 'all'}
            label="Addresses of this edition"
            rows={shown}
            columns={show === 'check' ? checkColumns : entryColumns}
            rowId={entryId}
            onOpen={open}
            empty={empty}
          />
        )}
        {aside}
      </div>
    </div>
  );
}

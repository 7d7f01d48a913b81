import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { Notice } from '@renderer/components/Notice';
import { quickFilter } from '@renderer/features/tables/QuickFilter';
import { TableScreen } from '@renderer/features/tables/TableScreen';
import { useTableView } from '@renderer/features/tables/use-table-view';
import { MFA_STATE_LABELS } from '@shared/domain/mfa/state';
import { PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import type { PeopleColumnId } from '@shared/domain/people/people-columns';
import type { PersonRow } from '@shared/ipc/people';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { peopleColumns } from './columns';
import { RecordMfaDialog } from './mfa/RecordMfaDialog';
import { PersonPanel } from './PersonPanel';
import { peopleTable } from './view';
import './people.scss';

const noRows: PersonRow[] = [];
const rowId = (row: PersonRow) => row.id;
const nameOf = (row: PersonRow) => row.fullName;
/** What the side panel says of the chosen one. */
const givesWay: PeopleColumnId[] = ['nhsAddress', 'accessLeft', 'mfaAsAt', 'mfaNextOn'];
const quick = [quickFilter('State', 'state', PERSON_STATE_LABELS), quickFilter('MFA', 'mfa', MFA_STATE_LABELS)];

/** People with NHSmail accounts: the practices whose mailboxes they can open, and how safe each account is. */
export function PeopleScreen() {
  const at = useTableView(peopleTable);
  const navigate = useNavigate();
  const answer = useRequest('people.list', {});
  const rows = answer.data ?? noRows;
  // Here and not beside its button: who is recorded about may drop out of the chosen view, and the button with them.
  const [recording, setRecording] = useState<readonly PersonRow[] | null>(null);
  const people = useNewest(recording, rows);
  const [said, setSaid] = useState('');
  const record = (chosen: readonly PersonRow[]) => {
    setSaid('');
    setRecording(chosen);
  };
  return (
    <>
      <TableScreen
        table={peopleTable}
        columns={peopleColumns}
        at={at}
        rows={rows}
        rowId={rowId}
        nameOf={nameOf}
        answers={[answer]}
        source="people"
        quick={quick}
        onOpen={({ id }) => void navigate({ to: '/people/$id', params: { id } })}
        panel={(row, close) => <PersonPanel row={row} onRecord={() => record([row])} onClose={close} />}
        givesWay={givesWay}
        steps={(chosen) => <Button onPress={() => record(chosen)}>Record what was said about MFA…</Button>}
        notices={<div role="status">{said !== '' && <Notice tone="good">{said}</Notice>}</div>}
        actions={
          <Link to="/people/new" className={buttonClass('primary')}>
            Add person
          </Link>
        }
        whenEmpty={
          <EmptyState title="There are no people yet">
            <p>
              People with an NHSmail account are added here, or on the page of the practice whose mailbox they open. One
              person at several practices is one person.
            </p>
          </EmptyState>
        }
      />
      {people && <RecordMfaDialog people={people} onClose={() => setRecording(null)} onDone={setSaid} />}
    </>
  );
}

/** The chosen people as they now are: somebody may change one of them while the dialog is open. */
function useNewest(chosen: readonly PersonRow[] | null, rows: readonly PersonRow[]): readonly PersonRow[] | null {
  return useMemo(() => {
    if (chosen === null) return null;
    const newest = new Map(rows.map((row) => [row.id, row]));
    return chosen.map((row) => newest.get(row.id) ?? row);
  }, [chosen, rows]);
}

import { number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { quickFilter } from '@renderer/features/tables/QuickFilter';
import { TableScreen } from '@renderer/features/tables/TableScreen';
import { useTableView } from '@renderer/features/tables/use-table-view';
import { RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import type { RecipientRow } from '@shared/ipc/recipients';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { recipientColumns } from './columns';
import { Outcome, type RecipientOutcome } from './Outcome';
import { RecipientDialog } from './RecipientDialog';
import { RecipientPanel } from './RecipientPanel';
import { recipientTable } from './view';
import './recipients.scss';

const noRows: RecipientRow[] = [];
const rowId = (row: RecipientRow) => row.id;
const nameOf = (row: RecipientRow) => row.name;
const quick = [quickFilter('Group', 'group', RECIPIENT_GROUP_LABELS)];
/** What the side panel says of the chosen one. */
const givesWay = ['organisation', 'reason'];

/** Who gets the list's mails besides the practices: colleagues of LOCs, ICBs and others. */
export function RecipientsScreen() {
  const { id, ...address } = useSearch({ from: '/distribution-list/recipients' });
  const navigate = useNavigate();
  const kept = useMemo(() => (id === undefined ? {} : { id }), [id]);
  const at = useTableView(recipientTable, kept);
  const answer = useRequest('recipients.list', {});
  /** What the dialog edits: a recipient's id, or null for a new one. */
  const [editing, setEditing] = useState<{ id: string | null } | null>(null);
  const [outcome, setOutcome] = useState<RecipientOutcome | null>(null);
  const rows = answer.data ?? noRows;
  const look = (search: typeof address & { id?: string }) =>
    void navigate({ to: '/distribution-list/recipients', search, replace: true });
  const edit = (recipient: string | null) => {
    setOutcome(null);
    setEditing({ id: recipient });
  };
  return (
    <>
      <TableScreen
        table={recipientTable}
        columns={recipientColumns}
        at={at}
        rows={rows}
        rowId={rowId}
        nameOf={nameOf}
        answers={[answer]}
        source="recipients"
        quick={quick}
        chosen={{
          id: id ?? null,
          onChange: (chosen) => look(chosen === null ? address : { ...address, id: chosen }),
        }}
        onOpen={(row) => edit(row.id)}
        panel={(row, close) => (
          <RecipientPanel
            row={row}
            onEdit={() => edit(row.id)}
            onDeleted={(deleted) => {
              setOutcome({ kind: 'deleted', id: deleted.id, name: deleted.name, version: deleted.version + 1 });
              close();
            }}
            onClose={close}
          />
        )}
        givesWay={givesWay}
        facts={` · ${number(rows.filter(({ listState }) => listState !== 'off').length)} on the distribution list`}
        notices={outcome && <Outcome outcome={outcome} isSettled={id === undefined} onChange={setOutcome} />}
        actions={
          <>
            <Link to="/distribution-list" className={buttonClass()}>
              Distribution list
            </Link>
            <Link to="/import" className={buttonClass()}>
              Import
            </Link>
            <Button variant="primary" onPress={() => edit(null)}>
              Add recipient
            </Button>
          </>
        }
        whenEmpty={
          <EmptyState title="There are no other recipients yet">
            <p>
              Practices and contractors get the list’s mails by the register. Colleagues of LOCs, ICBs and others who
              are to get them too are added here, or imported from a list of addresses.
            </p>
          </EmptyState>
        }
      />
      {editing && (
        <RecipientDialog
          id={editing.id}
          onClose={() => setEditing(null)}
          onSaved={(saved, message) => {
            setEditing(null);
            setOutcome({ kind: 'saved', message });
            // A new one may not be in what is shown.
            look(editing.id === null ? { id: saved } : { ...address, id: saved });
          }}
        />
      )}
    </>
  );
}

import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { DataTable, type DataTableHandle } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import type { RecipientRow } from '@shared/ipc/recipients';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { besidePanel, recipientColumns, rowId } from './columns';
import { FilterBar } from './FilterBar';
import { Outcome, type RecipientOutcome } from './Outcome';
import { RecipientDialog } from './RecipientDialog';
import { RecipientPanel } from './RecipientPanel';
import { isInView, isNarrowed, type RecipientsView } from './view';
import './recipients.scss';

const noRows: RecipientRow[] = [];

/** Who gets the list's mails besides the practices: colleagues of LOCs, ICBs and others. */
export function RecipientsScreen() {
  const view = useSearch({ from: '/distribution-list/recipients' });
  const navigate = useNavigate();
  const answer = useRequest('recipients.list', {});
  /** What the dialog edits: a recipient's id, or null for a new one. */
  const [editing, setEditing] = useState<{ id: string | null } | null>(null);
  const [outcome, setOutcome] = useState<RecipientOutcome | null>(null);
  const table = useRef<DataTableHandle<RecipientRow>>(null);

  const rows = answer.data ?? noRows;
  const shownView = useDeferredValue(view);
  const shown = useMemo(() => rows.filter((row) => isInView(row, shownView)), [rows, shownView]);
  const chosen = shown.find((row) => row.id === view.id);
  const look = (next: RecipientsView) =>
    void navigate({ to: '/distribution-list/recipients', search: next, replace: true });
  const choose = (id: string | undefined) => look(id === undefined ? without(view) : { ...view, id });
  const closePanel = () => {
    choose(undefined);
    table.current?.focus();
  };
  const edit = (id: string | null) => {
    setOutcome(null);
    setEditing({ id });
  };
  const count = isNarrowed(shownView)
    ? `${number(shown.length)} of ${counted(rows.length, 'recipient')}`
    : counted(rows.length, 'recipient');
  return (
    <>
      <PageHeader
        title="Other recipients"
        facts={
          answer.data && (
            <>
              <span role="status">{count}</span>
              {` · ${number(rows.filter(({ listState }) => listState !== 'off').length)} on the distribution list`}
            </>
          )
        }
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
      />
      {outcome && <Outcome outcome={outcome} isSettled={chosen === undefined} onChange={setOutcome} />}
      {answer.isPending && <Loading>Reading the recipients</Loading>}
      {answer.isError && (
        <div className="cc-scroll">
          <ErrorNotice
            error={answer.error}
            title="The recipients could not be read"
            onRetry={() => void answer.refetch()}
          />
        </div>
      )}
      {answer.isSuccess && rows.length === 0 && (
        <EmptyState title="There are no other recipients yet">
          <p>
            Practices and contractors get the list’s mails by the register. Colleagues of LOCs, ICBs and others who are
            to get them too are added here, or imported from a list of addresses.
          </p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <FilterBar rows={rows} view={view} onChange={look} />
          <div className={chosen ? 'recipients recipients--split' : 'recipients'}>
            <DataTable
              label="Other recipients"
              rows={shown}
              columns={recipientColumns}
              layout={chosen ? besidePanel : undefined}
              rowId={rowId}
              selectedId={view.id ?? null}
              onSelect={(row) => choose(row.id)}
              onOpen={(row) => edit(row.id)}
              handle={table}
              empty={<NothingFound onShowAll={() => look({})} />}
            />
            {chosen && (
              <RecipientPanel
                row={chosen}
                onEdit={() => edit(chosen.id)}
                onDeleted={({ id, name, version }) => {
                  setOutcome({ kind: 'deleted', id, name, version: version + 1 });
                  closePanel();
                }}
                onClose={closePanel}
              />
            )}
          </div>
        </>
      )}
      {editing && (
        <RecipientDialog
          id={editing.id}
          onClose={() => setEditing(null)}
          onSaved={(id, message) => {
            setEditing(null);
            setOutcome({ kind: 'saved', message });
            // A new one may not be in what is shown.
            look(editing.id === null ? { id } : { ...view, id });
          }}
        />
      )}
    </>
  );
}

const without = ({ id: _, ...view }: RecipientsView): RecipientsView => view;

function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState title="No recipient fits" actions={<Button onPress={onShowAll}>Show all recipients</Button>}>
      <p>The search looks at names, addresses, organisations and reasons. Check the spelling, or take a filter away.</p>
    </EmptyState>
  );
}

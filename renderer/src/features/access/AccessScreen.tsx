import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { RecordMfaDialog } from '@renderer/features/people/mfa/RecordMfaDialog';
import { quickFilter } from '@renderer/features/tables/QuickFilter';
import { TableScreen } from '@renderer/features/tables/TableScreen';
import { useTableView } from '@renderer/features/tables/use-table-view';
import type { AccessColumnId } from '@shared/domain/mfa/access-columns';
import { ACCESS_STATUS_LABELS } from '@shared/domain/mfa/practice-access';
import type { AccessRow } from '@shared/ipc/mfa';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AccessPanel } from './AccessPanel';
import { AccessSteps } from './AccessSteps';
import { AccessTabs } from './AccessTabs';
import { accessColumns } from './columns';
import type { Whom } from './RecordForPractices';
import { BatchDialog } from './reminders/BatchDialog';
import { accessTable } from './table';
import './access.scss';

const noRows: AccessRow[] = [];
const rowId = (row: AccessRow) => row.id;
const nameOf = (row: AccessRow) => `${row.odsCode} ${row.name}`;
const quick = [quickFilter('Status', 'status', ACCESS_STATUS_LABELS)];
/** What the side panel says of the chosen one. */
const givesWay: AccessColumnId[] = ['reasons', 'not-registered', 'nextOn'];

/** Practices with the access to their mailboxes: what must be done where, and by when. */
export function AccessScreen() {
  const status = useRequest('app.status', {});
  // With nobody in the register, every practice would seem to be without an owner.
  return status.data?.counts.people === 0 ? <NobodyYet /> : <AccessTable />;
}

function AccessTable() {
  const at = useTableView(accessTable);
  const navigate = useNavigate();
  const answer = useRequest('mfa.practices', {});
  // Here, not in the bar of the chosen: it goes when a row no longer fits the filter.
  const [reminding, setReminding] = useState<readonly AccessRow[] | null>(null);
  const [recording, setRecording] = useState<readonly Whom[] | null>(null);
  const [said, setSaid] = useState('');
  const record = (people: readonly Whom[]) => {
    setSaid('');
    setRecording(people);
  };
  return (
    <>
      <TableScreen
        table={accessTable}
        columns={accessColumns}
        at={at}
        rows={answer.data ?? noRows}
        rowId={rowId}
        nameOf={nameOf}
        answers={[answer]}
        quick={quick}
        onOpen={({ id }) => void navigate({ to: '/practices/$id', params: { id } })}
        panel={(row, close) => <AccessPanel row={row} onClose={close} />}
        givesWay={givesWay}
        steps={(rows) => <AccessSteps rows={rows} onRemind={setReminding} onRecord={record} />}
        notices={<div role="status">{said !== '' && <Notice tone="good">{said}</Notice>}</div>}
        tabs={<AccessTabs />}
        actions={
          <>
            <Link to="/reports" search={{ what: 'mfa-status' }} className={buttonClass()}>
              MFA status report
            </Link>
            <Link to="/import" className={buttonClass()}>
              Import linked users or an MFA report
            </Link>
          </>
        }
        whenEmpty={<NoPractices />}
      />
      {recording && <RecordMfaDialog people={recording} onClose={() => setRecording(null)} onDone={setSaid} />}
      {reminding && <BatchDialog rows={reminding} onClose={() => setReminding(null)} />}
    </>
  );
}

function NobodyYet() {
  return (
    <>
      <PageHeader title={accessTable.title} />
      <AccessTabs />
      <EmptyState
        title="No people are in the register yet"
        actions={
          <>
            <Link to="/import" className={buttonClass('primary')}>
              Import linked users or an MFA report
            </Link>
            <Link to="/people/new" className={buttonClass()}>
              Add person
            </Link>
          </>
        }
      >
        <p>
          This page says who can open which practice’s mailbox, and whether their accounts are safe. People come from a
          spreadsheet of linked users, or are added by hand, also on their practice’s page. What practices, NAS and
          reports say about their MFA is recorded with them.
        </p>
      </EmptyState>
    </>
  );
}

/** People are there, but no practice. */
function NoPractices() {
  return (
    <EmptyState title="There are no practices yet">
      <p>Practices come with an import, or are added by hand. Then this page says who can open their mailboxes.</p>
    </EmptyState>
  );
}

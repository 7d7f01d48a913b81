import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import { ACCESS_STATUS_LABELS, ACCESS_STATUSES, type AccessStatus } from '@shared/domain/mfa/practice-access';
import { showDate } from '@shared/domain/show-date';
import type { AccessRow } from '@shared/ipc/mfa';
import { Link } from '@tanstack/react-router';
import { RemindButton } from './reminders/RemindButton';
import { ofContractor } from './table';
import { accessTone } from './words';
import './access.scss';

/** How a contractor's practices stand with the access to their mailboxes, each status a link to those practices. */
export function ContractorAccess({ contractorId }: { contractorId: string }) {
  const answer = useRequest('mfa.practices', {});
  const rows = answer.data?.filter((row) => row.contractorId === contractorId);
  return (
    <section aria-labelledby="access-heading">
      <h2 id="access-heading" className="cc-section-heading">
        Access and MFA
      </h2>
      {answer.isPending && <Loading>Reading who has access</Loading>}
      {answer.isError && (
        <ErrorNotice error={answer.error} title="The access can’t be shown" onRetry={() => void answer.refetch()} />
      )}
      {rows && <Summary rows={rows} />}
      {rows && rows.length > 0 && <RemindButton of="contractor" id={contractorId} />}
    </section>
  );
}

function Summary({ rows }: { rows: readonly AccessRow[] }) {
  const [first] = rows;
  if (first === undefined) return <p>The contractor has no practice with people or a mailbox.</p>;
  const next = rows.flatMap((row) => row.next ?? []).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
  const reminded =
    rows
      .map(({ remindedOn }) => remindedOn)
      .sort()
      .at(-1) ?? '';
  const count = (status: AccessStatus) => rows.filter((row) => row.status === status).length;
  return (
    <>
      <ul className="access-summary" aria-label="Practices by status">
        {ACCESS_STATUSES.filter((status) => count(status) > 0).map((status) => (
          <li key={status}>
            <Tag tone={accessTone[status]}>{ACCESS_STATUS_LABELS[status]}</Tag>{' '}
            <Link to="/access" search={ofContractor(first.contractorName, status)}>
              {counted(count(status), 'practice')}
              <span className="cc-visually-hidden">: {ACCESS_STATUS_LABELS[status]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {next && (
        <p>
          Next date: {showDate(next.on)}, {next.what}
        </p>
      )}
      {reminded !== '' && <p>People last reminded on {showDate(reminded)}</p>}
    </>
  );
}

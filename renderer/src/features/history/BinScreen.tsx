import { counted, number } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import {
  ContractorLink,
  ListLink,
  NotificationLink,
  PersonLink,
  PracticeLink,
  RecipientLink,
} from '@renderer/components/RecordLink';
import { showDateTime } from '@shared/domain/calendar-date';
import type { BinRow } from '@shared/ipc/audit';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import './history-screen.scss';

interface Back {
  row: BinRow;
  cameBack: string[];
}

/** What was deleted, and the way back. Nothing ever leaves the bin but by being put back. */
export function BinScreen() {
  const answer = useRequest('bin.list', {});
  const [back, setBack] = useState<Back | null>(null);
  const rows = answer.data?.rows ?? [];
  return (
    <>
      <PageHeader
        title="Bin"
        facts={answer.data && counted(answer.data.total, 'deleted record')}
        actions={
          <Link to="/history" className={buttonClass('link')}>
            Go to the history
          </Link>
        }
      />
      <div className="cc-scroll">
        {back && <BackNotice back={back} />}
        {answer.isPending && <Loading>Looking into the bin</Loading>}
        {answer.isError && (
          <ErrorNotice error={answer.error} title="The bin could not be read" onRetry={() => void answer.refetch()} />
        )}
        {answer.data && rows.length === 0 && (
          <EmptyState title="The bin is empty">
            <p>
              Practices, contractors, recipients, people, requests, notifications and lists that are deleted or merged
              into others are kept here, and come back whole.
            </p>
          </EmptyState>
        )}
        {rows.length > 0 && <BinTable rows={rows} onBack={setBack} />}
        {answer.data && answer.data.total > rows.length && (
          <p className="cc-secondary">
            The newest {number(rows.length)} are shown. Older ones can be put back from the history.
          </p>
        )}
      </div>
    </>
  );
}

/** Each kind of record with the page that it has, and how it comes back. */
const KINDS = {
  practice: { label: 'Practice', link: PracticeLink, restore: 'practices.restore' },
  contractor: { label: 'Contractor', link: ContractorLink, restore: 'contractors.restore' },
  recipient: { label: 'Recipient', link: RecipientLink, restore: 'recipients.restore' },
  notification: { label: 'Notification', link: NotificationLink, restore: 'notifications.restore' },
  person: { label: 'Person', link: PersonLink, restore: 'people.restore' },
  request: { label: 'Request for a new user', link: NameAlone, restore: 'requests.restore' },
  list: { label: 'Distribution list', link: ListLink, restore: 'lists.restore' },
} as const;

function NameAlone({ children }: { id: string; children: ReactNode }) {
  return <bdi>{children}</bdi>;
}

function BackNotice({ back: { row, cameBack } }: { back: Back }) {
  const Found = KINDS[row.entity].link;
  return (
    <Notice tone="good" announce>
      <p>
        <Found id={row.id}>{row.name}</Found> is back in the register.
        {cameBack.length > 0 && (
          <>
            {' '}
            Its contractor was in the bin too and came back with it: <bdi>{cameBack.join(', ')}</bdi>.
          </>
        )}
      </p>
    </Notice>
  );
}

function BinTable({ rows, onBack }: { rows: readonly BinRow[]; onBack: (back: Back) => void }) {
  return (
    <table className="cc-plain-table">
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col">Deleted</th>
          <th scope="col">By</th>
          <th scope="col">How</th>
          <th scope="col">
            <span className="cc-visually-hidden">Put back</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <BinLine key={row.id} row={row} onBack={onBack} />
        ))}
      </tbody>
    </table>
  );
}

function BinLine({ row, onBack }: { row: BinRow; onBack: (back: Back) => void }) {
  const restore = useAction(KINDS[row.entity].restore, { changesData: true });
  const run = () =>
    restore
      .mutateAsync({ id: row.id, version: row.version })
      .then(({ cameBack }) => onBack({ row, cameBack }))
      .catch(() => undefined);
  return (
    <tr>
      <td>
        <bdi>{row.name}</bdi> {row.code !== '' && <span className="cc-code">{row.code}</span>}{' '}
        <span className="cc-secondary">{KINDS[row.entity].label}</span>
        {restore.isError && <ErrorNotice error={restore.error} title="It was not put back" />}
      </td>
      <td>{showDateTime(row.deletedAt)}</td>
      <td>
        <bdi>{row.deletedBy || 'Not recorded'}</bdi>
      </td>
      <td>{row.how || 'Deleted'}</td>
      <td>
        <Button onPress={() => void run()} isDisabled={restore.isPending} aria-label={`Put back ${row.name}`}>
          Put back
        </Button>
      </td>
    </tr>
  );
}

import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { showDate, showDateTime } from '@shared/domain/calendar-date';
import { NOTIFICATION_KIND_LABELS, NOTIFICATION_STATE_LABELS } from '@shared/domain/notifications/codes';
import type { NotificationDetail, NotificationRow } from '@shared/ipc/notifications';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ChangedRecords } from '../page/ChangedRecords';
import { stateTone, subjectOf } from '../words';

/** The usual answers about the chosen notification, beside the table. */
export function LogPanel({ row, onClose }: { row: NotificationRow; onClose: () => void }) {
  const id = useSettled(row.id);
  const answer = useRequest('notifications.get', { id });
  const detail = answer.data?.id === row.id ? answer.data : undefined;
  return (
    <aside className="cc-panel" aria-label="The chosen notification">
      <div className="cc-panel__top">
        <span className="cc-secondary">{NOTIFICATION_KIND_LABELS[row.kind]}</span>
        <Button variant="link" onPress={onClose}>
          Close<span className="cc-visually-hidden"> the side panel</span>
        </Button>
      </div>
      <h2 className="cc-log__subject">
        <bdi>{subjectOf(row)}</bdi>
      </h2>
      <p className="cc-panel__place">
        <bdi>{[row.senderName, row.senderAddress].filter((part) => part !== '').join(' · ') || 'No sender'}</bdi>
      </p>
      <div className="cc-panel__actions">
        <Link to="/notifications/$id" params={{ id: row.id }} className={buttonClass()}>
          Open
        </Link>
        <Link to="/notifications/$id/edit" params={{ id: row.id }} className={buttonClass()}>
          Edit
        </Link>
      </div>
      <h3 className="cc-section-heading">
        State <Tag tone={stateTone[row.state]}>{NOTIFICATION_STATE_LABELS[row.state]}</Tag>
      </h3>
      <dl className="cc-facts">
        <dt>Received</dt>
        <dd>{showDateTime(row.receivedAt)}</dd>
        <dt>Owner</dt>
        <dd>{row.owner || 'Nobody yet'}</dd>
        <dt>Due</dt>
        <dd>
          {row.dueOn === null ? 'Not set' : showDate(row.dueOn)} {row.overdue && <Tag tone="bad">Overdue</Tag>}
        </dd>
        {row.outcome !== '' && (
          <>
            <dt>Outcome</dt>
            <dd>{row.outcome}</dd>
          </>
        )}
        <dt>Practice</dt>
        <dd>
          {row.practice === null ? (
            'Not known'
          ) : (
            <PracticeLink id={row.practice.id}>
              {row.practice.odsCode} {row.practice.name}
            </PracticeLink>
          )}
        </dd>
        <dt>Contractor</dt>
        <dd>
          {row.contractor === null ? (
            'Not known'
          ) : (
            <ContractorLink id={row.contractor.id}>{row.contractor.name}</ContractorLink>
          )}
        </dd>
      </dl>
      {answer.isError && (
        <ErrorNotice
          error={answer.error}
          title="The notification could not be read"
          onRetry={() => void answer.refetch()}
        />
      )}
      {detail ? <Details detail={detail} /> : !answer.isError && <Loading>Reading the notification</Loading>}
    </aside>
  );
}

/** The chosen row once the arrow keys rest on it, so that running through the table asks for nothing. */
function useSettled(id: string): string {
  const [settled, setSettled] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(id), 120);
    return () => clearTimeout(timer);
  }, [id]);
  return settled;
}

const MOST = 5;

function Details({ detail }: { detail: NotificationDetail }) {
  const { facts, form, changes } = detail;
  const addresses = [...(facts?.addresses ?? []), ...(facts?.otherAddresses ?? [])].map(({ value }) => value);
  return (
    <>
      {facts && (
        <>
          <h3 className="cc-section-heading">Found in the mail</h3>
          <dl className="cc-facts">
            <dt>ODS codes</dt>
            <dd>{listOf(facts.odsCodes.map(({ value }) => value))}</dd>
            <dt>Addresses</dt>
            <dd>{listOf(addresses)}</dd>
          </dl>
        </>
      )}
      {form.note !== '' && (
        <>
          <h3 className="cc-section-heading">Note</h3>
          <p className="cc-log__note">{form.note}</p>
        </>
      )}
      <h3 className="cc-section-heading">What it changed</h3>
      <ChangedRecords changes={changes.slice(0, MOST)} />
      {changes.length > MOST && <p className="cc-secondary">and {changes.length - MOST} more, on its page</p>}
    </>
  );
}

const listOf = (values: readonly string[]): string => {
  if (values.length === 0) return 'None';
  const shown = values.slice(0, MOST).join(', ');
  return values.length > MOST ? `${shown} and ${values.length - MOST} more` : shown;
};

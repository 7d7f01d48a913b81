import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { ContractorLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { showDate, showShortDate, todayInLondon } from '@shared/domain/calendar-date';
import { LIST_STATE_LABELS, MAILBOX_KIND_LABELS } from '@shared/domain/codes';
import type { PracticeDetail, PracticeRow } from '@shared/ipc/practices';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { listTone, shortIcb } from '../words';

/** The usual answers about the chosen practice, beside the table. */
export function PracticePanel({ row, onClose }: { row: PracticeRow; onClose: () => void }) {
  const id = useSettled(row.id);
  const answer = useRequest('practices.get', { id });
  const detail = answer.data?.id === row.id ? answer.data : undefined;
  return (
    <aside className="cc-panel" aria-label="The chosen practice">
      <div className="cc-panel__top">
        <span className="cc-code cc-secondary">{row.odsCode}</span>
        <Button variant="link" onPress={onClose}>
          Close<span className="cc-visually-hidden"> the side panel</span>
        </Button>
      </div>
      <h2>{row.name}</h2>
      <p className="cc-panel__place">
        <ContractorLink id={row.contractorId}>{row.contractorName}</ContractorLink> ·{' '}
        {[row.town, shortIcb(row.icbName)].filter((part) => part !== '').join(', ')}
      </p>
      <div className="cc-panel__actions">
        <Link to="/practices/$id" params={{ id: row.id }} className={buttonClass()}>
          Open
        </Link>
        <Link to="/reports" search={{ what: 'practice-status', practices: row.id }} className={buttonClass()}>
          Status report
        </Link>
      </div>
      {answer.isError && (
        <ErrorNotice
          error={answer.error}
          title="The practice could not be read"
          onRetry={() => void answer.refetch()}
        />
      )}
      <h3 className="cc-section-heading">
        Distribution list <Tag tone={listTone[row.listState]}>{LIST_STATE_LABELS[row.listState]}</Tag>
      </h3>
      <p>{row.listReason}</p>
      {detail ? <Details detail={detail} /> : !answer.isError && <Loading>Reading the practice</Loading>}
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

function Details({ detail }: { detail: PracticeDetail }) {
  return (
    <>
      <h3 className="cc-section-heading">Mailbox</h3>
      {detail.mailboxes.length === 0 && <p>{MAILBOX_KIND_LABELS[detail.mailboxKind]}</p>}
      {detail.mailboxes.map((mailbox) => (
        <div key={mailbox.id} className="cc-panel__mailbox">
          <dl className="cc-facts">
            <dt>Address</dt>
            <dd>{mailbox.address || '–'}</dd>
            <dt>Kind</dt>
            <dd>{MAILBOX_KIND_LABELS[mailbox.kind]}</dd>
            <dt>Told on</dt>
            <dd>{mailbox.toldOn ? showDate(mailbox.toldOn) : 'Not recorded'}</dd>
            <dt>Confirmed</dt>
            <dd>{mailbox.confirmedOn ? showDate(mailbox.confirmedOn) : 'Not recorded'}</dd>
          </dl>
          {mailbox.problems.map((problem) => (
            <Notice key={problem} tone="warn">
              {problem}
            </Notice>
          ))}
        </div>
      ))}
      <h3 className="cc-section-heading">Last changes</h3>
      {detail.history.length === 0 && <p className="cc-secondary">No changes recorded</p>}
      <dl className="cc-facts">
        {detail.history.slice(0, 3).map((entry) => (
          <div key={entry.id} className="cc-panel__change">
            <dt>{showShortDate(todayInLondon(new Date(entry.at)))}</dt>
            <dd>
              {entry.summary} · {entry.actor}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

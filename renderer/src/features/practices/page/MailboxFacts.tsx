import { Notice } from '@renderer/components/Notice';
import { Tag, type TagTone } from '@renderer/components/Tag';
import { showDate } from '@shared/domain/calendar-date';
import { LIST_MARK_LABELS, LIST_STATE_LABELS, MAILBOX_KIND_LABELS } from '@shared/domain/codes';
import type { MailboxView, PracticeDetail } from '@shared/ipc/practices';
import { listTone } from '../words';

const statusWords: Record<MailboxView['status'], { label: string; tone: TagTone }> = {
  live: { label: 'Live', tone: 'ok' },
  requested: { label: 'Requested', tone: 'info' },
  closed: { label: 'Closed', tone: 'none' },
};

/** The practice's mailboxes with what is doubtful about them, and how it stands on the distribution list. */
export function MailboxFacts({ detail }: { detail: PracticeDetail }) {
  return (
    <>
      <section aria-labelledby="mailbox-heading">
        <h2 id="mailbox-heading" className="cc-section-heading">
          {detail.mailboxes.length > 1 ? 'Mailboxes' : 'Mailbox'}
        </h2>
        {detail.mailboxes.length === 0 && <p>{noMailbox(detail)}</p>}
        {detail.mailboxes.map((mailbox) => (
          <Mailbox key={mailbox.id} mailbox={mailbox} />
        ))}
      </section>
      <section aria-labelledby="list-heading">
        <h2 id="list-heading" className="cc-section-heading">
          Distribution list
          <Tag tone={listTone[detail.listState]}>{LIST_STATE_LABELS[detail.listState]}</Tag>
        </h2>
        <dl className="cc-facts cc-practice__facts">
          <dt>Why</dt>
          <dd>{detail.listReason}</dd>
          <dt>Marked as on it</dt>
          <dd>{LIST_MARK_LABELS[detail.onList]}</dd>
        </dl>
      </section>
    </>
  );
}

const noMailbox = (detail: PracticeDetail) =>
  detail.mailboxKind === 'none'
    ? 'The practice has no mailbox.'
    : 'It is not known whether the practice has a mailbox.';

function Mailbox({ mailbox }: { mailbox: MailboxView }) {
  const status = statusWords[mailbox.status];
  return (
    <div className="cc-practice__mailbox">
      <dl className="cc-facts cc-practice__facts">
        <dt>Address</dt>
        <dd>
          {mailbox.address || '–'} <Tag tone={status.tone}>{status.label}</Tag>
        </dd>
        <dt>Kind</dt>
        <dd>{MAILBOX_KIND_LABELS[mailbox.kind]}</dd>
        <dt>Told on</dt>
        <dd>{mailbox.toldOn ? showDate(mailbox.toldOn) : 'Not recorded'}</dd>
        <dt>Last confirmed</dt>
        <dd>{mailbox.confirmedOn ? showDate(mailbox.confirmedOn) : 'Not recorded'}</dd>
      </dl>
      {mailbox.problems.map((problem) => (
        <Notice key={problem} tone="warn">
          {problem}
        </Notice>
      ))}
    </div>
  );
}

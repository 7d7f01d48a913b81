import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { ContractorLink } from '@renderer/components/RecordLink';
import { Tag, type TagTone } from '@renderer/components/Tag';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { LIST_MARK_LABELS, LIST_STATE_LABELS, MAILBOX_KIND_LABELS, MAILBOX_STATUS_LABELS } from '@shared/domain/codes';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { MailboxView, PracticeDetail } from '@shared/ipc/practices';
import { listTone } from '../words';

const statusTone: Record<MailboxView['status'], TagTone> = { live: 'ok', requested: 'info', closed: 'none' };

/** The practice's mailboxes with what is doubtful about them, and how it stands on the distribution list. */
export function MailboxFacts({ detail }: { detail: PracticeDetail }) {
  const save = useAction('practices.save', { changesData: true });
  const change = (facts: Partial<PracticeForm>) =>
    save.mutate({ id: detail.id, version: detail.version, values: { ...detail.form, ...facts } });
  return (
    <>
      <section aria-labelledby="mailbox-heading">
        <h2 id="mailbox-heading" className="cc-section-heading">
          {detail.mailboxes.length > 1 ? 'Mailboxes' : 'Mailbox'}
        </h2>
        {detail.mailboxes.length === 0 && <p>{noMailbox(detail)}</p>}
        {detail.mailboxes.map((mailbox) => (
          <Mailbox key={mailbox.id} detail={detail} mailbox={mailbox} isSaving={save.isPending} onChange={change} />
        ))}
        {save.isError && <ErrorNotice error={save.error} title="Nothing was saved" />}
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

interface MailboxProps {
  detail: PracticeDetail;
  mailbox: MailboxView;
  isSaving: boolean;
  onChange: (facts: Partial<PracticeForm>) => void;
}

function Mailbox({ detail, mailbox, isSaving, onChange }: MailboxProps) {
  const { contractor } = detail;
  const today = todayInLondon(new Date());
  const isOpen = mailbox.status !== 'closed';
  const { suggestion } = mailbox;
  return (
    <div className="cc-practice__mailbox">
      <dl className="cc-facts cc-practice__facts">
        <dt>Address</dt>
        <dd>
          {mailbox.address ||
            (mailbox.kind === 'egress' ? (
              <>
                The account of <ContractorLink id={contractor.id}>{contractor.name}</ContractorLink>
              </>
            ) : (
              '–'
            ))}{' '}
          <Tag tone={statusTone[mailbox.status]}>{MAILBOX_STATUS_LABELS[mailbox.status]}</Tag>
        </dd>
        <dt>Kind</dt>
        <dd>{MAILBOX_KIND_LABELS[mailbox.kind]}</dd>
        {mailbox.aliases.length > 0 && (
          <>
            <dt>Older addresses</dt>
            <dd className="cc-practice__notes">{mailbox.aliases.join('\n')}</dd>
          </>
        )}
        <dt>Told on</dt>
        <dd>{mailbox.toldOn ? showDate(mailbox.toldOn) : 'Not recorded'}</dd>
        <dt>Last confirmed</dt>
        <dd>{mailbox.confirmedOn ? showDate(mailbox.confirmedOn) : 'Not recorded'}</dd>
      </dl>
      {mailbox.explanation !== '' && <p className="cc-secondary">{mailbox.explanation}.</p>}
      {mailbox.problems.map((problem) => (
        <Notice key={problem} tone="warn">
          {problem}
        </Notice>
      ))}
      {isOpen && (
        <div className="cc-practice__actions">
          {suggestion !== '' && (
            <Button onPress={() => onChange({ mailboxAddress: suggestion })} isDisabled={isSaving}>
              Use {suggestion}
            </Button>
          )}
          {mailbox.status === 'live' && mailbox.confirmedOn !== today && (
            <Button onPress={() => onChange({ confirmedOn: today })} isDisabled={isSaving}>
              Confirmed working today
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

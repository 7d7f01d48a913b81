import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { showDate, showDateTime } from '@shared/domain/calendar-date';
import { CHANNEL_LABELS, NOTIFICATION_KIND_LABELS } from '@shared/domain/notifications/codes';
import { NOTIFICATION_FIELD_LABELS as labels } from '@shared/domain/notifications/notification-form';
import type { NotificationDetail } from '@shared/ipc/notifications';

/** What is recorded of it. */
export function NotificationFacts({ detail }: { detail: NotificationDetail }) {
  const { form, practice, contractor, overdue } = detail;
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading" className="cc-section-heading">
        The notification
      </h2>
      <dl className="cc-facts cc-practice__facts">
        <dt>{labels.receivedAt}</dt>
        <dd>{showDateTime(form.receivedAt)}</dd>
        <dt>{labels.channel}</dt>
        <dd>{CHANNEL_LABELS[form.channel]}</dd>
        <dt>{labels.senderName}</dt>
        <dd>
          <bdi>{form.senderName || 'Not recorded'}</bdi>
          {form.senderAddress !== '' && <bdi className="cc-practice__line">{form.senderAddress}</bdi>}
        </dd>
        <dt>{labels.kind}</dt>
        <dd>{NOTIFICATION_KIND_LABELS[form.kind]}</dd>
        <dt>{labels.practiceId}</dt>
        <dd>
          {practice ? (
            <PracticeLink id={practice.id}>
              {practice.odsCode} {practice.name}
            </PracticeLink>
          ) : (
            'Not known'
          )}
        </dd>
        <dt>{labels.contractorId}</dt>
        <dd>{contractor ? <ContractorLink id={contractor.id}>{contractor.name}</ContractorLink> : 'Not recorded'}</dd>
        <dt>{labels.owner}</dt>
        <dd>
          <bdi>{form.owner || 'Nobody yet'}</bdi>
        </dd>
        <dt>{labels.dueOn}</dt>
        <dd>
          {form.dueOn === '' ? 'Not set' : showDate(form.dueOn)} {overdue && <Tag tone="bad">Overdue</Tag>}
        </dd>
        <dt>{labels.outcome}</dt>
        <dd className="cc-practice__notes">{form.outcome || 'None yet'}</dd>
        {form.acknowledgedOn !== '' && (
          <>
            <dt>{labels.acknowledgedOn}</dt>
            <dd>{showDate(form.acknowledgedOn)}</dd>
          </>
        )}
        {form.guidanceSentOn !== '' && (
          <>
            <dt>{labels.guidanceSentOn}</dt>
            <dd>{showDate(form.guidanceSentOn)}</dd>
          </>
        )}
        {form.note !== '' && (
          <>
            <dt>{labels.note}</dt>
            <dd className="cc-practice__notes">{form.note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

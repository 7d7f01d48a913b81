import { Notice } from '@renderer/components/Notice';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { Attachments } from '../intake/Attachments';
import { FoundFacts } from '../intake/FoundFacts';

/** What was found in the mail when it was logged; nothing where it was typed by hand. */
export function MailFound({ detail: { facts, remarks, attachments } }: { detail: NotificationDetail }) {
  if (facts === null && remarks.length === 0 && attachments.length === 0) return null;
  return (
    <>
      {facts && <FoundFacts facts={facts} heading="h2" />}
      {remarks.map((remark) => (
        <Notice key={remark} tone="warn">
          {remark}
        </Notice>
      ))}
      {attachments.length > 0 && (
        <section aria-labelledby="attached-heading">
          <h2 id="attached-heading" className="cc-section-heading">
            Attached to the mail
          </h2>
          <Attachments attachments={attachments} />
          <p className="cc-secondary">Attachments are named here, not kept. They are in the mail itself.</p>
        </section>
      )}
    </>
  );
}

import { showDate } from '@shared/domain/calendar-date';
import type { NotificationDetail } from '@shared/ipc/notifications';

/** Replies to the sender: drafts to look at and send, and when they were sent. */
export function RepliesSection({ detail }: { detail: NotificationDetail }) {
  const { acknowledgedOn } = detail.form;
  return (
    <section aria-labelledby="replies-heading">
      <h2 id="replies-heading" className="cc-section-heading">
        Replies
      </h2>
      <p>{acknowledgedOn === '' ? 'Not acknowledged yet.' : `Acknowledged on ${showDate(acknowledgedOn)}.`}</p>
    </section>
  );
}

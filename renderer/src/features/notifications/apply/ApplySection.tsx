import type { NotificationDetail } from '@shared/ipc/notifications';

/** What the notification asks for, beside what the register holds now, and the one button that applies it. */
export function ApplySection({ detail }: { detail: NotificationDetail }) {
  return (
    <section aria-labelledby="apply-heading">
      <h2 id="apply-heading" className="cc-section-heading">
        Apply
      </h2>
      <p>{detail.form.outcome === '' ? 'Nothing was applied yet.' : detail.form.outcome}</p>
    </section>
  );
}

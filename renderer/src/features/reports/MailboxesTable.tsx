import { showDate } from '@shared/domain/calendar-date';
import { MAILBOX_KIND_LABELS } from '@shared/domain/codes';
import type { PracticeDetail } from '@shared/ipc/practices';
import { NOT_RECORDED, Word } from './Facts';
import { MAILBOX_STATUS_LABELS } from './words';

const date = (value: string | null) => (value ? showDate(value) : NOT_RECORDED);

/** The practice's mailboxes, each with what is doubtful about it. */
export function MailboxesTable({ mailboxes }: { mailboxes: PracticeDetail['mailboxes'] }) {
  if (mailboxes.length === 0) return <p>No mailbox is recorded.</p>;
  return (
    <table className="paper-table paper-table--mailboxes">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">Kind</th>
          <th scope="col">Status</th>
          <th scope="col">Told on</th>
          <th scope="col">Confirmed on</th>
        </tr>
      </thead>
      <tbody>
        {mailboxes.map((mailbox) => (
          <tr key={mailbox.id}>
            <td>
              <bdi>{mailbox.address || NOT_RECORDED}</bdi>
              {mailbox.problems.map((problem) => (
                <p key={problem} className="paper-problem">
                  <strong>Check:</strong> {problem}
                </p>
              ))}
            </td>
            <td>{MAILBOX_KIND_LABELS[mailbox.kind]}</td>
            <td>
              <Word>{MAILBOX_STATUS_LABELS[mailbox.status]}</Word>
            </td>
            <td>{date(mailbox.toldOn)}</td>
            <td>{date(mailbox.confirmedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

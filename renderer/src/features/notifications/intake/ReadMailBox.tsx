import { request } from '@renderer/app/api';
import { number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import { handOver } from '@renderer/features/imports/handed-over';
import { showDateTime } from '@shared/domain/calendar-date';
import type { MailAddress, ReadMail } from '@shared/domain/notifications/mail';
import { useNavigate } from '@tanstack/react-router';
import { Attachments } from './Attachments';
import { MessageText } from './MessageText';

interface ReadMailBoxProps {
  mail: ReadMail;
  /** '' where nothing of it can be opened any more. */
  intakeId: string;
  keepMessage: boolean;
  onKeepMessage: (isKept: boolean) => void;
  /** The import keeps this mail waiting. */
  onLeave: () => void;
}

const said = ({ name, address }: MailAddress) => {
  if (name === '' || name === address) return address;
  return address === '' ? name : `${name} <${address}>`;
};

/** What was read of the mail: who, when, what, and its words. Nothing of it is run or loaded. */
export function ReadMailBox({ mail, intakeId, keepMessage, onKeepMessage, onLeave }: ReadMailBoxProps) {
  const navigate = useNavigate();
  const { from, to, recipientCount, sentAt, subject, text, attachments, remarks } = mail;
  const first = to[0];
  const others = recipientCount - 1;
  function importSheet(index: number) {
    handOver({ open: () => request('notifications.openAttachment', { intakeId, index }) });
    onLeave();
    void navigate({ to: '/import' });
  }
  return (
    <section aria-labelledby="intake-read">
      <h3 id="intake-read" className="cc-section-heading">
        What was read
      </h3>
      {remarks.map((remark) => (
        <Notice key={remark} tone="warn">
          {remark}
        </Notice>
      ))}
      <dl className="cc-facts">
        <dt>From</dt>
        <dd>
          <bdi>{said(from) || 'Not said'}</bdi>
        </dd>
        <dt>To</dt>
        <dd>
          <bdi>{first ? said(first) : 'Not said'}</bdi>
          {others > 0 && ` and ${number(others)} more`}
        </dd>
        <dt>Sent</dt>
        <dd>{sentAt === null ? 'Not said' : showDateTime(sentAt)}</dd>
        <dt>Subject</dt>
        <dd>
          <bdi>{subject || 'None'}</bdi>
        </dd>
        {attachments.length > 0 && (
          <>
            <dt>Attached</dt>
            <dd>
              <Attachments
                attachments={attachments}
                action={
                  intakeId === ''
                    ? undefined
                    : ({ index, name }) => (
                        <Button variant="link" onPress={() => importSheet(index)}>
                          Import this spreadsheet<span className="cc-visually-hidden"> {name}</span>
                        </Button>
                      )
                }
              />
            </dd>
          </>
        )}
      </dl>
      <MessageText label="Text of the mail" text={text} />
      <label className="cc-check cc-intake__keep">
        <input
          type="checkbox"
          className="cc-tick"
          checked={keepMessage}
          onChange={(event) => onKeepMessage(event.target.checked)}
          aria-describedby="intake-keep-hint"
        />
        <span>Keep the whole message</span>
      </label>
      <p className="cc-secondary" id="intake-keep-hint">
        Without it, sender, date, subject and what was found are kept. Data of patients doesn’t belong in the log: leave
        the tick off where the message may hold any.
      </p>
    </section>
  );
}

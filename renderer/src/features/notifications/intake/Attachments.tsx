import type { MailAttachment } from '@shared/domain/notifications/mail';
import type { ReactNode } from 'react';

interface AttachmentsProps {
  attachments: readonly MailAttachment[];
  /** What can be done with a spreadsheet. */
  action?: ((attachment: MailAttachment) => ReactNode) | undefined;
}

const KB = 1024;

/** "12 KB", "3.4 MB". */
export function showSize(bytes: number | null): string {
  if (bytes === null) return '';
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} KB`;
  return `${(bytes / KB / KB).toFixed(1)} MB`;
}

/** By name only: they are never opened here. */
export function Attachments({ attachments, action }: AttachmentsProps) {
  return (
    <ul className="cc-intake__attachments">
      {attachments.map((attachment) => (
        <li key={attachment.index}>
          <bdi>{attachment.name || 'No name'}</bdi>{' '}
          {attachment.size !== null && <span className="cc-secondary">{showSize(attachment.size)}</span>}{' '}
          {attachment.isSpreadsheet && action?.(attachment)}
        </li>
      ))}
    </ul>
  );
}

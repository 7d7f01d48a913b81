import type { TagTone } from '@renderer/components/Tag';
import type { NotificationKind, NotificationState } from '@shared/domain/notifications/codes';
import type { NotificationRow } from '@shared/ipc/notifications';

export const stateTone: Record<NotificationState, TagTone> = {
  new: 'info',
  'in-progress': 'warn',
  reopened: 'warn',
  done: 'ok',
  'no-action': 'none',
};

/** Kinds as the narrow column says them. */
export const SHORT_KINDS: Record<NotificationKind, string> = {
  'new-shared-mailbox': 'New mailbox',
  'address-change': 'Address change',
  'mailbox-not-working': 'Not working',
  'egress-account': 'Egress account',
  'linked-user-wanted': 'User wanted',
  leaver: 'Leaver',
  'mfa-question': 'MFA question',
  'guidance-request': 'Guidance',
  'practice-change': 'Practice change',
  other: 'Other',
};

/** What a notification is called where one line must do. */
export const subjectOf = ({ subject }: { subject: string }) => subject || 'No subject';

export const nameOf = (row: Pick<NotificationRow, 'subject' | 'senderName' | 'senderAddress'>) => {
  const sender = row.senderName || row.senderAddress;
  return sender === '' ? subjectOf(row) : `${subjectOf(row)}, from ${sender}`;
};

/** What a notification is about. Source: the letter; `other` for the rest. */
export const NOTIFICATION_KINDS = [
  'new-shared-mailbox',
  'address-change',
  'mailbox-not-working',
  'egress-account',
  'linked-user-wanted',
  'leaver',
  'mfa-question',
  'guidance-request',
  'practice-change',
  'other',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
export const NOTIFICATION_KIND_LABELS: Record<NotificationKind, string> = {
  'new-shared-mailbox': 'New shared mailbox',
  'address-change': 'Address change',
  'mailbox-not-working': 'Mailbox not working',
  'egress-account': 'Egress account',
  'linked-user-wanted': 'Linked user wanted',
  leaver: 'Leaver',
  'mfa-question': 'MFA question',
  'guidance-request': 'Guidance request',
  'practice-change': 'Practice change',
  other: 'Other',
};

export const CHANNELS = ['email', 'phone', 'form', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];
export const CHANNEL_LABELS: Record<Channel, string> = {
  email: 'E-mail',
  phone: 'Phone',
  form: 'Form',
  letter: 'Letter',
};

export const NOTIFICATION_STATES = ['new', 'in-progress', 'done', 'no-action', 'reopened'] as const;
export type NotificationState = (typeof NOTIFICATION_STATES)[number];
export const NOTIFICATION_STATE_LABELS: Record<NotificationState, string> = {
  new: 'New',
  'in-progress': 'In progress',
  done: 'Done',
  'no-action': 'No action needed',
  reopened: 'Reopened',
};
/** Whether somebody still has to do something. */
export const isWaiting = (state: NotificationState): boolean => state !== 'done' && state !== 'no-action';

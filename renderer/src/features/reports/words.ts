import type { ListState } from '@shared/domain/codes';
import type { MailboxView } from '@shared/ipc/practices';

/** So many of the latest changes go on the report. */
export const SHOWN_CHANGES = 10;

export const MAILBOX_STATUS_LABELS: Record<MailboxView['status'], string> = {
  live: 'Live',
  requested: 'Requested',
  closed: 'Closed',
};

export const listWords: Record<ListState, string> = {
  on: 'On the distribution list.',
  check: 'On the distribution list, and needs checking.',
  off: 'Not on the distribution list.',
};

export const practicesWords = (count: number): string =>
  count === 1 ? '1 practice in the register' : `${count} practices in the register`;

export function changesWords(shown: number, whole: number): string {
  if (shown < whole) return `The latest ${shown} of ${whole} changes.`;
  return whole === 1 ? '1 change.' : `All ${whole} changes.`;
}

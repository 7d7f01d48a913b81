import type { TagTone } from '@renderer/components/Tag';
import type { ListState, MailboxKind, PracticeStatus } from '@shared/domain/codes';

export const listTone: Record<ListState, TagTone> = { on: 'ok', check: 'warn', off: 'none' };

export const statusTone: Record<PracticeStatus, TagTone> = { open: 'ok', notice: 'warn', closed: 'none' };

/** Kinds as the narrow column says them. */
export const SHORT_KINDS: Record<MailboxKind, string> = {
  shared: 'Shared',
  store: 'Store',
  egress: 'Egress',
  none: 'None',
  unknown: 'Unknown',
};

/** ICBs without the words that all of them share. */
export const shortIcb = (name: string) => name.replace(/^NHS /, '').replace(/ (ICB|Integrated Care Board)$/, '');

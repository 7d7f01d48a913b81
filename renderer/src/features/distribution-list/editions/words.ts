import type { TagTone } from '@renderer/components/Tag';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import type { LeftOutKind, ListCheckKind } from '@shared/domain/distribution-list/edition';
import type { EditionHead, ListEntry } from '@shared/ipc/distribution-list';
import type { Change } from './address';

/** Where an entry comes from, in a word. */
export function sourceOf({ source, group }: Pick<ListEntry, 'source' | 'group'>): string {
  if (source === 'recipient') return RECIPIENT_GROUP_LABELS[group ?? 'other'];
  if (source === 'extra') return 'By hand';
  return source === 'egress' ? 'Egress account' : 'Practice';
}

export const LEFT_OUT_WORDS: Record<LeftOutKind, string> = {
  closed: 'Closed',
  'no-mailbox': 'No mailbox',
  'not-marked': 'Not marked',
  'marked-off': 'Marked off',
  duplicate: 'Same address',
  malformed: 'Wrong address',
  'not-live': 'Not live',
  excluded: 'By hand',
};

export const CHECK_WORDS: Record<ListCheckKind, string> = {
  malformed: 'Wrong address',
  duplicate: 'Twice',
  closed: 'Closed',
  doubtful: 'Check',
  unconfirmed: 'Not confirmed',
};

export const CHECK_TONES: Record<ListCheckKind, TagTone> = {
  malformed: 'bad',
  duplicate: 'warn',
  closed: 'bad',
  doubtful: 'warn',
  unconfirmed: 'none',
};

export const CHANGE_WORDS: Record<Change, string> = { added: 'Added', removed: 'Removed', changed: 'Changed' };
export const CHANGE_TONES: Record<Change, TagTone> = { added: 'ok', removed: 'bad', changed: 'info' };

/** The day on which an edition was published. */
export const publishedOn = ({ publishedAt }: Pick<EditionHead, 'publishedAt'>): string =>
  showDate(todayInLondon(new Date(publishedAt)));

/** "edition 12 of 3 April 2026"; without an edition, the list as it is now. */
export const editionName = (edition: Pick<EditionHead, 'number' | 'publishedAt'> | null): string =>
  edition === null ? 'the list now' : `edition ${edition.number} of ${publishedOn(edition)}`;

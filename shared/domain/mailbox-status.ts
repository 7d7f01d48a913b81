import { aside, type Checked, note, ok } from './checked';
import type { MailboxStatus } from './codes';
import { fold, quoted, saysNothing, tidy } from './text';

const WORDS: Record<string, MailboxStatus> = {
  live: 'live',
  active: 'live',
  open: 'live',
  working: 'live',
  requested: 'requested',
  applied: 'requested',
  'applied for': 'requested',
  pending: 'requested',
  closed: 'closed',
  inactive: 'closed',
  removed: 'closed',
  deleted: 'closed',
};

/** Reads how a mailbox stands. `value` is a `MailboxStatus`; empty for a blank cell. */
export function checkMailboxStatus(text: string): Checked {
  const line = tidy(text);
  if (line === '') return ok('');
  const status = WORDS[fold(line)];
  if (status !== undefined) return ok(status);
  if (saysNothing(line)) return note('', 'Not stated');
  return aside(`${quoted(line)} does not say live, requested or closed: it is kept in the notes`);
}

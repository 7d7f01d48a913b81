import { aside, type Checked, note, ok } from './checked';
import type { MailboxKind } from './codes';
import { fold, quoted, saysNothing, saysPending, tidy } from './text';

const WORDS: Record<string, MailboxKind> = {
  shared: 'shared',
  'shared mailbox': 'shared',
  'shared nhsmail': 'shared',
  'shared nhs mail': 'shared',
  'nhsmail shared': 'shared',
  'nhsmail shared mailbox': 'shared',
  nhsmail: 'shared',
  'nhs mail': 'shared',
  s: 'shared',
  store: 'store',
  'store mailbox': 'store',
  'other store mailbox': 'store',
  'store mail': 'store',
  'nhs net store mailbox': 'store',
  egress: 'egress',
  'egress account': 'egress',
  'egress mailbox': 'egress',
  e: 'egress',
  none: 'none',
  no: 'none',
  'no mailbox': 'none',
  'not got one': 'none',
  'no shared mailbox': 'none',
  'does not have one': 'none',
  unknown: 'unknown',
  'not known': 'unknown',
  'dont know': 'unknown',
};

/**
 * Reads what kind of mailbox a cell names. `value` is a `MailboxKind`, or empty where the cell is blank or says
 * something the field can't hold.
 */
export function checkMailboxKind(text: string): Checked {
  const line = tidy(text);
  if (line === '') return ok('');
  const kind = WORDS[fold(line)];
  if (kind !== undefined) return ok(kind);
  if (saysNothing(line)) return note('none', `${quoted(line)} was read as no mailbox`);
  if (saysPending(line)) return aside(`${quoted(line)} is kept in the notes`);
  return aside(`${quoted(line)} is not a kind of mailbox: it is kept in the notes`);
}

import { aside, type Checked, note, ok } from './checked';
import type { PracticeStatus } from './codes';
import { fold, quoted, saysNothing, tidy } from './text';

const WORDS: Record<string, PracticeStatus> = {
  open: 'open',
  active: 'open',
  a: 'open',
  live: 'open',
  current: 'open',
  trading: 'open',
  closed: 'closed',
  inactive: 'closed',
  ceased: 'closed',
  terminated: 'closed',
  c: 'closed',
  notice: 'notice',
  'under notice': 'notice',
  'on notice': 'notice',
  'notice given': 'notice',
  closing: 'notice',
};

/** Reads whether a practice is open. `value` is a `PracticeStatus`; empty for a blank cell. */
export function checkPracticeStatus(text: string): Checked {
  const line = tidy(text);
  if (line === '') return ok('');
  const status = WORDS[fold(line)];
  if (status !== undefined) return ok(status);
  if (saysNothing(line)) return note('', 'Not stated');
  return aside(`${quoted(line)} does not say open, under notice or closed: it is kept in the notes`);
}

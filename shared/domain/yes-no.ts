import { aside, type Checked, note, ok } from './checked';
import { quoted, saysNothing, saysPending, tidy } from './text';

const YES = new Set(['y', 'yes', 'true', 't', '1', '✓', '✔', '✅', '☑', '√', 'on', 'on list', 'added', 'included']);
const NO = new Set(['n', 'no', 'false', 'f', '0', '✗', '✘', '❌', '☐', 'off', 'not on list', 'removed', 'excluded']);

/**
 * Reads a yes or no as staff write it into `LIST_MARKS`. Blank and "n/a" are `unstated`, never yes. An "x" can be a
 * tick or a cross, so it is `unstated` too and kept in the notes.
 */
export function checkListMark(text: string): Checked {
  const line = tidy(text).replace(/\uFE0F/g, '');
  const word = line.toLowerCase().replace(/[.!]+$/, '');
  if (YES.has(word)) return ok('yes');
  if (NO.has(word)) return ok('no');
  if (line === '' || saysNothing(line)) return note('unstated', 'Not stated');
  if (saysPending(line)) return { ...aside(`${quoted(line)} is kept in the notes`), value: 'unstated' };
  const found = word === 'x' ? '“x” can mean yes or no' : `${quoted(line)} is neither yes nor no`;
  return { ...aside(`${found}: it is kept in the notes`), value: 'unstated' };
}

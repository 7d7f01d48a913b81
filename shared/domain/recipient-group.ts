import { aside, type Checked, note, ok } from './checked';
import type { RecipientGroup } from './codes';
import { fold, quoted, saysNothing, saysPending, tidy } from './text';

/** Words that name a group, as whole words of what was written; the first that is found decides. */
const GROUPS: readonly [RecipientGroup, RegExp][] = [
  ['loc', /\b(?:locs?|local optical committees?|optical committees?)\b/],
  ['icb', /\b(?:icbs?|ics|ccgs?|integrated care (?:boards?|systems?)|commissioners?|commissioning)\b/],
  ['nhs-england', /\b(?:nhs england|nhse|nhsei|nhse and i|nhs improvement)\b/],
  ['contractor', /\b(?:contractors?|compan(?:y|ies)|providers?|head offices?|headquarters|hq|group offices?)\b/],
  ['practice', /\b(?:practices?|stores?|sites?|branch(?:es)?|opticians?|optometrists?|optometry)\b/],
  ['other', /^(?:others?|misc|miscellaneous|general|external|partners?)$/],
];

/** Reads the group of a recipient as lists of addresses name it. A text that names none is kept in the notes. */
export function checkRecipientGroup(text: string): Checked {
  const line = tidy(text);
  if (line === '') return ok('');
  if (saysNothing(line)) return note('', 'Not stated');
  const folded = fold(line);
  const found = GROUPS.find(([, words]) => words.test(folded));
  if (found) return ok(found[0]);
  if (saysPending(line)) return aside(`${quoted(line)} is kept in the notes`);
  return aside(`${quoted(line)} is not a group of recipients: it is kept in the notes`);
}

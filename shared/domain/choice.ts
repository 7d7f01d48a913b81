import { aside, type Checked, note, ok } from './checked';
import { fold, quoted, saysNothing, tidy } from './text';

/**
 * Reads one of a few values by its label, its stored name or another spelling, without case and punctuation. `value` is the stored one;
 * empty for a blank cell. Anything else is kept in the notes.
 */
export function checkChoice(
  text: string,
  choices: Readonly<Record<string, string>>,
  spellings: Readonly<Record<string, string>> = {},
): Checked {
  const line = tidy(text);
  if (line === '') return ok('');
  const wanted = fold(line);
  const found = Object.entries(choices).find(([value, label]) => fold(label) === wanted || fold(value) === wanted);
  if (found) return ok(found[0]);
  // A tick has no letters to compare.
  const spelling = wanted === '' ? line.replace(/\uFE0F/g, '') : wanted;
  if (Object.hasOwn(spellings, spelling)) return ok(spellings[spelling] ?? '');
  if (saysNothing(line)) return note('', 'Not stated');
  const labels = Object.values(choices).join(', ');
  return aside(`${quoted(line)} is none of ${labels}: it is kept in the notes`);
}

/** Reads a whole number from 0 to 99,999, as text without blanks and commas. */
export function checkWholeNumber(text: string): Checked {
  const line = tidy(text);
  if (line === '' || saysNothing(line)) return ok('');
  const digits = line.replace(/^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?$/, '$1').replaceAll(',', '');
  if (/^\d{1,5}$/.test(digits)) return ok(String(Number(digits)));
  return aside(`${quoted(line)} is not a whole number: it is kept in the notes`);
}

import { fold, tidy } from '../text';

/** "Penrose, Amy" as people say it: "Amy Penrose". Other names stay as they are. */
export function nameInOrder(name: string): string {
  const [, surname = '', forename = ''] = /^([^,]+),([^,]+)$/.exec(tidy(name)) ?? [];
  return surname === '' ? name : `${forename.trim()} ${surname.trim()}`;
}

/** Names compare without case, accents and punctuation, whichever part stands first. */
export const personNameKey = (name: string): string => fold(nameInOrder(name));

/**
 * Whether two spellings can be one person's: the same words, some left out ("Amy J Penrose"), or an initial for the first
 * name. Anything else may be a new name after a wedding, or somebody else.
 */
export function canBeOnePerson(a: string, b: string): boolean {
  // A name without letters is compared as it stands.
  const [first, second] = [personNameKey(a) || tidy(a), personNameKey(b) || tidy(b)];
  if (first === second || first === '' || second === '') return true;
  const [few, many] = [first.split(' '), second.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.length > 1 && few.every((word) => many.includes(word))) return true;
  const [initial = '', other = ''] = [few[0], many[0]];
  const isInitial = (initial.length === 1 || other.length === 1) && initial[0] === other[0];
  return isInitial && few.length > 1 && few.at(-1) === many.at(-1);
}

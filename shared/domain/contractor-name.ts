import { tidy } from './text';

/**
 * What two spellings of one contractor share. Case, blanks and quotation marks don't count, "Ltd" is
 * "Limited" and "&" is "and". Nothing else is equal: "Jo Okafor" and "Jo Okafor Ltd" are two contractors.
 */
export function contractorKey(name: string): string {
  let key = known.get(name);
  if (key === undefined) {
    key = keyOf(name);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, key);
  }
  return key;
}

/** An import asks for the same few thousand names over and over. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function keyOf(name: string): string {
  return tidy(name)
    .toLowerCase()
    .replace(/['’‘`"“”]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(^| )ltd\.?(?= |$)/g, '$1limited');
}

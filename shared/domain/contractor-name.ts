import { tidy } from './text';

/**
 * What two spellings of one contractor share. Case, blanks and quotation marks don't count, "Ltd" is
 * "Limited" and "&" is "and". Nothing else is equal: "Jo Okafor" and "Jo Okafor Ltd" are two contractors.
 */
export function contractorKey(name: string): string {
  return tidy(name)
    .toLowerCase()
    .replace(/['’‘`"“”]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(^| )ltd\.?(?= |$)/g, '$1limited');
}

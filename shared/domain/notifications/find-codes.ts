import { isPracticeCode } from '../ods-code';
import type { Found } from './facts';
import { type Place, whereOf } from './own-words';

/** Five letters or digits that stand alone: what a practice's code may be. */
const FIVE = /(?<![\w@.-])[a-z0-9]{5}(?![\w@-])/gi;
/** A code that is called one: other organisations have codes of other lengths. */
const CALLED =
  /\b(?:ods|org(?:anisation)?|practice|site|f)?\s*code\s*(?:is|:|=|-|–)?\s*([a-z0-9]{3,10})\b|\bods\s*(?:is|:|=|-|–)?\s*([a-z0-9]{3,10})\b/gi;
const OF_ADDRESS = /\boptometry\s?\.\s?([a-z0-9]{3,10})\s?@/gi;

/**
 * The ODS codes that a mail names: in an address, called a code, or standing alone in one of the two forms of practices.
 * Ordinary words are no codes ("TPack", "A1B2C" in a postcode); letter O and digit 0 are put right where the register
 * knows the code then. `isKnown` says whether a practice has the code.
 */
export function findCodes(places: readonly Place[], isKnown: (code: string) => boolean): Found[] {
  const found = new Map<string, Found>();
  const add = (written: string, where: string) => {
    const code = written.toUpperCase();
    const right = isKnown(code) ? code : (zerosPutRight(code, isKnown) ?? code);
    if (found.has(right)) return;
    found.set(right, { value: right, where: right === code ? where : `${where}, written ${code}` });
  };
  for (const place of places)
    for (const { 1: code = '', index, 0: all } of place.text.matchAll(OF_ADDRESS))
      add(code, whereOf(place, index, all.length));
  for (const place of places) {
    for (const { 1: first, 2: second, index, 0: all } of place.text.matchAll(CALLED)) {
      const code = first ?? second ?? '';
      if (/\d/.test(code) || isKnown(code.toUpperCase())) add(code, whereOf(place, index, all.length));
    }
    for (const { 0: word, index } of place.text.matchAll(FIVE)) {
      const code = word.toUpperCase();
      if (isKnown(code) || (isPracticeCode(code) && looksLikeCode(word))) add(word, whereOf(place, index, word.length));
      else if (looksLikeCode(word) && zerosPutRight(code, isKnown) !== null)
        add(word, whereOf(place, index, word.length));
    }
  }
  return [...found.values()];
}

/** "TPack" is a word; codes have digits, or stand in capitals. */
const looksLikeCode = (word: string) => /\d/.test(word) || word === word.toUpperCase();

/** The one code of the register that this could be with letter O and digit 0 taken for each other; null for none or two. */
function zerosPutRight(code: string, isKnown: (code: string) => boolean): string | null {
  const places = [...code].flatMap((char, at) => (char === 'O' || char === '0' ? [at] : []));
  if (places.length === 0 || places.length > 4) return null;
  const variants = Array.from({ length: 2 ** places.length }, (_, bits) =>
    [...code].map((char, at) => (places.includes(at) ? 'O0'[(bits >> places.indexOf(at)) & 1] : char)).join(''),
  );
  const known = variants.filter((variant) => variant !== code && isKnown(variant));
  return known.length === 1 ? (known[0] ?? null) : null;
}

/** Characters that spreadsheets bring along unseen: controls, soft hyphens, zero-width and byte order marks. */
const UNSEEN = /\p{Cf}/gu;
const BLANKS = /[\s\p{Cc}]+/gu;
/** Most texts are already tidy; this one test spares them three replacements. */
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** One line of text: no unseen characters, single blanks, none at the ends, accents in one form (NFC). */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text.replace(UNSEEN, '').replace(BLANKS, ' ').trim().normalize('NFC');
}

/** As {@link tidy}, but line breaks stay; empty lines go. For notes. */
export function tidyLines(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
}

/** All blanks and unseen characters taken out. For codes. */
export function withoutBlanks(text: string): string {
  return text.replace(UNSEEN, '').replace(BLANKS, '');
}

/** What has no accents, and none of the signs that aren't simply a blank. */
const PLAIN = /^[^'`&\u0080-\uffff]*$/;
const foldPlain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** For comparing as people do: no accents, lower case, apostrophes dropped, other punctuation as one blank. */
export function fold(text: string): string {
  // An import folds every name and address: those without accents are spared the looking for them.
  if (PLAIN.test(text)) return foldPlain(text);
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text in quotation marks, shortened so that a message stays readable. */
export function quoted(text: string, max = 60): string {
  const line = tidy(text);
  return `“${line.length > max ? `${line.slice(0, max - 1)}…` : line}”`;
}

const BLANK_WORDS = new Set(['n/a', 'na', 'not applicable', '-', '--', '–', '—', 'nil', 'not stated', 'blank']);
/** Whether a cell says in words that it has nothing to say: "n/a", "-". */
export function saysNothing(text: string): boolean {
  return text.length <= 14 && BLANK_WORDS.has(text.toLowerCase());
}

const PENDING =
  /^(?:\?+|t\.?b\.?[cda]\.?|unknown|not known|pending|awaiting\b.*|waiting\b.*|to (?:be|follow|check)\b.*|requested|applied(?: for)?|chasing|asked|in progress)$/i;
/** Whether a cell says that its value is still to come: "tbc", "?", "awaiting". */
export function saysPending(text: string): boolean {
  return PENDING.test(text);
}

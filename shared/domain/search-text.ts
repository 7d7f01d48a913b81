import { fold } from './text';

/** What the search finds. A later kind is one more word here and entries of its own. */
export const SEARCH_KINDS = ['practice', 'contractor', 'mailbox', 'recipient', 'notification', 'person'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One record as the search knows it. */
export interface SearchEntry {
  kind: SearchKind;
  recordId: string;
  /** Whose page it leads to: one of the two is set; none where it has a page of its own. */
  practiceId: string | null;
  contractorId: string | null;
  title: string;
  detail: string;
  /** What it is called exactly, an ODS code or an address, as {@link lookupKey}; '' where there is none. */
  lookup: string;
  /** All that it is found by: folded words, each once. */
  words: string;
}

/** The letter O as the digit 0: in codes and addresses the two are read for each other. */
export const asZeros = (word: string): string => (word.includes('o') ? word.replaceAll('o', '0') : word);

/** A code or an address without blanks, punctuation and case, O as 0: however it is written, the key is the same. */
export function lookupKey(text: string): string {
  return asZeros(fold(text).replaceAll(' ', ''));
}

/** The words of several texts, folded, each once. */
export function searchWords(...texts: string[]): string[] {
  const folded = fold(texts.join('\n'));
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}

/** Codes as words: as they are, and with every O as 0. */
export function codeWords(...codes: string[]): string[] {
  return searchWords(...codes).flatMap((code) => (code.includes('o') ? [code, asZeros(code)] : [code]));
}

/** Words that can be misspelt: letters only, so that codes and house numbers don't fill the list of known words. */
export const isSpelling = (word: string): boolean => /^[a-z]{3,40}$/.test(word);

/** In every address of NHSmail, so they tell nothing apart. */
const EVERYWHERE = new Set(['nhs', 'net']);

export interface SearchQuery {
  /** Folded words, in the order typed, each once; at most {@link MOST_WORDS}. */
  words: string[];
  /** The whole text as {@link lookupKey}: "TP 1F9" and "optometry. tp1f9@nhs.net" are found in spite of their blanks. */
  lookup: string;
}

const MOST_WORDS = 8;

/** Reads what was typed. No words: nothing is asked for. */
export function readQuery(text: string): SearchQuery {
  const all = searchWords(text);
  const telling = all.filter((word) => !EVERYWHERE.has(word));
  return { words: (telling.length > 0 ? telling : all).slice(0, MOST_WORDS), lookup: lookupKey(text) };
}

/** The words that an address is found by. */
export function addressWords(...addresses: string[]): string[] {
  return codeWords(...addresses).filter((word) => !EVERYWHERE.has(word));
}

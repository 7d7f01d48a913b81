import { fold } from './text';

/** What a practice is looked up by: contractor, trading name, town and ODS code. */
export interface SearchablePractice {
  contractorName: string;
  name: string;
  town: string;
  odsCode: string;
}

const keys = new WeakMap<SearchablePractice, string>();

/** The folded text of a practice, kept as long as the row object lives. */
function keyOf(row: SearchablePractice): string {
  let key = keys.get(row);
  if (key === undefined) {
    const code = row.odsCode.toLowerCase();
    // The code stands there twice, the second time with every O as 0, because the two are read for each other.
    key = `${fold(`${row.contractorName} ${row.name} ${row.town}`)} ${code} \n${code.replaceAll('o', '0')}`;
    keys.set(row, key);
  }
  return key;
}

let lastQuery = '';
let lastWords: { word: string; code: string }[] = [];

function wordsOf(query: string): { word: string; code: string }[] {
  if (query !== lastQuery) {
    lastQuery = query;
    lastWords = fold(query)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ word, code: word.replaceAll('o', '0') }));
  }
  return lastWords;
}

/**
 * Whether every word of the query is found in the practice's contractor, trading name, town or ODS code. Case, accents
 * and punctuation don't count; in codes O and 0 are the same. An empty query matches all.
 */
export function matchesPractice(row: SearchablePractice, query: string): boolean {
  const words = wordsOf(query);
  if (words.length === 0) return true;
  const key = keyOf(row);
  const codeAt = key.indexOf('\n');
  return words.every(({ word, code }) => key.includes(word) || key.indexOf(code, codeAt) >= 0);
}

import { forgiven, miscopied, misprintsOfBeginning, misspelt, trigrams } from '@shared/domain/misprint';
import { bestOf } from '@shared/domain/search-ranking';
import {
  asZeros,
  isSpelling,
  readQuery,
  SEARCH_KINDS,
  type SearchEntry,
  type SearchQuery,
} from '@shared/domain/search-text';
import type { SearchResult } from '@shared/ipc/search';
import type { DataSource } from 'typeorm';
import type { Database } from '../../database/open-database';
import { byLookup, byLookups, byWords, knownWords, wordsBeginning, wordsLike } from './search-queries';

/** Records of a kind that are looked at closely for one answer. */
const CANDIDATES = 80;
/** With fewer than this found as typed, misprints are looked for as well. */
const ENOUGH = 10;
const BEGINNINGS = 60;
const LIKE = 60;
/** Corrections of one word that are tried. */
const CORRECTIONS = 12;
/** A word this short may be anything with a letter changed, so that all of them are looked up. */
const SHORT = 5;
/** What may be a code with a wrong character: all that was typed, or a word with a digit in it. */
const CODE_ALONE = /^[a-z0-9]{4,8}$/;
const CODE = /^(?=.*\d)[a-z0-9]{4,10}$/;

/** Finds practices, contractors and mailboxes as one types: by code, name, town or address, misprints forgiven. */
export class SearchService {
  readonly #reader: DataSource;

  constructor(database: Database) {
    this.#reader = database.reader;
  }

  /** The best `limit` answers to `text`, best first; none for an empty text. */
  async find(text: string, limit: number): Promise<SearchResult[]> {
    const query = readQuery(text);
    if (query.words.length === 0) return [];
    const [named, asTyped] = await Promise.all([
      byLookup(this.#reader, query.lookup, CANDIDATES),
      this.#asTyped(query),
    ]);
    const found = [...named, ...asTyped];
    if (found.length < ENOUGH) found.push(...(await this.#misprinted(query)));
    return bestOf(found, query, limit).map(({ entry, matched }) => ({
      kind: entry.kind,
      recordId: entry.recordId,
      practiceId: entry.practiceId,
      contractorId: entry.contractorId,
      title: entry.title,
      detail: entry.detail,
      matched,
    }));
  }

  /** Records that have every word, or one that goes on from it. */
  async #asTyped({ words, lookup }: SearchQuery): Promise<SearchEntry[]> {
    const meant = await Promise.all(words.map((word) => this.#beginnings(word)));
    // Also all of it as one word: an earlier code that was typed with a blank in it.
    const query = `(${meant.map(anyOf).join(' AND ')}) OR ${anyOf([lookup])}`;
    return byWords(this.#reader, SEARCH_KINDS, query, CANDIDATES);
  }

  /** Records that have every word or something like it; failing that, every word but one. */
  async #misprinted({ words, lookup }: SearchQuery): Promise<SearchEntry[]> {
    const codes = [
      ...new Set(
        [lookup, ...words.map(asZeros)].filter((word) => CODE.test(word) || (word === lookup && CODE_ALONE.test(word))),
      ),
    ];
    const [named, meant] = await Promise.all([
      byLookups(this.#reader, codes.slice(0, 3).flatMap(miscopied), CANDIDATES),
      Promise.all(words.map((word) => this.#meanings(word))),
    ]);
    const parts = meant.map(anyOf);
    const all = await byWords(this.#reader, SEARCH_KINDS, parts.join(' AND '), CANDIDATES);
    if (named.length + all.length >= ENOUGH || parts.length < 2) return [...named, ...all];
    const butOne = parts.map((_, left) => `(${parts.filter((__, index) => index !== left).join(' AND ')})`);
    const most = await byWords(this.#reader, SEARCH_KINDS, butOne.join(' OR '), CANDIDATES);
    return [...named, ...all, ...most];
  }

  async #beginnings(word: string): Promise<string[]> {
    const longer = /^[a-z]+$/.test(word) ? await wordsBeginning(this.#reader, word, BEGINNINGS) : [];
    return [word, asZeros(word), ...longer];
  }

  /** Everything that a word can stand for. */
  async #meanings(word: string): Promise<string[]> {
    const longer = await this.#beginnings(word);
    if (!isSpelling(word)) return [...longer, ...(CODE.test(word) ? miscopied(asZeros(word)) : [])];
    const [near, like] = await Promise.all([
      word.length <= SHORT ? knownWords(this.#reader, misspelt(word)) : [],
      word.length > 3 ? wordsLike(this.#reader, trigrams(word), LIKE) : [],
    ]);
    const most = forgiven(word.length);
    const corrected = [...new Set([...near, ...like])]
      .map((known) => ({ known, wrong: known.includes(word) ? 0 : misprintsOfBeginning(word, known, most) }))
      .filter(({ wrong }) => wrong <= most)
      .sort((a, b) => a.wrong - b.wrong)
      .slice(0, CORRECTIONS)
      .map(({ known }) => known);
    return [...longer, ...corrected];
  }
}

/** A full-text query for any of the words. They are folded: letters and digits, no quotation marks. */
function anyOf(words: readonly string[]): string {
  return `(${[...new Set(words)].map((word) => `"${word}"`).join(' OR ')})`;
}

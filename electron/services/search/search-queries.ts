import type { SearchEntry, SearchKind } from '@shared/domain/search-text';
import type { DataSource } from 'typeorm';

// Each statement here stops after so many rows or reads an index by its key: none grows with the register.

const COLUMNS = 'e.kind, e.record_id, e.practice_id, e.contractor_id, e.title, e.detail, e.lookup, e.words';
/** Sorts after every letter and digit that a key can hold. */
const AFTER_ALL = '\u{10ffff}';

interface Row {
  kind: SearchKind;
  record_id: string;
  practice_id: string | null;
  contractor_id: string | null;
  title: string;
  detail: string;
  lookup: string;
  words: string;
}

/** Records whose code or address begins with `lookup`. */
export const BY_BEGINNING = `SELECT ${COLUMNS} FROM search_entry e
  WHERE e.lookup <> '' AND e.lookup >= ? AND e.lookup < ? ORDER BY e.lookup LIMIT ?`;

export async function byLookup(reader: DataSource, lookup: string, most: number): Promise<SearchEntry[]> {
  if (lookup === '') return [];
  return entries(await reader.query(BY_BEGINNING, [lookup, lookup + AFTER_ALL, most]));
}

/** Records with exactly one of these codes. */
export async function byLookups(reader: DataSource, lookups: readonly string[], most: number): Promise<SearchEntry[]> {
  if (lookups.length === 0) return [];
  const places = lookups.map(() => '?').join(',');
  const select = `SELECT ${COLUMNS} FROM search_entry e WHERE e.lookup <> '' AND e.lookup IN (${places}) LIMIT ?`;
  return entries(await reader.query(select, [...lookups, most]));
}

/** Records of each kind that the full-text query fits, the first `most` of each. SQLite's FTS5; PostgreSQL gets its own. */
export const BY_WORDS = `SELECT ${COLUMNS} FROM search_text t JOIN search_entry e ON e.id = t.rowid WHERE t.search_text MATCH ? LIMIT ?`;

export async function byWords(
  reader: DataSource,
  kinds: readonly SearchKind[],
  query: string,
  most: number,
): Promise<SearchEntry[]> {
  if (query === '') return [];
  const found = await Promise.all(
    kinds.map((kind) => reader.query(BY_WORDS, [`"kind${kind}" AND (${query})`, most]) as Promise<Row[]>),
  );
  return entries(found.flat());
}

/** Known words that begin with `beginning`, itself among them. */
export async function wordsBeginning(reader: DataSource, beginning: string, most: number): Promise<string[]> {
  const select = 'SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?';
  return words(await reader.query(select, [beginning, beginning + AFTER_ALL, most]));
}

/** Which of `candidates` are known words. */
export async function knownWords(reader: DataSource, candidates: readonly string[]): Promise<string[]> {
  if (candidates.length === 0) return [];
  const places = candidates.map(() => '?').join(',');
  return words(await reader.query(`SELECT word FROM search_word WHERE word IN (${places})`, [...candidates]));
}

/** Known words that share most with these threes of letters, the nearest first. Reads known words, not records. */
export const BY_TRIGRAMS = `SELECT w.word FROM search_spelling s JOIN search_word w ON w.id = s.rowid
  WHERE s.search_spelling MATCH ? ORDER BY s.rank LIMIT ?`;

export async function wordsLike(reader: DataSource, trigrams: readonly string[], most: number): Promise<string[]> {
  if (trigrams.length === 0) return [];
  return words(await reader.query(BY_TRIGRAMS, [trigrams.map((each) => `"${each}"`).join(' OR '), most]));
}

const words = (rows: { word: string }[]): string[] => rows.map((row) => row.word);

function entries(rows: Row[]): SearchEntry[] {
  return rows.map((row) => ({
    kind: row.kind,
    recordId: row.record_id,
    practiceId: row.practice_id,
    contractorId: row.contractor_id,
    title: row.title,
    detail: row.detail,
    lookup: row.lookup,
    words: row.words,
  }));
}

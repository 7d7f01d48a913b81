import { isSpelling, SEARCH_KINDS, type SearchEntry } from '@shared/domain/search-text';
import type { EntityManager } from 'typeorm';
import { type Table, writeTable } from './bulk';

const IDS_A_STATEMENT = 4_000;

export interface IndexChanges {
  put: readonly SearchEntry[];
  /** Ids of records that are to be found no more. */
  remove: readonly string[];
}

/**
 * Keeps the search true, in the transaction that changes the records: the one function for records of every kind. An
 * entry replaces the record's earlier one. The full-text tables follow by triggers of the database.
 */
export async function indexRecords(manager: EntityManager, { put, remove }: IndexChanges): Promise<void> {
  const statements: Promise<unknown>[] = [];
  const mark = manager.connection.options.type === 'postgres' ? '$' : '?';
  for (const ids of portions(remove)) {
    const places = ids.map((_, index) => `${mark}${index + 1}`).join(',');
    statements.push(manager.query(`DELETE FROM search_entry WHERE record_id IN (${places})`, ids));
  }
  // Each kind by itself: what the entries of one kind have in common is handed over once.
  for (const kind of SEARCH_KINDS) {
    const entries = put.filter((entry) => entry.kind === kind);
    if (entries.length > 0) statements.push(writeTable(manager, ENTRIES, entries));
  }
  const words = spellings(put);
  if (words.length > 0) statements.push(writeTable(manager, WORDS, words));
  // Handed over all at once. None may still be under way when the caller rolls back.
  const ended = await Promise.allSettled(statements);
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

const COLUMNS = [
  { name: 'kind', property: 'kind' },
  { name: 'record_id', property: 'recordId' },
  { name: 'practice_id', property: 'practiceId' },
  { name: 'contractor_id', property: 'contractorId' },
  { name: 'title', property: 'title' },
  { name: 'detail', property: 'detail' },
  { name: 'lookup', property: 'lookup' },
  { name: 'words', property: 'words' },
] as const satisfies { name: string; property: keyof SearchEntry }[];
const REPLACED = COLUMNS.filter(({ property }) => property !== 'recordId');
/** A record that is found as before costs nothing: most changes of a practice are not in what it is found by. */
const ENTRIES: Table = {
  name: 'search_entry',
  columns: COLUMNS,
  ending: `ON CONFLICT (record_id) DO UPDATE SET ${REPLACED.map(({ name }) => `${name} = excluded.${name}`).join(', ')}
    WHERE search_entry.words <> excluded.words OR search_entry.title <> excluded.title
       OR search_entry.detail <> excluded.detail OR search_entry.lookup <> excluded.lookup`,
};
const WORDS: Table = {
  name: 'search_word',
  columns: [{ name: 'word', property: 'word' }],
  ending: 'ON CONFLICT (word) DO NOTHING',
};

/** Words stay known when the last record with them goes: an unused one only costs a look. */
function spellings(entries: readonly SearchEntry[]): { word: string }[] {
  const found = new Set<string>();
  for (const { words } of entries) for (const word of words.split(' ')) found.add(word);
  return [...found].filter(isSpelling).map((word) => ({ word }));
}

function portions<Item>(items: readonly Item[]): Item[][] {
  const cut: Item[][] = [];
  for (let start = 0; start < items.length; start += IDS_A_STATEMENT)
    cut.push(items.slice(start, start + IDS_A_STATEMENT));
  return cut;
}

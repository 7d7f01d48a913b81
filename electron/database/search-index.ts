import { isSpelling, type SearchEntry } from '@shared/domain/search-text';
import type { EntityManager } from 'typeorm';

const COLUMNS = ['kind', 'record_id', 'practice_id', 'contractor_id', 'title', 'detail', 'lookup', 'words'];
/** 32,766 parameters a statement are the most that SQLite takes. */
const ROWS_A_STATEMENT = 4_000;

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
  for (const entries of portions(put)) {
    const parameters: unknown[] = [];
    const rows = entries.map(
      (entry) =>
        `(${valuesOf(entry)
          .map((value) => place(value, parameters, mark))
          .join(',')})`,
    );
    statements.push(manager.query(`${PUT_HEAD} ${rows.join(',')} ${PUT_END}`, parameters));
  }
  for (const words of portions(spellings(put))) {
    const rows = words.map((_, index) => `(${mark}${index + 1})`).join(',');
    statements.push(
      manager.query(`INSERT INTO search_word (word) VALUES ${rows} ON CONFLICT (word) DO NOTHING`, words),
    );
  }
  // Handed over all at once and run in this order. None may still be under way when the caller rolls back.
  const ended = await Promise.allSettled(statements);
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

const PUT_HEAD = `INSERT INTO search_entry (${COLUMNS.join(', ')}) VALUES`;
const REPLACED = COLUMNS.filter((column) => column !== 'record_id');
/** A record that is found as before costs nothing: most changes of a practice are not in what it is found by. */
const PUT_END = `ON CONFLICT (record_id) DO UPDATE SET ${REPLACED.map((column) => `${column} = excluded.${column}`).join(', ')}
  WHERE search_entry.words <> excluded.words OR search_entry.title <> excluded.title
     OR search_entry.detail <> excluded.detail OR search_entry.lookup <> excluded.lookup`;

function valuesOf(entry: SearchEntry): (string | null)[] {
  const { kind, recordId, practiceId, contractorId, title, detail, lookup, words } = entry;
  return [kind, recordId, practiceId, contractorId, title, detail, lookup, words];
}

function place(value: string | null, parameters: unknown[], mark: string): string {
  return value === null ? 'NULL' : `${mark}${parameters.push(value)}`;
}

/** Words stay known when the last record with them goes: an unused one only costs a look. */
function spellings(entries: readonly SearchEntry[]): string[] {
  const found = new Set<string>();
  for (const { words } of entries) for (const word of words.split(' ')) if (isSpelling(word)) found.add(word);
  return [...found];
}

function portions<Item>(items: readonly Item[]): Item[][] {
  const cut: Item[][] = [];
  for (let start = 0; start < items.length; start += ROWS_A_STATEMENT)
    cut.push(items.slice(start, start + ROWS_A_STATEMENT));
  return cut;
}

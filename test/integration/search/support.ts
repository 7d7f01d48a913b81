import { contractorEntry, mailboxEntry, practiceEntry, recipientEntry } from '@shared/domain/search-entries';
import type { SearchEntry } from '@shared/domain/search-text';
import { ContractorEntity } from '../../../electron/database/entities/contractor';
import { MailboxEntity } from '../../../electron/database/entities/mailbox';
import { PracticeEntity } from '../../../electron/database/entities/practice';
import { RecipientEntity } from '../../../electron/database/entities/recipient';
import type { Database } from '../../../electron/database/open-database';

const sorted = (entries: SearchEntry[]) => entries.sort((a, b) => (a.recordId < b.recordId ? -1 : 1));

/** What the index ought to hold, worked out anew from the records themselves. */
export async function expectedEntries({ reader }: Database): Promise<SearchEntry[]> {
  const [practices, contractors, mailboxes, recipients] = await Promise.all([
    reader.manager.find(PracticeEntity),
    reader.manager.find(ContractorEntity),
    reader.manager.find(MailboxEntity),
    reader.manager.find(RecipientEntity),
  ]);
  const names = new Map(contractors.map(({ id, name }) => [id, name]));
  const there = practices.filter(({ deletedAt }) => deletedAt === null);
  const byId = new Map(there.map((practice) => [practice.id, practice]));
  return sorted([
    ...there.map((practice) => practiceEntry(practice, names.get(practice.contractorId) ?? '')),
    ...contractors.filter(({ deletedAt }) => deletedAt === null).map(contractorEntry),
    ...mailboxes.flatMap((mailbox) => {
      const practice = byId.get(mailbox.practiceId);
      return mailbox.deletedAt === null && practice !== undefined ? [mailboxEntry(mailbox, practice)] : [];
    }),
    ...recipients
      .filter(({ deletedAt }) => deletedAt === null)
      .map((recipient) => recipientEntry({ ...recipient, group: recipient.groupCode })),
  ]);
}

export async function indexedEntries({ reader }: Database): Promise<SearchEntry[]> {
  const rows = (await reader.query('SELECT * FROM search_entry')) as Record<string, string>[];
  return sorted(
    rows.map(
      (row) =>
        ({
          kind: row.kind,
          recordId: row.record_id,
          practiceId: row.practice_id,
          contractorId: row.contractor_id,
          title: row.title,
          detail: row.detail,
          lookup: row.lookup,
          words: row.words,
        }) as SearchEntry,
    ),
  );
}

/** Entries that the full-text table doesn't find by their own words, or finds under a record that has gone. */
export async function astray({ reader }: Database): Promise<string[]> {
  const entries = (await reader.query('SELECT id, kind, words FROM search_entry')) as {
    id: number;
    kind: string;
    words: string;
  }[];
  const wrong: string[] = [];
  for (const { id, kind, words } of entries) {
    const query = [`kind${kind}`, ...words.split(' ').filter(Boolean)].map((word) => `"${word}"`).join(' AND ');
    const found = (await reader.query('SELECT rowid FROM search_text WHERE search_text MATCH ?', [query])) as {
      rowid: number;
    }[];
    if (!found.some(({ rowid }) => rowid === id)) wrong.push(words);
  }
  const [{ n }] = await reader.query(
    `SELECT count(*) AS n FROM search_text
     WHERE search_text MATCH '"kindpractice" OR "kindcontractor" OR "kindmailbox" OR "kindrecipient"'`,
  );
  if (Number(n) !== entries.length) wrong.push(`${n} texts for ${entries.length} entries`);
  return wrong;
}

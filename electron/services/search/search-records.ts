import { contractorEntry, mailboxEntry, practiceEntry } from '@shared/domain/search-entries';
import type { SearchEntry } from '@shared/domain/search-text';
import type { EntityManager } from 'typeorm';
import type { ContractorRecord } from '../../database/entities/contractor';
import type { MailboxRecord } from '../../database/entities/mailbox';
import type { PracticeRecord } from '../../database/entities/practice';
import { type IndexChanges, indexRecords } from '../../database/search-index';
import { loadPractices, type StoredPractice } from '../practices/practice-store';

/** What the search is to know after changes: gathered while they are worked out, handed over with `indexRecords`. */
export class SearchChanges implements IndexChanges {
  readonly put: SearchEntry[] = [];
  readonly remove: string[] = [];

  /** A practice as it will be with its mailboxes; `written` is the one that changed with it. In the bin they are not found. */
  practice(
    practice: PracticeRecord,
    contractorName: string,
    stored: Pick<StoredPractice, 'mailbox' | 'closed'> | null,
    written: MailboxRecord | null,
  ): void {
    const mailboxes = new Map<string, MailboxRecord>();
    for (const mailbox of [stored?.mailbox, ...(stored?.closed ?? []), written])
      if (mailbox) mailboxes.set(mailbox.id, mailbox);
    const inBin = practice.deletedAt !== null;
    if (inBin) this.remove.push(practice.id);
    else this.put.push(practiceEntry(practice, contractorName));
    for (const mailbox of mailboxes.values()) {
      if (inBin || mailbox.deletedAt !== null) this.remove.push(mailbox.id);
      else this.put.push(mailboxEntry(mailbox, practice));
    }
  }

  contractor(contractor: ContractorRecord): void {
    if (contractor.deletedAt === null) this.put.push(contractorEntry(contractor));
    else this.remove.push(contractor.id);
  }
}

const PRACTICES_A_PORTION = 500;

/** Enters a contractor as it was written; under a new name all its practices are found by that name. */
export async function indexContractor(
  manager: EntityManager,
  contractor: ContractorRecord,
  nameBefore: string | null,
): Promise<void> {
  const changes = new SearchChanges();
  changes.contractor(contractor);
  await indexRecords(manager, changes);
  if (nameBefore === null || nameBefore === contractor.name) return;
  let after = '';
  for (;;) {
    const rows = await manager
      .createQueryBuilder()
      .select('p.id', 'id')
      .from('practice', 'p')
      .where('p.contractor_id = :id AND p.deleted_at IS NULL AND p.id > :after', { id: contractor.id, after })
      .orderBy('p.id')
      .limit(PRACTICES_A_PORTION)
      .getRawMany<{ id: string }>();
    const renamed = new SearchChanges();
    const stored = await loadPractices(
      manager,
      rows.map((row) => row.id),
    );
    for (const each of stored.values()) renamed.put.push(practiceEntry(each.practice, contractor.name));
    await indexRecords(manager, renamed);
    after = rows.at(-1)?.id ?? '';
    if (rows.length < PRACTICES_A_PORTION) return;
  }
}

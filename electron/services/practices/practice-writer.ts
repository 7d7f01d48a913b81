import { contractorKey } from '@shared/domain/contractor-name';
import { emptyPractice, type PracticeForm } from '@shared/domain/practice-form';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { insertRows, replaceRows } from '../../database/bulk';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { ContractorEntity, type ContractorRecord } from '../../database/entities/contractor';
import { MailboxEntity, type MailboxRecord } from '../../database/entities/mailbox';
import { PracticeEntity, type PracticeRecord } from '../../database/entities/practice';
import { indexRecords } from '../../database/search-index';
import { actionOf, differenceOf, EntryMaker, type Facts, type Stamp } from '../audit/stamp';
import { newContractor } from '../contractors/contractor-facts';
import { newId } from '../new-id';
import { SearchChanges } from '../search/search-records';
import { factsOf, mailboxOf, practiceOf } from './practice-facts';
import { loadPractices, type StoredPractice } from './practice-store';
import { loadReferences, type References } from './references';

/** What is to become of one practice. A new one has no target; a removed one goes to the bin and can come back. */
export interface PracticeChange {
  target: { id: string; version: number } | null;
  /** Canonical values of the fields to change; those left out stay as they are. */
  facts: Partial<PracticeForm>;
  remove?: boolean;
  /** With `remove`: the contractor it goes to the bin with, which may be there itself and have a living namesake. */
  contractorId?: string;
  /** Takes it out of the bin. */
  restore?: boolean;
  /** When the change was made that is now put back: a mailbox that came with it goes to the bin, an older one is closed. */
  undoneAt?: string;
}

export interface Written {
  id: string;
  version: number;
  action: AuditEntryRecord['action'] | 'none';
}

/** Rows that go to the database together. Each statement is a trip to another thread and back, so they are not few. */
const ROWS_A_LOAD = 500;

interface Rows {
  contractors: ContractorRecord[];
  practices: PracticeRecord[];
  mailboxes: MailboxRecord[];
  entries: AuditEntryRecord[];
  search: SearchChanges;
}
const noRows = (): Rows => ({
  contractors: [],
  practices: [],
  mailboxes: [],
  entries: [],
  search: new SearchChanges(),
});

/**
 * The one way in which practices, with their mailbox and contractor, are written: by the form, an import and its undo.
 * Works in portions, so use one writer for a whole transaction: it knows the contractors and ICBs it has seen.
 */
export class PracticeWriter {
  readonly #manager: EntityManager;
  readonly #stamp: Stamp;
  readonly #references: References;
  readonly #entries: EntryMaker;
  #waiting: Rows = noRows();
  /** The two loads that are on their way to the database while the next one is worked out: it is never idle. */
  readonly #underWay: Promise<void>[] = [];

  private constructor(manager: EntityManager, stamp: Stamp, references: References) {
    this.#manager = manager;
    this.#stamp = stamp;
    this.#references = references;
    this.#entries = new EntryMaker(stamp);
  }

  /**
   * Gives `work` a writer and ends only when all it wrote has arrived in the database, or failed. Nothing may still be
   * under way when the caller's transaction is rolled back: it would be written outside of it.
   */
  static async run<T>(manager: EntityManager, stamp: Stamp, work: (writer: PracticeWriter) => Promise<T>): Promise<T> {
    const writer = new PracticeWriter(manager, stamp, await loadReferences(manager));
    try {
      const result = await work(writer);
      await writer.#send();
      await Promise.all(writer.#underWay);
      return result;
    } finally {
      await Promise.allSettled(writer.#underWay);
    }
  }

  /**
   * Writes the changes in the order given, a few hundred at a time. `changed-since` when a practice is no longer at the
   * version that the change was made for, `duplicate` when an ODS code is already taken: then nothing may be committed.
   * The rows may still be on their way when this answers, so no practice may come twice; the end of `run` waits for them.
   */
  async write(changes: readonly PracticeChange[]): Promise<Written[]> {
    this.#addContractors(changes);
    const stored = await loadPractices(
      this.#manager,
      changes.flatMap((change) => (change.target === null ? [] : [change.target.id])),
      { withBin: changes.some((change) => change.restore) },
    );
    const { practices, mailboxes, entries, search } = this.#waiting;
    const written: Written[] = [];
    for (const change of changes) {
      const current = change.target === null ? null : (stored.get(change.target.id) ?? null);
      if (change.target !== null && current === null)
        throw new AppError(
          'changed-since',
          'A practice was deleted meanwhile. Nothing was written. Look again and repeat.',
        );
      if (current !== null && current.practice.version !== change.target?.version)
        throw new AppError(
          'changed-since',
          `${current.practice.odsCode} was changed meanwhile. Nothing was written. Look at the newest version and repeat.`,
        );
      const before = current === null ? emptyPractice : factsOf(current.practice, current.mailbox, this.#references);
      const facts = settled(before, change.facts);
      const difference = differenceOf(before, facts, sameContractor);
      const action = actionOf(change, current === null);
      if (action === 'change' && difference === null) {
        written.push({ id: current?.practice.id ?? '', version: current?.practice.version ?? 0, action: 'none' });
        continue;
      }
      const after = { ...before, ...facts };
      const practice = practiceOf(after, current?.practice ?? null, this.#references, this.#stamp.at);
      if (change.remove) {
        practice.deletedAt = this.#stamp.at;
        practice.contractorId = change.contractorId ?? practice.contractorId;
      }
      if (change.restore) practice.deletedAt = null;
      practices.push(practice);
      const mailbox = mailboxOf(after, current ?? { mailbox: null, closed: [] }, practice, {
        ...this.#stamp,
        undoneAt: change.undoneAt,
      });
      if (mailbox !== null) mailboxes.push(mailbox);
      const contractorName = this.#references.contractorNameById.get(practice.contractorId) ?? '';
      search.practice(practice, contractorName, current, mailbox);
      entries.push(
        this.#entries.make('practice', practice.id, action, practice.version, moved(difference, current, practice)),
      );
      written.push({ id: practice.id, version: practice.version, action });
    }
    if (practices.length >= ROWS_A_LOAD) await this.#send();
    return written;
  }

  async #send(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = noRows();
    if (this.#underWay.length === 2) await this.#underWay.shift();
    const sent = this.#insert(rows);
    // It is waited for later; until then a failure must not count as one that nobody handles.
    sent.catch(() => undefined);
    this.#underWay.push(sent);
  }

  /** Handed over all at once, and run in this order, because each table refers to the one before. */
  async #insert({ contractors, practices, mailboxes, entries, search }: Rows): Promise<void> {
    const ended = await Promise.allSettled([
      insertRows(this.#manager, ContractorEntity, contractors),
      replaceRows(this.#manager, PracticeEntity, practices).catch(asDuplicate),
      replaceRows(this.#manager, MailboxEntity, mailboxes),
      insertRows(this.#manager, AuditEntryEntity, entries),
      indexRecords(this.#manager, search),
    ]);
    const failed = ended.find((each) => each.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  #addContractors(changes: readonly PracticeChange[]): void {
    for (const { facts } of changes) {
      if (facts.contractorName === undefined) continue;
      const nameKey = contractorKey(facts.contractorName);
      if (this.#references.contractorIdByKey.has(nameKey)) continue;
      const { at } = this.#stamp;
      const id = newId();
      const name = facts.contractorName;
      const contractor = newContractor(id, name, at);
      this.#waiting.contractors.push(contractor);
      this.#waiting.search.contractor(contractor);
      this.#waiting.entries.push(this.#entries.make('contractor', id, 'add', 1, { before: {}, after: { name } }));
      this.#references.contractorIdByKey.set(nameKey, id);
      this.#references.contractorNameById.set(id, name);
    }
  }
}

/** Contractors change their names: the history also keeps which one it was. */
function moved(
  difference: { before: Facts; after: Facts } | null,
  current: StoredPractice | null,
  to: PracticeRecord,
): { before: Facts; after: Facts } {
  const from = current?.practice.contractorId ?? to.contractorId;
  if (from === to.contractorId) return difference ?? { before: {}, after: {} };
  return {
    before: { ...difference?.before, contractorId: from },
    after: { ...difference?.after, contractorId: to.contractorId },
  };
}

const NO_MAILBOX = { mailboxAddress: '', toldOn: '', confirmedOn: '', aliases: '', mailboxStatus: 'live' } as const;

/** Where the change leaves the practice without a mailbox, nothing of the old one stays behind. */
function settled(before: PracticeForm, facts: Partial<PracticeForm>): Partial<PracticeForm> {
  const closing = facts.mailboxStatus === 'closed';
  const kind = closing ? 'unknown' : (facts.mailboxKind ?? before.mailboxKind);
  if (kind !== 'none' && kind !== 'unknown') return facts;
  return { ...facts, mailboxKind: kind, ...NO_MAILBOX };
}

const sameContractor = (field: string, a: string, b: string) =>
  field === 'contractorName' && contractorKey(a) === contractorKey(b);

function asDuplicate(cause: unknown): never {
  if (cause instanceof Error && cause.message.includes('UNIQUE') && cause.message.includes('ods_code')) {
    const message = 'Another practice already has this ODS code';
    throw new AppError('duplicate', `${message}. Nothing was written.`, { 'values.odsCode': message }, { cause });
  }
  throw cause;
}

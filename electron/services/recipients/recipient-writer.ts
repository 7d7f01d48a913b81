import { emptyRecipient, type RecipientForm } from '@shared/domain/recipient-form';
import { recipientEntry } from '@shared/domain/search-entries';
import type { SearchEntry } from '@shared/domain/search-text';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { insertRows, replaceRows } from '../../database/bulk';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { RecipientEntity, type RecipientRecord } from '../../database/entities/recipient';
import { indexRecords } from '../../database/search-index';
import { actionOf, differenceOf, EntryMaker, type Stamp } from '../audit/stamp';
import { asSeen, stampsAfter } from '../audit/write-record';
import { columnsOf, formOf, settled } from './recipient-facts';

/** What is to become of one recipient; facts left out stay as they are. */
export interface RecipientChange {
  target: { id: string; version: number } | null;
  facts: Partial<RecipientForm>;
  remove?: boolean;
  /** Takes it out of the bin. */
  restore?: boolean;
}

export interface WrittenRecipient {
  id: string;
  version: number;
  action: AuditEntryRecord['action'] | 'none';
}

/** Few enough that the console goes on answering between two portions. */
const PORTION = 250;

/**
 * The one way in which recipients are written: by the form, an import, the bin and undo. `changed-since` when one is no
 * longer at the version that the change was made for, `duplicate` when another living one has the address: then nothing
 * may be committed. No recipient may come twice.
 */
export async function writeRecipients(
  manager: EntityManager,
  stamp: Stamp,
  changes: readonly RecipientChange[],
): Promise<WrittenRecipient[]> {
  const entries = new EntryMaker(stamp);
  const written: WrittenRecipient[] = [];
  for (let start = 0; start < changes.length; start += PORTION)
    written.push(...(await writePortion(manager, stamp, entries, changes.slice(start, start + PORTION))));
  return written;
}

async function writePortion(
  manager: EntityManager,
  stamp: Stamp,
  entries: EntryMaker,
  changes: readonly RecipientChange[],
): Promise<WrittenRecipient[]> {
  const stored = await load(manager, changes);
  const rows: RecipientRecord[] = [];
  const history: AuditEntryRecord[] = [];
  const found: { put: SearchEntry[]; remove: string[] } = { put: [], remove: [] };
  const written = changes.map((change): WrittenRecipient => {
    const { target, restore } = change;
    const current = target === null ? null : asSeen(stored.get(target.id), { ...target, restore }, WORDS);
    const before = current === null ? emptyRecipient : formOf(current);
    const facts = settled(change.facts);
    // Of somebody new the history shows all that is said, not what differs from an empty form.
    const difference = current === null ? differenceOf({}, { ...before, ...facts }) : differenceOf(before, facts);
    const action = actionOf(change, current === null);
    if (action === 'change' && difference === null && current !== null)
      return { id: current.id, version: current.version, action: 'none' };
    const row: RecipientRecord = {
      ...stampsAfter(current, stamp, { remove: change.remove }),
      ...columnsOf({ ...before, ...facts }),
    };
    rows.push(row);
    history.push(entries.make('recipient', row.id, action, row.version, difference ?? { before: {}, after: {} }));
    if (row.deletedAt === null) found.put.push(recipientEntry({ ...row, group: row.groupCode }));
    else found.remove.push(row.id);
    return { id: row.id, version: row.version, action };
  });
  await replaceRows(manager, RecipientEntity, rows).catch(asDuplicate);
  await insertRows(manager, AuditEntryEntity, history);
  await indexRecords(manager, found);
  return written;
}

async function load(
  manager: EntityManager,
  changes: readonly RecipientChange[],
): Promise<ReadonlyMap<string, RecipientRecord>> {
  const ids = changes.flatMap(({ target }) => (target === null ? [] : [target.id]));
  if (ids.length === 0) return new Map();
  const found = await manager.createQueryBuilder(RecipientEntity, 'r').where('r.id IN (:...ids)', { ids }).getMany();
  return new Map(found.map((each) => [each.id, each]));
}

const WORDS = { one: 'A recipient', name: ({ name }: RecipientRecord) => name };

function asDuplicate(cause: unknown): never {
  if (cause instanceof Error && /unique/i.test(cause.message) && /recipient[._]address/.test(cause.message)) {
    const message = 'Another recipient already has this address';
    throw new AppError('duplicate', `${message}. Nothing was written.`, { 'values.address': message }, { cause });
  }
  throw cause;
}

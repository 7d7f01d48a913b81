import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/bulk';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import type { Stamped } from '../../database/entities/base';
import { newId } from '../new-id';
import { EntryMaker, type Facts, type Stamp } from './stamp';

/** What a record carries after a change; `current` is null for a new one, which may be older than its entry here. */
export function stampsAfter(
  current: Stamped | null,
  stamp: Stamp,
  { remove = false, createdAt }: { remove?: boolean; createdAt?: string } = {},
): Stamped {
  return {
    id: current?.id ?? newId(),
    version: (current?.version ?? 0) + 1,
    createdAt: current?.createdAt ?? createdAt ?? stamp.at,
    updatedAt: stamp.at,
    deletedAt: remove ? stamp.at : null,
  };
}

/**
 * The record that a change is meant for, as the person saw it. `changed-since` when it is at another version by now, or in
 * the bin, unless it is to come out of it. `one` says what it is ("This person"), `name` what it is called.
 */
export function asSeen<Row extends Stamped>(
  found: Row | null | undefined,
  { version, restore = false }: { version: number; restore?: boolean },
  { one, name = () => one }: { one: string; name?: (row: Row) => string },
): Row {
  if (found === null || found === undefined || (found.deletedAt !== null && !restore))
    throw changedSince(`${one} was deleted`);
  if (found.version !== version) throw changedSince(`${name(found)} was changed`);
  return found;
}

const changedSince = (what: string) =>
  new AppError('changed-since', `${what} meanwhile. Nothing was written. Look at the newest version and repeat.`);

/** Enters the change of one record in the history. */
export async function enterChange(
  manager: EntityManager,
  stamp: Stamp,
  entity: AuditEntryRecord['entity'],
  action: AuditEntryRecord['action'],
  record: { id: string; version: number },
  difference: { before: Facts; after: Facts } | null,
): Promise<void> {
  const facts = difference ?? { before: {}, after: {} };
  const entry = new EntryMaker(stamp).make(entity, record.id, action, record.version, facts);
  await insertRows(manager, AuditEntryEntity, [entry]);
}

import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { type Cause, LIST_OWNER } from '@shared/domain/distribution-list/causes';
import type { EditionEntry, ListDifference } from '@shared/domain/distribution-list/edition';
import { readExceptionFact } from '@shared/domain/distribution-list/list-history';
import { NOTIFICATION_KIND_LABELS } from '@shared/domain/notifications/codes';
import type { EntityManager } from 'typeorm';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { ImportBatchEntity } from '../../database/entities/import-batch';
import { NotificationEntity } from '../../database/entities/notification';
import { parseFields } from '../audit/parse-fields';
import type { Facts } from '../audit/stamp';

/** Ids that one statement asks for. */
const PORTION = 500;

/** Two editions of a list by their ids; `to` null: the list as it is now. */
export interface Between {
  listId: string;
  from: string;
  to: string | null;
}

/**
 * What the history has on the owners that a difference speaks of, between the two editions, by owner as `explainDifference`
 * wants it. What staff did to the list by hand stands under the list and under the address as well.
 */
export async function changeCauses(
  manager: EntityManager,
  difference: ListDifference,
  between: Between,
): Promise<Map<string, Cause[]>> {
  const causes = new Map<string, Cause[]>();
  const add = (owner: string, cause: Cause) => {
    const known = causes.get(owner);
    if (known === undefined) causes.set(owner, [cause]);
    else known.push(cause);
  };
  const labels: Labels = new Map();
  // A portion at a time, so that a whole register that came in by an import doesn't hold everything up.
  for (const ids of inPortions([...recordsOf(difference), between.listId])) {
    const entries = await loadBetween(manager, ids, between);
    await addLabels(manager, labels, entries);
    for (const entry of entries) {
      const after = parseFields(entry.after);
      const cause = causeOf(entry, labels, Object.keys(after));
      if (entry.entity !== 'list') add(ownerOf(entry), cause);
      else {
        add(LIST_OWNER, cause);
        for (const address of addressesOf(parseFields(entry.before), after)) add(`${LIST_OWNER}:${address}`, cause);
      }
    }
  }
  return causes;
}

/** The addresses that a change of a list put on it or took off it by hand. */
function addressesOf(before: Facts, after: Facts): Set<string> {
  const kept = Object.keys(after).map(
    (field) => readExceptionFact(field, after[field] ?? '') ?? readExceptionFact(field, before[field] ?? ''),
  );
  return new Set(kept.flatMap((each) => each?.address ?? []));
}

/**
 * Of the owners that were taken off, those that the register still had at the later side: their last coming or going
 * until then was no going.
 */
export async function stillInRegister(
  manager: EntityManager,
  { removed }: ListDifference,
  to: Between['to'],
): Promise<Set<string>> {
  const gone = new Map<string, boolean>();
  for (const ids of inPortions([...recordsOf({ added: [], removed, changed: [] })])) {
    const query = manager
      .createQueryBuilder(AuditEntryEntity, 'a')
      .where('a.entityId IN (:...ids)', { ids })
      .andWhere(`a.action <> 'change'`);
    if (to !== null) query.andWhere('a.id < :until', { until: endOf(to) });
    for (const { entityId, action } of await query.orderBy('a.versionAfter').getMany())
      gone.set(entityId, action === 'remove');
  }
  const owners = removed.flatMap((entry) => [entry.owner, ...practiceOwner(entry)]);
  return new Set(owners.filter((owner) => gone.get(recordOf(owner) ?? '') !== true));
}

/** The ids of the records that entries come from: of an Egress account the contractor, and the practice that held it. */
function recordsOf({ added, removed, changed }: ListDifference): Set<string> {
  const entries = [...added, ...removed, ...changed.flatMap(({ before, after }) => [before, after])];
  const owners = entries.flatMap((entry) => [entry.owner, ...practiceOwner(entry)]);
  return new Set(owners.flatMap((owner) => recordOf(owner) ?? []));
}

const practiceOwner = ({ practiceId }: EditionEntry): string[] =>
  practiceId === null ? [] : [`practice:${practiceId}`];

/** The id in an owner; null for an extra, which is no record. */
function recordOf(owner: string): string | null {
  const [kind, id] = owner.split(':');
  return kind === 'extra' || id === undefined ? null : id;
}

function ownerOf({ entity, entityId }: AuditEntryRecord): string {
  return `${entity === 'contractor' ? 'egress' : entity}:${entityId}`;
}

/**
 * Entries of these records that were made between the two. Ids of entries and editions begin with the moment at which
 * they were made, inside the one transaction that writes; the time of a stamp may be earlier than that.
 */
function loadBetween(
  manager: EntityManager,
  ids: readonly string[],
  { from, to }: Between,
): Promise<AuditEntryRecord[]> {
  const query = manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .where('a.entityId IN (:...ids)', { ids })
    .andWhere('a.id >= :since', { since: momentOf(from) });
  if (to !== null) query.andWhere('a.id < :until', { until: endOf(to) });
  // Of two in one moment the newer stands first.
  return query.orderBy('a.at', 'DESC').addOrderBy('a.versionAfter', 'DESC').getMany();
}

/** The part of an id that is its time, to the millisecond. */
const momentOf = (id: string) => id.slice(0, 13);
/** After all ids of that millisecond. */
const endOf = (id: string) => `${momentOf(id)}~`;

/** What notifications and imports are called, by id. */
type Labels = Map<string, string>;

async function addLabels(manager: EntityManager, labels: Labels, entries: readonly AuditEntryRecord[]): Promise<void> {
  const unknown = new Set(entries.flatMap(({ batchId }) => (batchId === null || labels.has(batchId) ? [] : [batchId])));
  for (const ids of inPortions([...unknown])) {
    const told = await manager
      .createQueryBuilder(NotificationEntity, 'n')
      .where('n.id IN (:...ids)', { ids })
      .getMany();
    for (const { id, receivedAt, kind } of told) {
      const day = showDate(todayInLondon(new Date(receivedAt)));
      labels.set(id, `Notification of ${day}: ${NOTIFICATION_KIND_LABELS[kind].toLowerCase()}`);
    }
    const files = await manager
      .createQueryBuilder(ImportBatchEntity, 'b')
      .where('b.id IN (:...ids)', { ids })
      .getMany();
    for (const { id, fileName } of files) labels.set(id, `Import of ${fileName}`);
  }
}

function* inPortions(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += PORTION) yield ids.slice(start, start + PORTION);
}

function causeOf(entry: AuditEntryRecord, labels: Labels, facts: string[]): Cause {
  const { source, batchId, at, actor, action, stepLabel } = entry;
  const id = source === 'notification' || source === 'import' ? batchId : null;
  return { source, id, label: label(), at, actor, action, facts };

  function label(): string {
    const told = batchId === null ? undefined : labels.get(batchId);
    if (source === 'undo') return told === undefined ? 'Put back' : `${told} was undone`;
    if (source === 'import') return told ?? 'Import';
    if (source === 'notification') return told ?? 'Notification';
    return stepLabel || 'Edited';
  }
}

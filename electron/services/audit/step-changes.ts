import type { EntityManager } from 'typeorm';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { byRecord } from './by-record';
import { parseFields } from './parse-fields';
import type { Entity, PutBack } from './record-keepers';
import type { Facts } from './stamp';

/** What a step did to one record, all its entries taken together. */
export interface StepChange {
  entity: Entity;
  id: string;
  before: Facts;
  after: Facts;
  /** What putting back does with the record; null where the step left nothing to put back. */
  undoing: 'remove' | 'restore' | 'change' | null;
  /** The step added the record. */
  added: boolean;
  versionAfter: number;
  at: string;
  sequence: number;
}

/** The changes of one kind of record in a step, a portion by id, each with all its entries. */
export async function loadStepChanges(
  manager: EntityManager,
  { stepId, entity, recordId }: { stepId: string; entity: Entity; recordId: string | null },
  page: { after: string; limit: number },
): Promise<StepChange[]> {
  const ids = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .select('a.entityId', 'id')
    .distinct(true)
    .where('a.stepId = :stepId AND a.entity = :entity AND a.entityId > :after', { stepId, entity, after: page.after })
    .andWhere(recordId === null ? '1 = 1' : 'a.entityId = :recordId', recordId === null ? {} : { recordId })
    .orderBy('a.entityId')
    .limit(page.limit)
    .getRawMany<{ id: string }>();
  if (ids.length === 0) return [];
  const entries = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .where('a.stepId = :stepId AND a.entity = :entity', { stepId, entity })
    .andWhere('a.entityId IN (:...ids)', { ids: ids.map(({ id }) => id) })
    .orderBy('a.entityId')
    .addOrderBy('a.versionAfter')
    .getMany();
  return [...byRecord(entries).values()].map(together);
}

/** The net change of one record by the entries of a step, oldest first. */
export function together(entries: readonly AuditEntryRecord[]): StepChange {
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) throw new Error('A change without entries');
  const before: Facts = {};
  const after: Facts = {};
  for (const entry of entries) {
    for (const [field, value] of Object.entries(parseFields(entry.before))) before[field] ??= value;
    for (const [field, value] of Object.entries(parseFields(entry.after))) {
      before[field] ??= '';
      after[field] = value;
    }
  }
  const wasAway = first.action === 'add' || first.action === 'restore';
  const isAway = entries.findLast(({ action }) => action !== 'change')?.action === 'remove';
  return {
    entity: first.entity,
    id: first.entityId,
    before,
    after,
    undoing: wasAway ? (isAway ? null : 'remove') : isAway ? 'restore' : 'change',
    added: first.action === 'add',
    versionAfter: last.versionAfter,
    at: first.at,
    sequence: last.sequence,
  };
}

/** What is written to put the change back on a record that stands at `version`. */
export function putBackOf({ id, before, undoing, added, at }: StepChange, version: number): PutBack {
  return {
    target: { id, version },
    // A record that the step added goes to the bin as it is, so that it can come back whole.
    facts: added ? {} : before,
    remove: undoing === 'remove',
    restore: undoing === 'restore',
    undoneAt: at,
  };
}

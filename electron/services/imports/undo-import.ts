import type { PracticeForm } from '@shared/domain/practice-form';
import { AppError } from '@shared/ipc/errors';
import type { UndoPreview } from '@shared/ipc/imports';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { ContractorEntity } from '../../database/entities/contractor';
import { ImportBatchEntity, type ImportBatchRecord } from '../../database/entities/import-batch';
import { PracticeEntity } from '../../database/entities/practice';
import { parseFields } from '../audit/audit-store';
import { stampNow } from '../audit/stamp';
import { loadPractices } from '../practices/practice-store';
import { PracticeWriter } from '../practices/practice-writer';

const PORTION = 200;
/** How many changed records the question names; the rest is counted. */
const NAMED = 200;

/** The batch, if it can be undone; `not-found` otherwise. */
export async function undoableBatch(manager: EntityManager, batchId: string): Promise<ImportBatchRecord> {
  const batch = await manager.findOneBy(ImportBatchEntity, { id: batchId });
  if (batch === null) throw new AppError('not-found', 'This import is not in the register. Nothing was changed.');
  if (batch.state === 'undone') throw new AppError('not-found', 'This import was undone already. Nothing was changed.');
  return batch;
}

/** What undoing would do: how many practices go, how many are put back, and which are left as they changed since. */
export async function previewUndo(manager: EntityManager, batchId: string): Promise<UndoPreview> {
  await undoableBatch(manager, batchId);
  const changed = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .innerJoin(PracticeEntity.options.name, 'p', 'p.id = a.entityId')
    .where(`a.batchId = :batchId AND a.source = 'import' AND a.entity = 'practice'`, { batchId })
    .andWhere('(p.version <> a.versionAfter OR p.deletedAt IS NOT NULL)')
    .select([
      'a.action AS action',
      'p.id AS id',
      'p.ods_code AS ods_code',
      'p.name AS name',
      'p.updated_at AS updated_at',
    ])
    .orderBy('p.ods_code')
    .getRawMany<{ action: 'add' | 'change'; id: string; ods_code: string; name: string; updated_at: string }>();
  const total = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .where(`a.batchId = :batchId AND a.source = 'import' AND a.entity = 'practice'`, { batchId })
    .select(['a.action AS action', 'count(*) AS n'])
    .groupBy('a.action')
    .getRawMany<{ action: 'add' | 'change'; n: number | string }>();
  const actors = await lastActors(
    manager,
    changed.slice(0, NAMED).map((each) => each.id),
  );
  const left = (action: 'add' | 'change') =>
    Number(total.find((each) => each.action === action)?.n ?? 0) -
    changed.filter((each) => each.action === action).length;
  return {
    batchId,
    added: left('add'),
    updated: left('change'),
    changedSince: changed.slice(0, NAMED).map((each) => ({
      odsCode: each.ods_code,
      name: each.name,
      at: each.updated_at,
      actor: actors.get(each.id) ?? '',
    })),
  };
}

async function lastActors(manager: EntityManager, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const entries = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .where('a.entityId IN (:...ids)', { ids })
    .orderBy('a.versionAfter', 'ASC')
    .getMany();
  return new Map(entries.map((entry) => [entry.entityId, entry.actor]));
}

export interface Undone {
  removed: number;
  restored: number;
  leftAsIs: number;
}

/** Puts back what the batch changed, inside the caller's transaction. Practices that changed since stay as they are. */
export async function undoImport(manager: EntityManager, batchId: string, actor: string): Promise<Undone> {
  const batch = await undoableBatch(manager, batchId);
  const at = new Date().toISOString();
  const stamp = stampNow(actor, { at, source: 'undo', batchId, stepLabel: 'Import undone' });
  const result = await PracticeWriter.run(manager, stamp, (writer) => putBack(manager, batchId, writer));
  await removeUnusedContractors(manager, batchId, at);
  await replaceRows(manager, ImportBatchEntity, [
    { ...batch, version: batch.version + 1, updatedAt: at, state: 'undone', undoneAt: at },
  ]);
  return result;
}

async function putBack(manager: EntityManager, batchId: string, writer: PracticeWriter): Promise<Undone> {
  const result: Undone = { removed: 0, restored: 0, leftAsIs: 0 };
  let after = '';
  for (;;) {
    const entries = await manager
      .createQueryBuilder(AuditEntryEntity, 'a')
      .where(`a.batchId = :batchId AND a.source = 'import' AND a.entity = 'practice'`, { batchId })
      .andWhere('a.entityId > :after', { after })
      .orderBy('a.entityId')
      .limit(PORTION)
      .getMany();
    const last = entries.at(-1);
    if (last === undefined) break;
    after = last.entityId;
    const unchanged = await withoutLaterChanges(manager, entries);
    result.leftAsIs += entries.length - unchanged.length;
    const written = await writer.write(
      unchanged.map((entry) => ({
        target: { id: entry.entityId, version: entry.versionAfter },
        facts: entry.action === 'add' ? {} : (parseFields(entry.before) as Partial<PracticeForm>),
        remove: entry.action === 'add',
      })),
    );
    for (const { action } of written) {
      if (action === 'remove') result.removed += 1;
      else result.restored += 1;
    }
  }
  return result;
}

async function withoutLaterChanges(manager: EntityManager, entries: AuditEntryRecord[]): Promise<AuditEntryRecord[]> {
  const stored = await loadPractices(
    manager,
    entries.map((entry) => entry.entityId),
  );
  return entries.filter((entry) => stored.get(entry.entityId)?.practice.version === entry.versionAfter);
}

/** Contractors that the import brought and that no practice has any more go to the bin with it. */
async function removeUnusedContractors(manager: EntityManager, batchId: string, at: string): Promise<void> {
  const unused = await manager
    .createQueryBuilder(ContractorEntity, 'c')
    .where('c.deletedAt IS NULL')
    .andWhere(
      `c.id IN (SELECT entity_id FROM audit_entry WHERE batch_id = :batchId AND entity = 'contractor' AND action = 'add')`,
      { batchId },
    )
    .andWhere('c.id NOT IN (SELECT contractor_id FROM practice WHERE deleted_at IS NULL)')
    .getMany();
  await replaceRows(
    manager,
    ContractorEntity,
    unused.map((contractor) => ({ ...contractor, version: contractor.version + 1, updatedAt: at, deletedAt: at })),
  );
}

import { kindOf } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import { AppError } from '@shared/ipc/errors';
import type { UndoPreview } from '@shared/ipc/imports';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import { ImportBatchEntity, type ImportBatchRecord } from '../../database/entities/import-batch';
import { stampNow } from '../audit/stamp';
import { planUndo, undoStep } from '../audit/undo-step';

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
  const batch = await undoableBatch(manager, batchId);
  const preview: UndoPreview = { batchId, added: 0, updated: 0, changedSince: [] };
  const { record } = kindOf(batch.kind as ImportKindId);
  for await (const { ready, left } of planUndo(manager, { stepId: batchId, recordId: null }, record)) {
    for (const { putBack } of ready) preview[putBack.remove ? 'added' : 'updated'] += 1;
    for (const { code, name, at, actor } of left.slice(0, NAMED - preview.changedSince.length))
      preview.changedSince.push({ code, name, at, actor });
  }
  preview.changedSince.sort((a, b) => (a.code || a.name).localeCompare(b.code || b.name));
  return preview;
}

export interface Undone {
  removed: number;
  restored: number;
  leftAsIs: number;
}

/** Puts back what the batch changed, inside the caller's transaction. Practices that changed since stay as they are. */
export async function undoImport(manager: EntityManager, batchId: string, actor: string): Promise<Undone> {
  const batch = await undoableBatch(manager, batchId);
  const stamp = stampNow(actor, { source: 'undo', batchId, stepLabel: 'Import undone', undoes: batchId });
  const { counts, leftCount } = await undoStep(manager, stamp, { stepId: batchId, recordId: null });
  await markBatch(manager, batch, stamp.at, 'undone');
  const { record } = kindOf(batch.kind as ImportKindId);
  return { ...counts[record], leftAsIs: leftCount[record] };
}

/** Says of an import that it was undone, or that its undoing was put back. */
export async function markBatch(
  manager: EntityManager,
  batch: ImportBatchRecord,
  at: string,
  state: ImportBatchRecord['state'],
): Promise<void> {
  const undoneAt = state === 'undone' ? at : null;
  await replaceRows(manager, ImportBatchEntity, [
    { ...batch, version: batch.version + 1, updatedAt: at, state, undoneAt },
  ]);
}

import { kindOf } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import { AppError } from '@shared/ipc/errors';
import type { UndoPreview } from '@shared/ipc/imports';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import { ImportBatchEntity, type ImportBatchRecord } from '../../database/entities/import-batch';
import { stampNow } from '../audit/stamp';
import { type LeftAsIs, planUndo, undoStep } from '../audit/undo-step';

/** How many changed records the question names; the rest is counted. */
const NAMED = 200;

/** The batch, if it can be undone; `not-found` otherwise. */
export async function undoableBatch(manager: EntityManager, batchId: string): Promise<ImportBatchRecord> {
  const batch = await manager.findOneBy(ImportBatchEntity, { id: batchId });
  if (batch === null) throw new AppError('not-found', 'This import is not in the register. Nothing was changed.');
  if (batch.state === 'undone') throw new AppError('not-found', 'This import was undone already. Nothing was changed.');
  return batch;
}

/** What undoing would do: how many records go, how many are put back, and which are left as they are, and why. */
export async function previewUndo(manager: EntityManager, batchId: string): Promise<UndoPreview> {
  const batch = await undoableBatch(manager, batchId);
  const kind = batch.kind as ImportKindId;
  const { record } = kindOf(kind);
  const step = { stepId: batchId, recordId: null };
  const preview: UndoPreview = {
    batchId,
    kind,
    added: 0,
    updated: 0,
    changedSince: [],
    inTheWay: [],
    left: 0,
    contractors: 0,
  };
  for await (const { ready, left } of planUndo(manager, step, record)) {
    for (const { putBack } of ready) preview[putBack.remove ? 'added' : 'updated'] += 1;
    preview.left += left.length;
    for (const each of left) addLeft(preview, each);
  }
  if (record === 'practice')
    for await (const { ready } of planUndo(manager, step, 'contractor', { which: 'removed' }))
      preview.contractors += ready.length;
  const byName = (a: { code: string; name: string }, b: { code: string; name: string }) =>
    (a.code || a.name).localeCompare(b.code || b.name);
  preview.changedSince.sort(byName);
  preview.inTheWay.sort(byName);
  return preview;
}

function addLeft({ changedSince, inTheWay }: UndoPreview, { reason, code, name, text, at, actor }: LeftAsIs): void {
  if (changedSince.length + inTheWay.length >= NAMED) return;
  if (reason === 'changed-since' && at !== '') changedSince.push({ code, name, at, actor });
  else inTheWay.push({ code, name, text });
}

export interface Undone {
  removed: number;
  restored: number;
  leftAsIs: number;
  /** Contractors that came with an import of practices and went with it. */
  contractors: number;
}

/** Puts back what the batch changed, inside the caller's transaction. Practices that changed since stay as they are. */
export async function undoImport(manager: EntityManager, batchId: string, actor: string): Promise<Undone> {
  const batch = await undoableBatch(manager, batchId);
  const stamp = stampNow(actor, { source: 'undo', batchId, stepLabel: 'Import undone', undoes: batchId });
  const { counts, leftCount } = await undoStep(manager, stamp, { stepId: batchId, recordId: null });
  await markBatch(manager, batch, stamp.at, 'undone');
  const { record } = kindOf(batch.kind as ImportKindId);
  const contractors = record === 'practice' ? counts.contractor.removed : 0;
  return { ...counts[record], leftAsIs: leftCount[record], contractors };
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

import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { CommitResult, RowSelection } from '@shared/ipc/imports';
import type { EntityManager } from 'typeorm';
import { insertRows, replaceRows } from '../../database/bulk';
import { ImportBatchEntity, type ImportBatchRecord } from '../../database/entities/import-batch';
import { stampNow } from '../audit/stamp';
import { newId } from '../new-id';
import type { ImportEngine, PlannedChange, PlanResult } from './engine';
import { targetOf } from './targets';
import type { WriteChanges } from './targets/target';

/** Rows a portion: few enough that the main process never stops answering. */
const PORTION = 250;
/** Each telling goes to the window and moves a bar there. */
const TOLD_EVERY = 1_000;

export interface CommitInput {
  engine: ImportEngine;
  kind: ImportKindId;
  plan: PlanResult;
  file: { name: string; digest: string; sheet: string };
  backupFile: string;
  actor: string;
  selection: RowSelection;
  onProgress(done: number, total: number): void;
  /** Throws `cancelled` once the person stopped the import. */
  checkCancelled(): void;
}

/** Writes the plan, portion by portion, inside the caller's transaction: all of it or, when anything throws, nothing. */
export async function commitImport(manager: EntityManager, input: CommitInput): Promise<CommitResult> {
  const { plan, actor } = input;
  const at = new Date().toISOString();
  const batch = newBatch(input, at);
  await insertRows(manager, ImportBatchEntity, [batch]);
  const stamp = stampNow(actor, { at, source: 'import', batchId: batch.id, stepId: batch.id, stepLabel: 'Import' });
  await targetOf(input.kind).write(manager, stamp, (write) => writePlan(write, input, batch));
  input.checkCancelled();
  batch.left = plan.rows - plan.unchanged - plan.skip - batch.added - batch.updated;
  await replaceRows(manager, ImportBatchEntity, [batch]);
  const { id, added, updated, unchanged, left, backupFile } = batch;
  return { batchId: id, added, updated, unchanged, left, backupFile };
}

/** Walks through the plan and counts in `batch` what was written. */
async function writePlan(write: WriteChanges, input: CommitInput, batch: ImportBatchRecord): Promise<void> {
  const { engine } = input;
  const total = await engine.select(input.selection);
  let done = 0;
  // The next portion is fetched while this one is written: they are different processes.
  let next: Promise<PlannedChange[]> = engine.changes(0, PORTION);
  for (;;) {
    const portion = await next;
    input.checkCancelled();
    const full = portion.length === PORTION;
    if (full) {
      next = engine.changes(done + portion.length, PORTION);
      // When writing fails first, nobody waits for this portion any more.
      next.catch(() => undefined);
    }
    for (const outcome of await write(portion)) {
      if (outcome === 'added') batch.added += 1;
      else if (outcome === 'changed') batch.updated += 1;
    }
    done += portion.length;
    if (!full || done % TOLD_EVERY === 0) input.onProgress(done, total);
    if (!full) return;
  }
}

function newBatch({ kind, file, plan, backupFile, actor }: CommitInput, at: string): ImportBatchRecord {
  return {
    id: newId(),
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    kind,
    fileName: file.name,
    fileDigest: file.digest,
    sheet: file.sheet,
    at,
    actor,
    state: 'committed',
    undoneAt: null,
    added: 0,
    updated: 0,
    unchanged: plan.unchanged,
    left: 0,
    backupFile,
  };
}

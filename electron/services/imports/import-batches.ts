import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import { AppError } from '@shared/ipc/errors';
import type { BatchView, UndoPreview } from '@shared/ipc/imports';
import { ImportBatchEntity } from '../../database/entities/import-batch';
import type { Database } from '../../database/open-database';
import type { BackupsService } from '../backups/backups-service';
import { loadSettled, saveSettled } from './settled-imports';
import { previewUndo, type Undone, undoableBatch, undoImport } from './undo-import';

/** How many batches are listed, the newest first. */
const LISTED = 200;

/** The imports that were committed, and the way back from them. */
export class ImportBatches {
  readonly #options: { database: Database; backups: BackupsService; actor: string };

  constructor(options: { database: Database; backups: BackupsService; actor: string }) {
    this.#options = options;
  }

  async list(): Promise<BatchView[]> {
    const { manager } = this.#options.database.reader;
    const [batches, settled] = await Promise.all([
      manager.find(ImportBatchEntity, { order: { at: 'DESC' }, take: LISTED }),
      loadSettled(manager),
    ]);
    return batches.map(({ id, kind, fileName, sheet, at, actor, state, undoneAt, added, updated, left }) => ({
      id,
      kind: kind as ImportKindId,
      fileName,
      sheet,
      at,
      actor,
      state,
      undoneAt,
      added,
      updated,
      left,
      settled: settled.has(id),
    }));
  }

  /** Says that nothing is left to be done about the rows that an import left out, or takes that back. `not-found`. */
  async settle(batchId: string, settled: boolean): Promise<void> {
    const { database, actor } = this.#options;
    await database.writes.write(async (manager) => {
      if (!(await manager.existsBy(ImportBatchEntity, { id: batchId })))
        throw new AppError('not-found', 'This import is no longer listed. Nothing was written.');
      await saveSettled(manager, batchId, settled ? actor : null);
    });
  }

  undoPreview(batchId: string): Promise<UndoPreview> {
    return previewUndo(this.#options.database.reader.manager, batchId);
  }

  async undo(batchId: string): Promise<Undone & { backupFile: string }> {
    const { database, backups, actor } = this.#options;
    await undoableBatch(database.reader.manager, batchId);
    const backupFile = await backups.make('before-undo');
    const result = await database.writes.writeLarge((manager) => undoImport(manager, batchId, actor));
    return { ...result, backupFile };
  }
}

import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { BatchView, UndoPreview } from '@shared/ipc/imports';
import { ImportBatchEntity } from '../../database/entities/import-batch';
import type { Database } from '../../database/open-database';
import type { BackupsService } from '../backups/backups-service';
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
    const batches = await this.#options.database.reader.manager.find(ImportBatchEntity, {
      order: { at: 'DESC' },
      take: LISTED,
    });
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
    }));
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

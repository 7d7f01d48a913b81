import { randomUUID } from 'node:crypto';
import { todayInLondon } from '@shared/domain/calendar-date';
import { kindOf } from '@shared/domain/imports/kinds';
import { fieldOf, type ImportKindId } from '@shared/domain/imports/kinds/declare';
import { type ColumnChoice, mappingProblems, missingKey } from '@shared/domain/imports/mapping-problems';
import type { ValueChoices } from '@shared/domain/imports/read-field';
import { AppError } from '@shared/ipc/errors';
import type { ImportProgress } from '@shared/ipc/events';
import type {
  BatchView,
  CommitResult,
  OpenedFile,
  PlanRowView,
  PlanSummary,
  RowSelection,
  SheetColumns,
  UndoPreview,
} from '@shared/ipc/imports';
import { ImportBatchEntity } from '../../database/entities/import-batch';
import type { Database } from '../../database/open-database';
import type { BackupsService } from '../backups/backups-service';
import type { SettingsService } from '../settings/settings-service';
import { commitImport } from './commit-import';
import type { EngineSession, FileSource, PlanResult, SheetRequest, StartEngine } from './engine';
import { knownContractors } from './known-contractors';
import { recallMapping, rememberMapping } from './mapping-store';
import { targetOf } from './targets';
import { previewUndo, undoableBatch, undoImport } from './undo-import';

export interface PlanRequest {
  sheet: string;
  kind: ImportKindId;
  headingRow: number;
  columns: ColumnChoice[];
  choices: ValueChoices;
  clearEmpty: boolean;
  asAt: string | null;
}

interface Session extends EngineSession {
  id: string;
  fileName: string;
  digest: string;
  headingSet: string;
  request: PlanRequest | null;
  plan: PlanResult | null;
  cancelled: boolean;
}

export interface ImportsOptions {
  database: Database;
  backups: BackupsService;
  settings: SettingsService;
  actor: string;
  startEngine: StartEngine;
}

const cancelledError = () =>
  new AppError('cancelled', 'The import was cancelled. Nothing was imported and the register is as it was.');

/** From a file to a changed register, step by step, and back again. One file at a time: a new one ends the one before. */
export class ImportsService {
  readonly #options: ImportsOptions;
  #session: Session | null = null;
  #listener: (progress: ImportProgress) => void = () => undefined;

  constructor(options: ImportsOptions) {
    this.#options = options;
  }

  onProgress(listener: (progress: ImportProgress) => void): void {
    this.#listener = listener;
  }

  async open(source: FileSource): Promise<OpenedFile> {
    this.#end();
    const sessionId = randomUUID();
    const started = await this.#options.startEngine((progress) =>
      this.#listener({ type: 'import-progress', sessionId, ...progress }),
    );
    try {
      const { digest, ...file } = await started.engine.open(source);
      this.#end();
      this.#session = {
        ...started,
        id: sessionId,
        fileName: file.fileName,
        digest,
        headingSet: '',
        request: null,
        plan: null,
        cancelled: false,
      };
      return { sessionId, ...file };
    } catch (cause) {
      started.dispose();
      throw cause;
    }
  }

  async readSheet(sessionId: string, request: SheetRequest): Promise<SheetColumns> {
    const session = this.#get(sessionId);
    const { headingSet, ...found } = await session.engine.readSheet(request);
    session.headingSet = headingSet;
    session.plan = null;
    const remembered = await recallMapping(this.#options.database.reader.manager, found.kind, headingSet);
    if (remembered === null) return found;
    const columns = found.columns.map((column) => {
      const field = remembered.columns[column.index];
      if (field === undefined) return column;
      return { ...column, field, reason: 'same-as-last-time' as const, because: '' };
    });
    return { ...found, columns };
  }

  async plan(sessionId: string, request: PlanRequest): Promise<PlanSummary> {
    const { kind, sheet, headingRow, columns, choices, clearEmpty, asAt } = request;
    refuseColumns(kind, columns);
    const session = this.#get(sessionId);
    const { settings, database } = this.#options;
    const { engine } = session;
    // The sheet is read as asked, so that the plan never stands on another heading row than the one shown.
    session.headingSet = (await engine.readSheet({ sheet, kind, headingRow })).headingSet;
    const { manager } = database.reader;
    const context = {
      today: todayInLondon(new Date()),
      icbs: await settings.icbs(),
      contractors: await knownContractors(manager),
    };
    await engine.startPlan({ kind, columns, choices, wishes: { clearEmpty, asAt }, context });
    for await (const page of targetOf(kind).existing(manager)) await engine.addExisting(page);
    const plan = await engine.finishPlan();
    session.request = request;
    session.plan = plan;
    const declaration = kindOf(kind);
    return { ...plan, fields: plan.fields.map((id) => ({ id, label: fieldOf(declaration, id).label })) };
  }

  async planRows(
    sessionId: string,
    filter: string,
    offset: number,
    limit: number,
  ): Promise<{ total: number; rows: PlanRowView[] }> {
    return this.#planned(sessionId).session.engine.planRows(filter, offset, limit);
  }

  async missing(
    sessionId: string,
    offset: number,
    limit: number,
  ): Promise<{ total: number; records: { key: string; name: string }[] }> {
    return this.#planned(sessionId).session.engine.missing(offset, limit);
  }

  async commit(sessionId: string, selection: RowSelection): Promise<CommitResult> {
    const { session, plan, request } = this.#planned(sessionId);
    const { engine } = session;
    const { database, backups, actor } = this.#options;
    const tell = (step: ImportProgress['step'], done: number, total: number | null) =>
      this.#listener({ type: 'import-progress', sessionId, step, done, total });
    tell('backup', 0, null);
    const backupFile = await backups.make('before-import');
    const result = await database.writes
      .write(async (manager) => {
        const columns = Object.fromEntries(request.columns.map(({ index, field }) => [String(index), field]));
        await rememberMapping(manager, request.kind, session.headingSet, { columns, choices: request.choices });
        return commitImport(manager, {
          engine,
          kind: request.kind,
          plan,
          file: { name: session.fileName, digest: session.digest, sheet: request.sheet },
          backupFile,
          actor,
          selection,
          onProgress: (done, total) => tell('writing', done, total),
          checkCancelled: () => {
            if (session.cancelled) throw cancelledError();
          },
        });
      })
      .catch((cause) => {
        // Ending the worker makes its pending call fail; the reason was the person's wish.
        throw session.cancelled ? cancelledError() : cause;
      });
    // What was planned is written: the same plan can't be written twice. The rows with problems can still be saved.
    session.request = null;
    return result;
  }

  /** Stops whatever the session does. A commit under way is rolled back. */
  cancel(sessionId: string): void {
    if (this.#session?.id === sessionId) this.#end();
  }

  async writeProblems(sessionId: string, path: string): Promise<number> {
    return this.#get(sessionId).engine.writeProblems(path);
  }

  async batches(): Promise<BatchView[]> {
    const batches = await this.#options.database.reader.manager.find(ImportBatchEntity, {
      order: { at: 'DESC' },
      take: 200,
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

  async undo(batchId: string): Promise<{ removed: number; restored: number; leftAsIs: number; backupFile: string }> {
    const { database, backups, actor } = this.#options;
    await undoableBatch(database.reader.manager, batchId);
    const backupFile = await backups.make('before-undo');
    const result = await database.writes.write((manager) => undoImport(manager, batchId, actor));
    return { ...result, backupFile };
  }

  close(): void {
    this.#end();
  }

  #end(): void {
    if (this.#session === null) return;
    this.#session.cancelled = true;
    this.#session.dispose();
    this.#session = null;
  }

  #get(sessionId: string): Session {
    if (this.#session?.id !== sessionId)
      throw new AppError('not-found', 'This import has ended. Choose the file again; nothing was imported.');
    return this.#session;
  }

  #planned(sessionId: string): { session: Session; plan: PlanResult; request: PlanRequest } {
    const session = this.#get(sessionId);
    const { plan, request } = session;
    if (plan === null || request === null)
      throw new AppError('not-found', 'There is no plan to go by. Go back to the columns and check again.');
    return { session, plan, request };
  }
}

/** Two columns for one field would make one of them win in silence: refused, with a message at both. */
function refuseColumns(id: ImportKindId, columns: readonly ColumnChoice[]): void {
  const kind = kindOf(id);
  const fields = mappingProblems(kind, columns);
  const first = Object.values(fields)[0] ?? missingKey(kind, columns);
  if (first !== '') throw new AppError('invalid-input', first, fields);
}

import { randomUUID } from 'node:crypto';
import { todayInLondon } from '@shared/domain/calendar-date';
import { importLimitsOf } from '@shared/domain/import-limits';
import { kindOf } from '@shared/domain/imports/kinds';
import { fieldOf, type ImportKindId } from '@shared/domain/imports/kinds/declare';
import { type ColumnChoice, mappingProblems, missingKey, validChoices } from '@shared/domain/imports/mapping-problems';
import type { PlanContext } from '@shared/domain/imports/plan';
import type { ValueChoices } from '@shared/domain/imports/read-field';
import { AppError } from '@shared/ipc/errors';
import type { ImportProgress } from '@shared/ipc/events';
import type {
  BatchView,
  CommitResult,
  FieldValues,
  OpenedFile,
  PlanRowView,
  PlanSummary,
  RowSelection,
  SheetColumns,
  UndoPreview,
} from '@shared/ipc/imports';
import type { Database } from '../../database/open-database';
import type { BackupsService } from '../backups/backups-service';
import type { SettingsService } from '../settings/settings-service';
import { explainRefusal } from './changed-meanwhile';
import { commitImport } from './commit-import';
import type { Correction, FileSource, PlanResult, SheetRequest, StartEngine, TextDialect } from './engine';
import { ImportBatches } from './import-batches';
import { CurrentImport, type PlannedSession } from './import-session';
import { knownContractors } from './known-contractors';
import { recallMapping, rememberMapping } from './mapping-store';
import { targetOf } from './targets';
import type { Undone } from './undo-import';

export interface PlanRequest {
  sheet: string;
  kind: ImportKindId;
  headingRow: number;
  columns: ColumnChoice[];
  choices: ValueChoices;
  clearEmpty: boolean;
  asAt: string | null;
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
  readonly #current = new CurrentImport();
  readonly #batches: ImportBatches;
  #listener: (progress: ImportProgress) => void = () => undefined;

  constructor(options: ImportsOptions) {
    this.#options = options;
    this.#batches = new ImportBatches(options);
  }

  onProgress(listener: (progress: ImportProgress) => void): void {
    this.#listener = listener;
  }

  async open(source: FileSource): Promise<OpenedFile> {
    this.#current.end();
    const sessionId = randomUUID();
    const limits = importLimitsOf(await this.#options.settings.get());
    const started = await this.#options.startEngine(
      (progress) => this.#listener({ type: 'import-progress', sessionId, ...progress }),
      limits,
    );
    const session = this.#current.begin(started, sessionId);
    try {
      const { digest, ...file } = await started.engine.open(source);
      refuseCancelled(session);
      session.fileName = file.fileName;
      session.digest = digest;
      return { sessionId, ...file };
    } catch (cause) {
      this.cancel(sessionId);
      throw cause;
    }
  }

  /** Reads the text file of a session anew, another way. */
  async readText(sessionId: string, dialect: TextDialect): Promise<OpenedFile> {
    const session = this.#current.get(sessionId);
    const { digest: _, ...file } = await session.engine.readText(dialect);
    session.request = null;
    session.plan = null;
    return { sessionId, ...file };
  }

  async readSheet(sessionId: string, request: SheetRequest): Promise<SheetColumns> {
    const session = this.#current.get(sessionId);
    const { headingSet, ...found } = await session.engine.readSheet(request);
    session.headingSet = headingSet;
    session.plan = null;
    const { database, settings } = this.#options;
    const remembered = await recallMapping(database.reader.manager, found.kind, headingSet);
    if (remembered === null) return { ...found, choices: {} };
    const columns = found.columns.map((column) => {
      const field = remembered.columns[column.index];
      if (field === undefined) return column;
      return { ...column, field, reason: 'same-as-last-time' as const, because: '' };
    });
    const choices = validChoices(kindOf(found.kind), remembered.choices, await settings.icbs());
    return { ...found, columns, choices };
  }

  async values(sessionId: string, kind: ImportKindId, columns: ColumnChoice[]): Promise<FieldValues[]> {
    const { engine } = this.#current.get(sessionId);
    return engine.values({ kind, columns, context: await this.#context(kind) });
  }

  async plan(sessionId: string, request: PlanRequest): Promise<PlanSummary> {
    const { kind, sheet, headingRow, columns, choices, clearEmpty, asAt } = request;
    refuseColumns(kind, columns);
    const session = this.#current.get(sessionId);
    const { engine } = session;
    // The sheet is read as asked, so that the plan never stands on another heading row than the one shown.
    session.headingSet = (await engine.readSheet({ sheet, kind, headingRow })).headingSet;
    const { manager } = this.#options.database.reader;
    await engine.startPlan({
      kind,
      columns,
      choices,
      wishes: { clearEmpty, asAt },
      context: await this.#context(kind),
    });
    for await (const page of targetOf(kind).existing(manager)) {
      refuseCancelled(session);
      await engine.addExisting(page);
    }
    const plan = await engine.finishPlan();
    refuseCancelled(session);
    session.request = request;
    session.plan = plan;
    return summaryOf(kind, plan);
  }

  async #context(kind: ImportKindId): Promise<PlanContext> {
    const { settings, database } = this.#options;
    return {
      today: todayInLondon(new Date()),
      icbs: await settings.icbs(),
      contractors: await knownContractors(database.reader.manager),
      ...(await targetOf(kind).context?.(database.reader)),
    };
  }

  /** Corrects a cell, one correction after the other. The plan stands on the same columns and records as before. */
  async correct(sessionId: string, correction: Correction): Promise<PlanSummary> {
    const { session } = this.#current.planned(sessionId);
    const corrected = session.correcting.then(async () => {
      const { request } = this.#current.planned(sessionId);
      session.plan = await session.engine.correct(correction);
      return summaryOf(request.kind, session.plan);
    });
    session.correcting = corrected.catch(() => undefined);
    return corrected;
  }

  async planRows(
    sessionId: string,
    filter: string,
    offset: number,
    limit: number,
  ): Promise<{ total: number; rows: PlanRowView[] }> {
    return this.#current.planned(sessionId).session.engine.planRows(filter, offset, limit);
  }

  async missing(
    sessionId: string,
    offset: number,
    limit: number,
  ): Promise<{ total: number; records: { key: string; name: string }[] }> {
    return this.#current.planned(sessionId).session.engine.missing(offset, limit);
  }

  async commit(sessionId: string, selection: RowSelection): Promise<CommitResult> {
    await this.#current.get(sessionId).correcting;
    const planned = this.#current.planned(sessionId);
    const { session, request } = planned;
    // While it is written, and after that, the same plan can't be written again or changed.
    session.request = null;
    try {
      return await this.#write(planned, selection);
    } catch (cause) {
      // Ending the worker makes its pending call fail; the reason was the person's wish.
      if (session.cancelled) throw cancelledError();
      session.request = request;
      const { manager } = this.#options.database.reader;
      throw await explainRefusal(cause, { manager, kind: request.kind, engine: session.engine });
    }
  }

  async #write({ session, plan, request }: PlannedSession, selection: RowSelection): Promise<CommitResult> {
    const { database, backups, actor } = this.#options;
    const tell = (step: ImportProgress['step'], done: number, total: number | null) =>
      this.#listener({ type: 'import-progress', sessionId: session.id, step, done, total });
    tell('backup', 0, null);
    const backupFile = await backups.make('before-import');
    return database.writes.writeLarge(async (manager) => {
      const columns = Object.fromEntries(request.columns.map(({ index, field }) => [String(index), field]));
      await rememberMapping(manager, request.kind, session.headingSet, { columns, choices: request.choices });
      return commitImport(manager, {
        engine: session.engine,
        kind: request.kind,
        plan,
        file: { name: session.fileName, digest: session.digest, sheet: request.sheet },
        backupFile,
        actor,
        selection,
        onProgress: (done, total) => tell('writing', done, total),
        checkCancelled: () => refuseCancelled(session),
      });
    });
  }

  /** Stops whatever the session does. A commit under way is rolled back. */
  cancel(sessionId: string): void {
    if (this.#current.is(sessionId)) this.#current.end();
  }

  async writeProblems(sessionId: string, path: string): Promise<number> {
    return this.#current.get(sessionId).engine.writeProblems(path);
  }

  batches(): Promise<BatchView[]> {
    return this.#batches.list();
  }

  settle(batchId: string, settled: boolean): Promise<void> {
    return this.#batches.settle(batchId, settled);
  }

  undoPreview(batchId: string): Promise<UndoPreview> {
    return this.#batches.undoPreview(batchId);
  }

  undo(batchId: string): Promise<Undone & { backupFile: string }> {
    return this.#batches.undo(batchId);
  }

  close(): void {
    this.#current.end();
  }
}

function summaryOf(kind: ImportKindId, plan: PlanResult): PlanSummary {
  const declaration = kindOf(kind);
  return { ...plan, fields: plan.fields.map((id) => ({ id, label: fieldOf(declaration, id).label })) };
}

function refuseCancelled({ cancelled }: { cancelled: boolean }): void {
  if (cancelled) throw cancelledError();
}

/** Two columns for one field would make one of them win in silence: refused, with a message at both. */
function refuseColumns(id: ImportKindId, columns: readonly ColumnChoice[]): void {
  const kind = kindOf(id);
  const fields = mappingProblems(kind, columns);
  const first = Object.values(fields)[0] ?? missingKey(kind, columns);
  if (first !== '') throw new AppError('invalid-input', first, fields);
}

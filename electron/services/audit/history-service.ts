import type { LogEntry, LogFilter, LogStep, StepUndoPreview } from '@shared/ipc/audit';
import { AppError } from '@shared/ipc/errors';
import type { AuditEntryView } from '@shared/ipc/practices';
import type { EntityManager } from 'typeorm';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { IcbEntity } from '../../database/entities/icb';
import { ImportBatchEntity, type ImportBatchRecord } from '../../database/entities/import-batch';
import type { Database } from '../../database/open-database';
import { markBatch } from '../imports/undo-import';
import { showChanges, viewEntry } from './audit-store';
import { byRecord } from './by-record';
import { keepers } from './keepers';
import { loadActors, loadEntries, loadPutBack, loadSteps } from './log-queries';
import type { Standing } from './record-keepers';
import { stampNow } from './stamp';
import { type LeftAsIs, planUndo, type StepPart, undoStep } from './undo-step';

const STEPS_A_PAGE = 30;
const FIRST_ENTRIES = 5;
const MORE_ENTRIES = 100;
const NAMED = 50;

/** The log of all changes, and the way to put them back. */
export class HistoryService {
  readonly #database: Database;
  readonly #actor: string;

  constructor(database: Database, actor: string) {
    this.#database = database;
    this.#actor = actor;
  }

  async list(
    filter: LogFilter,
    after: { at: string; stepId: string } | null,
  ): Promise<{ steps: LogStep[]; next: { at: string; stepId: string } | null }> {
    const { manager } = this.#database.reader;
    const lines = await loadSteps(manager, filter, after, STEPS_A_PAGE + 1);
    const page = lines.slice(0, STEPS_A_PAGE);
    const putBack = await loadPutBack(
      manager,
      page.map(({ stepId }) => stepId),
    );
    const steps: LogStep[] = [];
    for (const { stepId, at, count } of page) {
      const records = await loadEntries(manager, filter, stepId, { offset: 0, limit: FIRST_ENTRIES });
      const entries = await this.#withNames(records);
      const first = entries[0];
      if (first === undefined) continue;
      const { actor, source, batchId, stepLabel } = first;
      const label = stepLabel || (count === 1 ? first.summary : 'Changes');
      steps.push({ stepId, at, actor, source, batchId, label, entries, count, putBack: putBack.get(stepId) ?? 'no' });
    }
    const last = page.at(-1);
    return { steps, next: lines.length > page.length && last ? { at: last.at, stepId: last.stepId } : null };
  }

  actors(): Promise<string[]> {
    return loadActors(this.#database.reader.manager);
  }

  async step(stepId: string, filter: LogFilter, offset: number): Promise<LogEntry[]> {
    const { manager } = this.#database.reader;
    return this.#withNames(await loadEntries(manager, filter, stepId, { offset, limit: MORE_ENTRIES }));
  }

  /** All entries of one record, newest first. */
  async ofRecord(recordId: string): Promise<AuditEntryView[]> {
    const { manager } = this.#database.reader;
    const icbName = await this.#icbNames(manager);
    const entries = await manager
      .createQueryBuilder(AuditEntryEntity, 'a')
      .where('a.entityId = :recordId', { recordId })
      .orderBy('a.at', 'DESC')
      .addOrderBy('a.versionAfter', 'DESC')
      .getMany();
    return entries.map((entry) => viewEntry(entry, icbName));
  }

  async undoPreview(part: StepPart): Promise<StepUndoPreview> {
    const { manager } = this.#database.reader;
    const first = await firstEntry(manager, part);
    const icbName = await this.#icbNames(manager);
    const batch = part.recordId === null ? await importOf(manager, part.stepId) : null;
    const preview: StepUndoPreview = {
      label: first.stepLabel || viewEntry(first, icbName).summary,
      at: first.at,
      actor: first.actor,
      import: batch && { batchId: batch.id, fileName: batch.fileName, undone: batch.state === 'undone' },
      count: 0,
      records: [],
      leftCount: 0,
      left: [],
    };
    // An import has its own question, with its own counts.
    if (batch !== null) return preview;
    for (const { entity } of keepers)
      for await (const { ready, left } of planUndo(manager, part, entity)) {
        preview.count += ready.length;
        preview.leftCount += left.length;
        preview.left.push(...left.slice(0, NAMED - preview.left.length).map(shown));
        for (const { change, standing, putBack } of ready.slice(0, NAMED - preview.records.length)) {
          const action = putBack.remove ? 'remove' : putBack.restore ? 'restore' : 'change';
          const changes = showChanges(entity, change.after, putBack.facts, icbName);
          preview.records.push({ entity, id: change.id, name: standing.name, code: standing.code, action, changes });
        }
      }
    return preview;
  }

  /** Puts back what can be put back, as one step. `invalid-input` when nothing can, or when it is an import. */
  async undo(part: StepPart) {
    return this.#database.writes.write(async (manager) => {
      const first = await firstEntry(manager, part);
      if (part.recordId === null && (await importOf(manager, part.stepId)) !== null)
        throw new AppError('invalid-input', 'This step is an import. Undo it as an import: a backup is made first.');
      const label = first.stepLabel || viewEntry(first, (code) => code).summary;
      const stamp = stampNow(this.#actor, {
        source: 'undo',
        stepLabel: `Put back: ${label}`.slice(0, 200),
        undoes: part.stepId,
      });
      const { counts, left, leftCount, cameBack } = await undoStep(manager, stamp, part);
      const count = Object.values(counts).reduce((sum, { removed, restored }) => sum + removed + restored, 0);
      if (count === 0)
        throw new AppError(
          'invalid-input',
          `Nothing could be put back: ${left[0] ? `${left[0].name}. ${left[0].text}` : 'it was changed since.'} Nothing was written.`,
        );
      await this.#importAgain(manager, first, part, stamp.at);
      const total = Object.values(leftCount).reduce((sum, n) => sum + n, 0);
      return { count, leftCount: total, left: left.map(shown), cameBack };
    });
  }

  /** Putting back the undoing of an import means that the import is there again, and can be undone again. */
  async #importAgain(manager: EntityManager, entry: AuditEntryRecord, part: StepPart, at: string): Promise<void> {
    if (part.recordId !== null || entry.undoes === null) return;
    const batch = await importOf(manager, entry.undoes);
    if (batch?.state === 'undone') await markBatch(manager, batch, at, 'committed');
  }

  async #withNames(records: readonly AuditEntryRecord[]): Promise<LogEntry[]> {
    const { manager } = this.#database.reader;
    const icbName = await this.#icbNames(manager);
    const standings = new Map<string, Standing>();
    for (const { entity, standing } of keepers) {
      const ids = [...byRecord(records.filter((entry) => entry.entity === entity)).keys()];
      for (const [id, found] of await standing(manager, ids)) standings.set(id, found);
    }
    return records.map((entry) => {
      const { name = '', code = '', inBin = true } = standings.get(entry.entityId) ?? {};
      return { ...viewEntry(entry, icbName), record: { name, code, inBin } };
    });
  }

  async #icbNames(manager: EntityManager): Promise<(code: string) => string> {
    const names = new Map((await manager.find(IcbEntity)).map((icb) => [icb.odsCode, icb.name]));
    return (code) => names.get(code) ?? code;
  }
}

const shown = ({ entity, id, name, code, text, at, actor }: LeftAsIs) => ({ entity, id, name, code, text, at, actor });

async function firstEntry(manager: EntityManager, { stepId, recordId }: StepPart): Promise<AuditEntryRecord> {
  const query = manager.createQueryBuilder(AuditEntryEntity, 'a').where('a.stepId = :stepId', { stepId });
  if (recordId !== null) query.andWhere('a.entityId = :recordId', { recordId });
  const first = await query.orderBy('a.sequence').getOne();
  if (first === null) throw new AppError('not-found', 'This change is not in the history. Nothing was changed.');
  return first;
}

async function importOf(manager: EntityManager, stepId: string): Promise<ImportBatchRecord | null> {
  return manager.findOneBy(ImportBatchEntity, { id: stepId });
}

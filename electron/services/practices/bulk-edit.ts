import { type BulkEdit, bulkFacts } from '@shared/domain/bulk-edit';
import { contractorKey } from '@shared/domain/contractor-name';
import { PRACTICE_FIELD_LABELS, showFact } from '@shared/domain/practice-fields';
import type { PracticeForm } from '@shared/domain/practice-form';
import { AppError } from '@shared/ipc/errors';
import type { BulkLine } from '@shared/ipc/practice-table';
import type { EntityManager } from 'typeorm';
import { IcbEntity } from '../../database/entities/icb';
import type { Database } from '../../database/open-database';
import { differenceOf, stampNow } from '../audit/stamp';
import { factsOf } from './practice-facts';
import { loadPractices } from './practice-store';
import { PracticeWriter } from './practice-writer';
import { loadReferences } from './references';

const A_PORTION = 500;

/** What the edit would do to each practice, by the same rule that `commitBulkEdit` writes by. */
export async function previewBulkEdit(
  manager: EntityManager,
  ids: readonly string[],
  edit: BulkEdit,
): Promise<BulkLine[]> {
  const references = await loadReferences(manager);
  const icbNames = new Map((await manager.find(IcbEntity)).map((icb) => [icb.odsCode, icb.name]));
  const show = (field: string, value: string) => showFact(field, value, (code) => icbNames.get(code) ?? code);
  const lines: BulkLine[] = [];
  for (const portion of portions([...new Set(ids)])) {
    const stored = await loadPractices(manager, portion);
    for (const id of portion) {
      const found = stored.get(id);
      if (found === undefined) continue;
      const before = factsOf(found.practice, found.mailbox, references);
      const { facts, refused } = bulkFacts(before, edit);
      const difference = differenceOf(before, facts, sameContractor);
      const { version, odsCode, name } = found.practice;
      const changes = Object.entries(difference?.after ?? {}).map(([field, after]) => ({
        field,
        label: PRACTICE_FIELD_LABELS[field as keyof PracticeForm],
        before: show(field, difference?.before[field] ?? ''),
        after: show(field, after),
      }));
      lines.push({ id, version, odsCode, name, changes, refused });
    }
  }
  return lines;
}

/**
 * Edits all the practices in one step of the history, or none: `changed-since` where one is no longer at its version.
 * Practices that the edit can't or needn't change are passed over. Answers with how many were changed.
 */
export async function commitBulkEdit(
  database: Database,
  actor: string,
  practices: readonly { id: string; version: number }[],
  edit: BulkEdit,
): Promise<{ changed: number }> {
  const targets = [...new Map(practices.map((practice) => [practice.id, practice])).values()];
  const stamp = stampNow(actor, {
    stepLabel: `Bulk edit of ${targets.length} ${targets.length === 1 ? 'practice' : 'practices'}`,
  });
  const changed = await database.writes.write(async (manager) => {
    const references = await loadReferences(manager);
    return PracticeWriter.run(manager, stamp, async (writer) => {
      let count = 0;
      for (const portion of portions(targets)) {
        const stored = await loadPractices(
          manager,
          portion.map(({ id }) => id),
        );
        const changes = portion.map((target) => {
          const found = stored.get(target.id);
          if (found === undefined) throw gone();
          return { target, facts: bulkFacts(factsOf(found.practice, found.mailbox, references), edit).facts };
        });
        const written = await writer.write(changes);
        count += written.filter(({ action }) => action !== 'none').length;
      }
      return count;
    });
  });
  return { changed };
}

const sameContractor = (field: string, a: string, b: string) =>
  field === 'contractorName' && contractorKey(a) === contractorKey(b);

const gone = () =>
  new AppError(
    'changed-since',
    'One of the practices was deleted meanwhile. Nothing was written. Look at the preview again.',
  );

function* portions<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += A_PORTION) yield items.slice(start, start + A_PORTION);
}

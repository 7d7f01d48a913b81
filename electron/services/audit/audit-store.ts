import { PRACTICE_FIELD_LABELS, showFact } from '@shared/domain/practice-fields';
import type { AuditEntryView } from '@shared/ipc/practices';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';

const fields = z.record(z.string(), z.string());

/** The `before` or `after` of an entry. A database file is hostile until parsed. */
export function parseFields(json: string): Record<string, string> {
  return fields.parse(JSON.parse(json));
}

/** History of one record, newest first. */
export async function loadHistory(
  manager: EntityManager,
  entityId: string,
  page: { offset: number; limit: number },
  icbName: (odsCode: string) => string,
): Promise<AuditEntryView[]> {
  const entries = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .where('a.entityId = :entityId', { entityId })
    .orderBy('a.at', 'DESC')
    .addOrderBy('a.versionAfter', 'DESC')
    .offset(page.offset)
    .limit(page.limit)
    .getMany();
  return entries.map((entry) => view(entry, icbName));
}

export function countHistory(manager: EntityManager, entityId: string): Promise<number> {
  return manager.countBy(AuditEntryEntity, { entityId });
}

function view(entry: AuditEntryRecord, icbName: (odsCode: string) => string): AuditEntryView {
  const before = parseFields(entry.before);
  const after = parseFields(entry.after);
  const changes = Object.keys(after).map((field) => ({
    field,
    label: PRACTICE_FIELD_LABELS[field as keyof typeof PRACTICE_FIELD_LABELS] ?? field,
    before: showFact(field, before[field] ?? '', icbName),
    after: showFact(field, after[field] ?? '', icbName),
  }));
  const { id, at, actor, source, batchId } = entry;
  return {
    id,
    at,
    actor,
    source,
    batchId,
    summary: summary(
      entry,
      changes.map((change) => change.label),
    ),
    changes,
  };
}

const ADDED = { edit: 'Practice added', import: 'Practice added by an import', undo: 'Practice put back' };
const REMOVED = {
  edit: 'Practice removed',
  import: 'Practice removed',
  undo: 'Practice removed: its import was undone',
};
const CHANGED = { edit: 'changed', import: 'changed by an import', undo: 'put back: the import was undone' };

function summary({ action, source }: AuditEntryRecord, labels: string[]): string {
  if (action === 'add') return ADDED[source];
  if (action === 'remove') return REMOVED[source];
  const what = labels.length > 3 ? `${labels.length} facts` : labels.join(', ');
  return `${what} ${CHANGED[source]}`;
}

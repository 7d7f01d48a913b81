import type { AuditEntryView } from '@shared/ipc/practices';
import type { EntityManager } from 'typeorm';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { keeperOf } from './keepers';
import { parseFields } from './parse-fields';
import type { Entity } from './record-keepers';
import type { Facts } from './stamp';

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
  return entries.map((entry) => viewEntry(entry, icbName));
}

export function countHistory(manager: EntityManager, entityId: string): Promise<number> {
  return manager.countBy(AuditEntryEntity, { entityId });
}

/** An entry in words. */
export function viewEntry(entry: AuditEntryRecord, icbName: (odsCode: string) => string): AuditEntryView {
  const changes = showChanges(entry.entity, parseFields(entry.before), parseFields(entry.after), icbName);
  const { id, at, actor, source, batchId, stepId, stepLabel, entity, entityId, action } = entry;
  const labels = changes.map((change) => change.label);
  return {
    id,
    at,
    actor,
    source,
    batchId,
    summary: summary(entry, labels),
    changes,
    stepId,
    stepLabel,
    entity,
    recordId: entityId,
    action,
  };
}

/** The facts that `after` names, before and after, as a person reads them. */
export function showChanges(
  entity: Entity,
  before: Facts,
  after: Facts,
  icbName: (odsCode: string) => string,
): AuditEntryView['changes'] {
  const { label, show } = keeperOf(entity);
  return Object.keys(after).flatMap((field) => {
    const name = label(field);
    if (name === null) return [];
    return [
      {
        field,
        label: name,
        before: show(field, before[field] ?? '', icbName),
        after: show(field, after[field] ?? '', icbName),
      },
    ];
  });
}

const NOUNS: Record<Entity, string> = {
  practice: 'Practice',
  contractor: 'Contractor',
  application: 'Application',
  icb: 'ICB',
  setting: 'Setting',
  recipient: 'Recipient',
  notification: 'Notification',
  person: 'Person',
  request: 'Request for a new user',
  list: 'List',
};
type Sources = Record<AuditEntryRecord['source'], string>;
const ADDED: Sources = { edit: 'added', import: 'added by an import', undo: 'put back', notification: 'added' };
const REMOVED: Sources = { edit: 'deleted', import: 'deleted', undo: 'taken away again', notification: 'deleted' };
const CHANGED: Sources = {
  edit: 'changed',
  import: 'changed by an import',
  undo: 'put back',
  notification: 'changed by a notification',
};

function summary({ action, source, entity, batchId, stepLabel }: AuditEntryRecord, labels: string[]): string {
  const noun = NOUNS[entity];
  const undone = source === 'undo' && batchId !== null ? ': the import was undone' : '';
  if (action === 'add') return `${noun} ${ADDED[source]}`;
  if (action === 'remove') return `${noun} ${REMOVED[source]}${undone}`;
  if (action === 'restore') return `${noun} put back`;
  if (labels.length === 0) return stepLabel || `${noun} changed`;
  const what = labels.length > 3 ? `${labels.length} facts` : labels.join(', ');
  return `${what} ${CHANGED[source]}${undone}`;
}

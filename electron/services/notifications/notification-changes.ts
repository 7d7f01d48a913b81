import type { NotificationChange } from '@shared/ipc/notifications';
import type { EntityManager } from 'typeorm';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { viewEntry } from '../audit/audit-store';
import { keepers } from '../audit/keepers';
import { loadPutBack } from '../audit/log-queries';

/** More than a mail about a large contractor changes; a page shows no more. */
const MOST = 500;

/** What a notification changed in other records, the newest first, and whether it was put back since. */
export async function changesOf(
  manager: EntityManager,
  notificationId: string,
  icbName: (odsCode: string) => string,
): Promise<NotificationChange[]> {
  const entries = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .where(`a.source = 'notification' AND a.batchId = :notificationId`, { notificationId })
    .andWhere(`a.entity <> 'notification'`)
    .orderBy('a.at', 'DESC')
    .addOrderBy('a.sequence')
    .limit(MOST)
    .getMany();
  if (entries.length === 0) return [];
  const [names, undone] = await Promise.all([namesOf(manager, entries), undoneOf(manager, entries)]);
  return entries.map((entry) => ({
    entity: entry.entity,
    recordId: entry.entityId,
    label: names.get(entry.entityId) ?? '',
    summary: viewEntry(entry, icbName).summary,
    at: entry.at,
    stepId: entry.stepId,
    undone: undone.has(`${entry.stepId} ${entry.entityId}`),
  }));
}

async function namesOf(manager: EntityManager, entries: readonly AuditEntryRecord[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { entity, standing } of keepers) {
    const ids = [...new Set(entries.filter((entry) => entry.entity === entity).map(({ entityId }) => entityId))];
    for (const [id, { name, code }] of await standing(manager, ids))
      names.set(id, code === '' ? name : `${code} ${name}`);
  }
  return names;
}

/** "step record" of what was put back and still is: an undoing that was itself put back doesn't count. */
async function undoneOf(manager: EntityManager, entries: readonly AuditEntryRecord[]): Promise<Set<string>> {
  const steps = [...new Set(entries.map(({ stepId }) => stepId))];
  const undoings = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .where('a.undoes IN (:...steps)', { steps })
    .getMany();
  const backAgain = await loadPutBack(manager, [...new Set(undoings.map(({ stepId }) => stepId))]);
  return new Set(
    undoings
      .filter(({ stepId }) => backAgain.get(stepId) !== 'yes')
      .map(({ undoes, entityId }) => `${undoes} ${entityId}`),
  );
}

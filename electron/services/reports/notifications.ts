import { todayInLondon } from '@shared/domain/calendar-date';
import { isWaiting, NOTIFICATION_STATES } from '@shared/domain/notifications/codes';
import { receivedOn } from '@shared/domain/notifications/columns';
import { notificationsDocument } from '@shared/domain/reports/notifications';
import type { ReportScope } from '@shared/domain/reports/order';
import { AppError } from '@shared/ipc/errors';
import type { NotificationRow } from '@shared/ipc/notifications';
import type { DataSource } from 'typeorm';
import { AuditEntryEntity } from '../../database/entities/audit-entry';
import { inSlices } from '../in-slices';
import { type Gather, type Gathering, goOn } from './gathering';
import { type ResolvedScope, resolveScope } from './scope';

/** What came in a period: about all there is, or about practices of the scope. */
export const gatherNotifications: Gather<'notifications'> = async ({ scope, from, to }, heading, sources, how) => {
  if (from > to)
    throw new AppError(
      'invalid-input',
      'The period ends before it begins. No report was made. Put the earlier of the two days first.',
    );
  const [resolved, rows] = await Promise.all([resolveScope(scope, sources), sources.notifications.list()]);
  goOn(how.signal);
  const wanted = await inSlices(within(rows, { from, to }, scope, resolved));
  const dealtWith = await dealtWithOn(sources.reader, wanted, how);
  const notifications = wanted.map((row) => ({
    ...row,
    receivedOn: receivedOn(row),
    dueOn: row.dueOn ?? '',
    dealtWithOn: dealtWith.get(row.id) ?? '',
  }));
  return notificationsDocument(
    { from, to, today: todayInLondon(new Date(heading.asAt)), notifications },
    { ...heading, subject: scope.of === 'all' ? 'All notifications' : resolved.subject, filters: resolved.filters },
  );
};

function* within(
  rows: readonly NotificationRow[],
  { from, to }: { from: string; to: string },
  scope: ReportScope,
  { ids }: ResolvedScope,
): Generator<void, NotificationRow[]> {
  const found: NotificationRow[] = [];
  for (const row of rows) {
    const on = receivedOn(row);
    if (on >= from && on <= to && isAbout(row, scope, ids)) found.push(row);
    yield;
  }
  return found;
}

/** A contractor's are also those about itself, whichever practice they name. */
function isAbout({ practice, contractor }: NotificationRow, scope: ReportScope, ids: ReadonlySet<string>): boolean {
  if (scope.of === 'all' || (practice !== null && ids.has(practice.id))) return true;
  return scope.of === 'contractor' && contractor?.id === scope.id;
}

const A_PORTION = 500;
const DEALT_WITH = NOTIFICATION_STATES.filter((state) => !isWaiting(state));

/**
 * The day on which each was last said to be dealt with, by the history. What came with an import as dealt with was so
 * before: nobody knows since when.
 */
async function dealtWithOn(
  reader: DataSource,
  rows: readonly NotificationRow[],
  { onProgress, signal }: Gathering,
): Promise<Map<string, string>> {
  const ids = rows.filter(({ state }) => !isWaiting(state)).map(({ id }) => id);
  const days = new Map<string, string>();
  // As the history writes it; quotes within a text stand there escaped.
  const states = Object.fromEntries(DEALT_WITH.map((state, index) => [`state${index}`, `%"state":"${state}"%`]));
  const saysSo = Object.keys(states).map((name) => `a.after LIKE :${name}`);
  for (let done = 0; done < ids.length; done += A_PORTION) {
    goOn(signal);
    onProgress?.({ done, total: ids.length });
    const found = await reader.manager
      .createQueryBuilder(AuditEntryEntity, 'a')
      .select('a.entityId', 'id')
      .addSelect('max(a.at)', 'at')
      .where("a.entity = 'notification' AND a.entityId IN (:...ids)", { ids: ids.slice(done, done + A_PORTION) })
      .andWhere(`(${saysSo.join(' OR ')})`, states)
      .andWhere("NOT (a.action = 'add' AND a.source = 'import')")
      .groupBy('a.entityId')
      .getRawMany<{ id: string; at: string }>();
    for (const { id, at } of found) days.set(id, todayInLondon(new Date(at)));
  }
  return days;
}

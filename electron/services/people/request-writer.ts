import { emptyRequest, type RequestFacts } from '@shared/domain/people/request-form';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import { UserRequestEntity, type UserRequestRecord } from '../../database/entities/person';
import { actionOf, differenceOf, type Stamp } from '../audit/stamp';
import { asSeen, enterChange, stampsAfter } from '../audit/write-record';
import { loadCodes } from './find-people';
import { requestColumnsOf, requestFactsOf } from './request-facts';

/** What is to become of one request for a new user; facts left out stay as they are. */
export interface RequestChange {
  /** Null with `owner` for a new one. */
  target: { id: string; version: number } | null;
  /** Whose request it is, for a new one, and the notification that asked for it. It never changes hands. */
  owner?: { practiceId: string; notificationId: string | null };
  facts: Partial<RequestFacts>;
  remove?: boolean;
  restore?: boolean;
}

/**
 * The one way in which requests for new users are written, inside the caller's transaction. `changed-since` when one is no
 * longer at the version it was seen at, `not-found` where a new one's practice isn't in the register.
 */
export async function writeRequest(
  manager: EntityManager,
  stamp: Stamp,
  change: RequestChange,
): Promise<{ id: string; version: number }> {
  const { target, restore } = change;
  const found = target === null ? null : await manager.findOneBy(UserRequestEntity, { id: target.id });
  const current = target === null ? null : asSeen(found, { ...target, restore }, { one: 'This request' });
  const owner = current ?? change.owner;
  if (owner === undefined) throw new Error('A new request needs its practice');
  if (current === null && !(await loadCodes(manager, [owner.practiceId])).has(owner.practiceId))
    throw new AppError('not-found', 'The practice is no longer in the register. Nothing was written. Look again.');
  const before = current === null ? emptyRequest : requestFactsOf(current);
  const after = { ...before, ...change.facts };
  const difference = differenceOf({ ...before }, { ...after });
  const action = actionOf(change, current === null);
  if (action === 'change' && difference === null && current !== null)
    return { id: current.id, version: current.version };
  const record: UserRequestRecord = {
    ...stampsAfter(current, stamp, { remove: change.remove }),
    practiceId: owner.practiceId,
    notificationId: owner.notificationId,
    ...requestColumnsOf(after),
  };
  await replaceRows(manager, UserRequestEntity, [record]);
  await enterChange(manager, stamp, 'request', action, record, difference);
  return { id: record.id, version: record.version };
}

import type { EntityManager } from 'typeorm';
import { UserRequestEntity } from '../../database/entities/person';
import type { Stamp } from '../audit/stamp';
import { moveLinks } from '../people/leave';
import { requestFactsOf } from '../people/request-facts';
import { writeRequest } from '../people/request-writer';

/**
 * Gives the linked users and the requests of a practice that is merged away to the one that stays. A request never changes
 * hands, so each goes to the bin and is written anew; the step puts all of it back.
 */
export async function movePeople(manager: EntityManager, stamp: Stamp, from: string, to: string): Promise<void> {
  await moveLinks(manager, stamp, from, to);
  const requests = await manager.find(UserRequestEntity, { where: { practiceId: from }, order: { createdAt: 'ASC' } });
  for (const request of requests) {
    if (request.deletedAt !== null) continue;
    const { notificationId } = request;
    await writeRequest(manager, stamp, { target: request, facts: {}, remove: true });
    const owner = { practiceId: to, notificationId };
    await writeRequest(manager, stamp, { target: null, owner, facts: requestFactsOf(request) });
  }
}

import { todayInLondon } from '@shared/domain/calendar-date';
import { linkAtClosing } from '@shared/domain/people/closing-links';
import type { EntityManager } from 'typeorm';
import { PersonLinkEntity, type PersonLinkRecord } from '../../database/entities/person';
import type { Stamp } from '../audit/stamp';
import { type LinkChange, linkFactsOf } from './person-facts';
import { type PersonChange, writePeople } from './person-writer';

interface Ending {
  practiceId: string;
  /** ISO date: the first day on which the practice is closed. */
  closedOn: string;
  people: readonly { id: string; version: number }[];
}

/** Few enough that one statement takes their ids. */
const PORTION = 250;

/**
 * Ends the links of some people with a practice that closes, as leaving does: they stay listed until the access was taken
 * away, and who is left with no practice has left. A link that would begin later is taken off. Inside the caller's
 * transaction; `changed-since` when somebody is no longer at the version given.
 */
export async function endLinks(manager: EntityManager, stamp: Stamp, { practiceId, closedOn, people }: Ending) {
  const days = { closedOn, today: todayInLondon(new Date(stamp.at)) };
  const changes: PersonChange[] = [];
  for (let start = 0; start < people.length; start += PORTION) {
    const some = people.slice(start, start + PORTION);
    const links = await manager
      .createQueryBuilder(PersonLinkEntity, 'l')
      .where('l.personId IN (:...ids) AND l.deletedAt IS NULL', { ids: some.map(({ id }) => id) })
      .orderBy('l.id')
      .getMany();
    const own = Map.groupBy(links, ({ personId }) => personId);
    for (const target of some) changes.push(changeOf(target, own.get(target.id) ?? [], { practiceId, ...days }));
  }
  return writePeople(manager, stamp, changes);
}

function changeOf(
  target: { id: string; version: number },
  links: readonly PersonLinkRecord[],
  { practiceId, ...days }: { practiceId: string; closedOn: string; today: string },
): PersonChange {
  const changes: LinkChange[] = [];
  let kept = 0;
  for (const link of links) {
    const { id } = link;
    const what = linkAtClosing(linkFactsOf(link), days);
    if (link.practiceId !== practiceId) kept += Number(what !== null);
    else if (what === 'taken-off') changes.push({ id, facts: {}, remove: true });
    else if (what === 'ends') changes.push({ id, facts: { endedOn: days.closedOn, accessRemovedOn: '' } });
  }
  const hasLeft = changes.length > 0 && kept === 0;
  return { target, facts: hasLeft ? { state: 'left', inactiveSince: '' } : {}, links: changes };
}

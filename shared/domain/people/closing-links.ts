import { showDate } from '../show-date';
import { fold } from '../text';
import { LINK_ROLE_LABELS } from './codes';
import { isInUse, type LinkFacts, linkStanding } from './links';

/** What closing makes of a link with the practice: it ends on the day, or it is taken off before it begins. */
export type LinkAtClosing = 'ends' | 'taken-off';

export interface ClosingDays {
  /** ISO date, as all of them: the first day on which the practice is closed. */
  closedOn: string;
  today: string;
}

/** Null where there is nothing to do: the link is over today, or will be by the day of the closing. */
export function linkAtClosing(link: LinkFacts, { closedOn, today }: ClosingDays): LinkAtClosing | null {
  const standing = linkStanding(link, today);
  if (!isInUse(standing) && standing !== 'to-come') return null;
  const { startedOn, endedOn } = link;
  if (endedOn !== '' && endedOn <= closedOn) return null;
  return startedOn > closedOn ? 'taken-off' : 'ends';
}

/** Someone's link with the practice that closes. */
export interface ClosingLink extends LinkFacts {
  personId: string;
  personVersion: number;
  fullName: string;
  nhsAddress: string;
}

/** Somebody whose links closing the practice ends. */
export interface ClosingPerson {
  id: string;
  version: number;
  /** With the address where others of the same name are among them. */
  name: string;
  /** What becomes of the links, after the name: "owner since 3 May 2025". */
  words: string;
}

/** Those whose links end with the practice, in the order of the links; nobody is named twice. */
export function closingPeople(links: readonly ClosingLink[], days: ClosingDays): ClosingPerson[] {
  const people = new Map<string, { of: ClosingLink; words: string[] }>();
  for (const link of links) {
    const what = linkAtClosing(link, days);
    if (what === null) continue;
    const person = people.get(link.personId) ?? { of: link, words: [] };
    person.words.push(wordsOf(link, what));
    people.set(link.personId, person);
  }
  const names = Map.groupBy(people.values(), ({ of }) => fold(of.fullName));
  return [...people.values()].map(({ of, words }) => {
    const isAlone = names.get(fold(of.fullName))?.length === 1 || of.nhsAddress === '';
    const name = isAlone ? of.fullName : `${of.fullName} (${of.nhsAddress})`;
    return { id: of.personId, version: of.personVersion, name, words: words.join('; ') };
  });
}

function wordsOf({ role, startedOn, endedOn }: LinkFacts, what: LinkAtClosing): string {
  const as = LINK_ROLE_LABELS[role].toLowerCase();
  if (what === 'taken-off') return `${as} from ${showDate(startedOn)}: taken off, because it would begin after that`;
  const since = startedOn === '' ? as : `${as} since ${showDate(startedOn)}`;
  return endedOn === '' ? since : `${since}, who was to leave on ${showDate(endedOn)}`;
}

import { z } from 'zod';
import { showDate } from '../show-date';
import { LINK_ROLE_LABELS, LINK_ROLES, type LinkRole, type PersonState } from './codes';

const optionalDate = z.union([z.literal(''), z.iso.date('Enter a date, for example 6 August 2018')]);

const dates = z.strictObject({
  role: z.enum(LINK_ROLES),
  startedOn: optionalDate,
  /** The first day on which the person is no longer there. */
  endedOn: optionalDate,
  /** A leaver's access is not taken away by itself. */
  accessRemovedOn: optionalDate,
});

/** What connects a person with a practice's mailbox, without whose it is. */
export const linkFacts = dates.superRefine((link, context) => {
  for (const [field, message] of linkProblems(link)) context.addIssue({ code: 'custom', path: [field], message });
});
export type LinkFacts = z.infer<typeof dates>;

export const emptyLink: LinkFacts = { role: 'member', startedOn: '', endedOn: '', accessRemovedOn: '' };

export const LINK_FIELD_LABELS: Record<keyof LinkFacts, string> = {
  role: 'Owner or member',
  startedOn: 'Start',
  endedOn: 'End',
  accessRemovedOn: 'Access taken away on',
};

/** What can't be so about a link's dates, by field. */
export function linkProblems({ startedOn, endedOn, accessRemovedOn }: LinkFacts): [keyof LinkFacts, string][] {
  const found: [keyof LinkFacts, string][] = [];
  if (startedOn !== '' && endedOn !== '' && endedOn < startedOn)
    found.push(['endedOn', 'The end can’t be before the start']);
  if (accessRemovedOn !== '' && endedOn === '')
    found.push(['endedOn', 'Enter when the person left, because the access was taken away']);
  if (accessRemovedOn !== '' && startedOn !== '' && accessRemovedOn < startedOn)
    found.push(['accessRemovedOn', 'The access can’t have been taken away before the start']);
  return found;
}

/**
 * How a link stands: yet to begin, in use, in use with an end to come, over with access that must still be taken away,
 * or over.
 */
export const LINK_STANDINGS = ['to-come', 'current', 'leaving', 'access-left', 'ended'] as const;
export type LinkStanding = (typeof LINK_STANDINGS)[number];
export const LINK_STANDING_LABELS: Record<LinkStanding, string> = {
  'to-come': 'Starts later',
  current: 'Has access',
  leaving: 'Is leaving',
  'access-left': 'Left, access must be taken away',
  ended: 'Left',
};

/** `today` is an ISO date in London. On the day of the end the person is gone. */
export function linkStanding({ startedOn, endedOn, accessRemovedOn }: LinkFacts, today: string): LinkStanding {
  if (accessRemovedOn !== '' && accessRemovedOn <= today) return 'ended';
  if (endedOn !== '' && endedOn <= today) return 'access-left';
  if (startedOn !== '' && startedOn > today) return 'to-come';
  return endedOn === '' ? 'current' : 'leaving';
}

/** Whether the person can open the mailbox for work today. */
export const isInUse = (standing: LinkStanding): boolean => standing === 'current' || standing === 'leaving';

/** Whether two times at one practice overlap; an end that isn't known is never. */
export function overlap(a: LinkFacts, b: LinkFacts): boolean {
  const endsBefore = (first: LinkFacts, then: LinkFacts) => first.endedOn !== '' && first.endedOn <= then.startedOn;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/**
 * The state to show: someone who was said to leave on a day to come still is there until then, whoever looks on whichever
 * day.
 */
export function stateNow(state: PersonState, standings: readonly LinkStanding[]): PersonState {
  return state === 'left' && standings.some(isInUse) ? 'live' : state;
}

/** A link in one line: "Owner since 3 May 2025, until 1 June 2026, access not taken away yet". */
export function linkWords({ role, startedOn, endedOn, accessRemovedOn }: LinkFacts): string {
  const parts: string[] = [LINK_ROLE_LABELS[role as LinkRole] ?? role];
  if (startedOn !== '') parts.push(`since ${showDate(startedOn)}`);
  if (endedOn === '') return parts.join(' ');
  const access =
    accessRemovedOn === '' ? 'access not taken away yet' : `access taken away on ${showDate(accessRemovedOn)}`;
  return `${parts.join(' ')}, until ${showDate(endedOn)}, ${access}`;
}

import type { LinkRole, PersonState } from '../people/codes';
import { isInUse, type LinkStanding } from '../people/links';
import { countOwners, type OwnersLevel } from '../people/owners';
import { showDate } from '../show-date';
import { MFA_NEXT, MFA_NEXT_LABELS, MFA_STATES, type MfaStanding, type MfaState } from './state';

/** How a practice stands with the access to its mailbox, from the worst. */
export const ACCESS_STATUSES = ['red', 'amber', 'unknown', 'good', 'none'] as const;
export type AccessStatus = (typeof ACCESS_STATUSES)[number];
export const ACCESS_STATUS_LABELS: Record<AccessStatus, string> = {
  red: 'Act now',
  amber: 'Needs attention',
  unknown: 'Not known',
  good: 'Good',
  none: 'Nobody linked',
};

/** Somebody linked with the practice, on the day in question. */
export interface AccessPerson {
  role: LinkRole;
  standing: LinkStanding;
  /** ISO date, '' where no end is known. */
  endedOn: string;
  personState: PersonState;
  mfa: MfaStanding;
}

export interface AccessRequest {
  /** Neither live nor refused. */
  isOpen: boolean;
  waitingDays: number;
}

export type MfaCounts = Record<MfaState, number>;
export const noMfaCounts = (): MfaCounts => Object.fromEntries(MFA_STATES.map((state) => [state, 0])) as MfaCounts;

export interface PracticeAccess {
  status: AccessStatus;
  /** What makes it so, the worst first, as sentences. */
  reasons: string[];
  owners: number;
  members: number;
  ownersLevel: OwnersLevel;
  /** People with a link in use, by state. */
  counts: MfaCounts;
  /** Leavers whose access must still be taken away. */
  accessLeft: number;
  openRequests: number;
  /** The next date that matters, and what happens then; null where there is none. */
  next: { on: string; what: string } | null;
}

/** How long a request may wait before somebody should ask. */
export const REQUEST_WAITS_LONG_DAYS = 14;

/** `hasMailbox`: the practice has a live shared mailbox. `isClosed`: it is closed on the day. */
export function practiceAccess(
  people: readonly AccessPerson[],
  requests: readonly AccessRequest[],
  { hasMailbox, isClosed }: { hasMailbox: boolean; isClosed: boolean },
): PracticeAccess {
  const { owners, members, level } = countOwners(people);
  const inUse = people.filter(({ standing }) => isInUse(standing));
  const counts = noMfaCounts();
  for (const { mfa } of inUse) counts[mfa.state] += 1;
  const accessLeft = people.filter(({ standing }) => standing === 'access-left').length;
  const open = requests.filter(({ isOpen }) => isOpen);
  const found: [AccessStatus, string][] = [];
  const say = (status: AccessStatus, n: number, words: (n: number) => string) => {
    if (n > 0) found.push([status, words(n)]);
  };
  const next = nextDate(inUse);
  const expects = hasMailbox && !isClosed;
  if (expects && level === 'red') found.push(['red', 'No owner with a live account: nobody can give or take access.']);
  if (isClosed)
    say(
      'amber',
      inUse.length,
      (n) => `The practice is closed, and ${peopleOf(n)} still ${n === 1 ? 'has' : 'have'} access.`,
    );
  say('red', counts['access-lost'], (n) => `${peopleOf(n)} lost access.`);
  if (expects && level === 'amber') found.push(['amber', '1 owner only: at least 2 are advised.']);
  const expiry = earliest(
    inUse.flatMap(({ mfa }) => (mfa.state === 'restricted' && mfa.next !== null ? [mfa.next] : [])),
  );
  const expires = expiry === null ? '' : ` Next: ${MFA_NEXT_LABELS[expiry.what]} on ${showDate(expiry.on)}.`;
  say('amber', counts.restricted, (n) => `${peopleOf(n)} under the restricted policy.${expires}`);
  say('amber', counts['not-registered'], (n) => `${peopleOf(n)} not registered for MFA.`);
  say('amber', counts.prompted, (n) => `${peopleOf(n)} prompted, and not registered yet.`);
  say('amber', accessLeft, (n) => `${peopleOf(n)} left, and access must still be taken away.`);
  say(
    'amber',
    open.filter(({ waitingDays }) => waitingDays >= REQUEST_WAITS_LONG_DAYS).length,
    (n) => `${n} ${n === 1 ? 'request has' : 'requests have'} waited ${REQUEST_WAITS_LONG_DAYS} days or longer.`,
  );
  say('unknown', counts.unknown, (n) => `MFA not known for ${peopleOf(n)}.`);
  const status = ACCESS_STATUSES.find((each) => found.some(([of]) => of === each));
  return {
    status: status ?? (inUse.length > 0 ? 'good' : 'none'),
    reasons: found.length > 0 ? byWeight(found) : [nothingWrong(inUse.length, level)],
    owners,
    members,
    ownersLevel: level,
    counts,
    accessLeft,
    openRequests: open.length,
    next,
  };
}

const peopleOf = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const nothingWrong = (n: number, level: OwnersLevel) => {
  if (n === 0) return 'Nobody is linked.';
  return level === 'good'
    ? 'Enough owners, and everybody is registered or exempt.'
    : 'Everybody is registered or exempt.';
};

/** The sentences of the worst status first; of one status in the order in which they were found. */
const byWeight = (found: readonly [AccessStatus, string][]): string[] =>
  ACCESS_STATUSES.flatMap((status) => found.filter(([of]) => of === status).map(([, words]) => words));

/** The earliest of all that is coming: deadlines of people in use, and the ends of their links. */
function nextDate(inUse: readonly AccessPerson[]): PracticeAccess['next'] {
  const deadline = earliest(inUse.flatMap(({ mfa }) => mfa.next ?? []));
  const leaves = inUse.map(({ endedOn }) => endedOn).filter((on) => on !== '');
  const [end = ''] = leaves.sort();
  if (deadline !== null && (end === '' || deadline.on <= end))
    return { on: deadline.on, what: MFA_NEXT_LABELS[deadline.what] };
  return end === '' ? null : { on: end, what: 'somebody leaves' };
}

type Coming = NonNullable<MfaStanding['next']>;

/** Of several on one day the weightiest. */
function earliest(coming: readonly Coming[]): Coming | null {
  const [first] = [...coming].sort((a, b) =>
    a.on === b.on ? MFA_NEXT.indexOf(b.what) - MFA_NEXT.indexOf(a.what) : a.on < b.on ? -1 : 1,
  );
  return first ?? null;
}

import { showDate } from '../show-date';
import type { LinkRole, PersonState } from './codes';
import { isInUse, type LinkStanding } from './links';

/** What a shared mailbox takes at most, and how many owners are advised. Source: NHSmail. */
export const MOST_OWNERS = 100;
export const MOST_MEMBERS = 250;
export const ADVISED_OWNERS = 2;

export const OWNERS_LEVELS = ['red', 'amber', 'good'] as const;
export type OwnersLevel = (typeof OWNERS_LEVELS)[number];

/** One person's access to a practice's mailbox, as far as it counts. */
export interface CountedLink {
  role: LinkRole;
  standing: LinkStanding;
  /** ISO date, '' where no end is known. */
  endedOn: string;
  personState: PersonState;
}

export interface OwnersCount {
  /** With access today and a live account. */
  owners: number;
  members: number;
  level: OwnersLevel;
  /** The count and what is coming, as sentences. */
  words: string[];
}

/** 0 owners is red, 1 amber, 2 and more good. */
export function ownersLevel(owners: number): OwnersLevel {
  if (owners === 0) return 'red';
  return owners < ADVISED_OWNERS ? 'amber' : 'good';
}

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Counts who can open a mailbox. Joiners and inactive accounts are named, but nobody can rely on them. */
export function countOwners(links: readonly CountedLink[]): OwnersCount {
  const inUse = links.filter(({ standing }) => isInUse(standing));
  const usable = inUse.filter(({ personState }) => personState === 'live');
  const own = usable.filter(({ role }) => role === 'owner');
  const owners = own.length;
  const members = usable.length - owners;
  const level = ownersLevel(owners);
  const words = [LEVEL_WORDS[level](owners)];
  const waiting = inUse.filter(({ role, personState }) => role === 'owner' && personState === 'joiner').length;
  const inactive = inUse.filter(({ role, personState }) => role === 'owner' && personState === 'inactive').length;
  if (waiting > 0) words.push(`${counted(waiting, 'more owner')} without a live account yet.`);
  if (inactive > 0) words.push(`${counted(inactive, 'more owner')} with an inactive account.`);
  const leaving = own.map(({ endedOn }) => endedOn).filter((on) => on !== '');
  const next = leaving.sort()[0];
  if (next !== undefined) {
    const left = ownersLevel(owners - leaving.length);
    const after = left === level ? '' : ` Then ${counted(owners - leaving.length, 'owner')} left.`;
    words.push(`${counted(leaving.length, 'owner')} leaving, the first on ${showDate(next)}.${after}`);
  }
  if (owners > MOST_OWNERS) words.push(`A shared mailbox takes ${MOST_OWNERS} owners at most.`);
  if (members > MOST_MEMBERS) words.push(`A shared mailbox takes ${MOST_MEMBERS} members at most.`);
  return { owners, members, level, words };
}

const LEVEL_WORDS: Record<OwnersLevel, (owners: number) => string> = {
  red: () => 'No owner: nobody can give or take access. At least 2 owners are advised.',
  amber: () => '1 owner only: at least 2 are advised.',
  good: (owners) => `${owners} owners.`,
};

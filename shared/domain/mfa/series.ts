import { daysInMonth, isoDate } from '../calendar';
import { type LinkFacts, linkStanding } from '../people/links';
import { hasLeftOn, type MfaAccount, standingOn } from './account';
import type { MfaPolicy } from './policy';
import { type MfaCounts, noMfaCounts } from './practice-access';

/** An account, and which of its links are with practices that are looked at; null where everybody is. */
export interface SeriesAccount {
  account: MfaAccount;
  within: MfaAccount['links'] | null;
}

/** The ends of the months from one day to another, and that other day. */
export function monthEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const end = isoDate(year, month, daysInMonth(year, month)) ?? to;
    if (end >= to) return [...ends, to];
    if (end >= from) ends.push(end);
  }
}

/** How many stood how on each of the days, as far as it is known by now. A step for each account. */
export function* countedInSteps(
  accounts: Iterable<SeriesAccount>,
  policy: MfaPolicy,
  days: readonly string[],
): Generator<void, { on: string; counts: MfaCounts }[]> {
  const points = days.map((on) => ({ on, counts: noMfaCounts() }));
  for (const each of accounts) {
    for (const { on, counts } of points)
      if (isThereOn(each, on)) counts[standingOn(each.account, policy, on).state] += 1;
    yield;
  }
  return points;
}

/**
 * Whether somebody counts on a day: from the day the account existed, and where only some practices are looked at, for as
 * long as it could open the mailbox of one of them. Who has left altogether counts as left wherever they were.
 */
export function isThereOn({ account, within }: SeriesAccount, on: string): boolean {
  if (account.accountCreatedOn > on) return false;
  if (within === null) return true;
  if (within.some((link) => opensOn(link, on))) return true;
  return within.some((link) => linkStanding(link, on) === 'ended') && hasLeftOn(account, on);
}

/** Whether a link opens the mailbox on a day, by right or because the access was not taken away yet. */
export function opensOn(link: LinkFacts, on: string): boolean {
  const standing = linkStanding(link, on);
  return standing !== 'to-come' && standing !== 'ended';
}

import { addDays } from '../calendar';
import { type MfaAccount, standingOn } from './account';
import { holdsFrom } from './facts';
import type { MfaPolicy } from './policy';
import type { MfaNext } from './state';

/** Something that happens to an account on a day of its own. */
export interface Coming {
  on: string;
  what: MfaNext;
}

/**
 * What happens to an account from one day to another, in order: the ends of prompts, each expiry of the password, and the
 * like. What the policy makes of the account is followed from day to day, so that it ends where something else was told or
 * the person left.
 */
export function comingFor(
  account: MfaAccount,
  policy: MfaPolicy,
  { from, to }: { from: string; to: string },
): Coming[] {
  const first = account.accountCreatedOn > from ? account.accountCreatedOn : from;
  const starts = [first, ...turnsOf(account).filter((day) => day > first && day <= to)].sort();
  const found: Coming[] = [];
  for (const [n, start] of starts.entries())
    follow(account, policy, { start, end: starts[n + 1] ?? addDays(to, 1) }, found);
  return found;
}

/** The days on which something else may begin to hold than follows from the day before. */
const turnsOf = ({ facts, links }: MfaAccount): string[] => [
  ...new Set([
    ...facts.map(holdsFrom),
    ...links.flatMap(({ startedOn, endedOn, accessRemovedOn }) => [startedOn, endedOn, accessRemovedOn]),
  ]),
];

function follow(
  account: MfaAccount,
  policy: MfaPolicy,
  { start, end }: { start: string; end: string },
  found: Coming[],
): void {
  for (let on = start; on < end; ) {
    const { next } = standingOn(account, policy, on);
    if (next === null || next.on >= end) return;
    const last = found.at(-1);
    if (last?.on !== next.on || last.what !== next.what) found.push(next);
    // The day itself may say what comes after it, or the same again.
    on = next.on > on ? next.on : addDays(on, 1);
  }
}

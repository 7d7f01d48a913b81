import type { AccountOrigin, PersonState } from '../people/codes';
import { isInUse, type LinkFacts, linkStanding } from '../people/links';
import { holdsFrom, type RecordedMfaFact } from './facts';
import type { MfaPolicy } from './policy';
import { type MfaStanding, mfaStanding } from './state';

/** Somebody's account with all that is known about it, from which follows how it stood or stands on any day. */
export interface MfaAccount {
  facts: readonly RecordedMfaFact[];
  /** ISO date, '' where not known. */
  accountCreatedOn: string;
  origin: AccountOrigin;
  state: PersonState;
  links: readonly LinkFacts[];
}

/** Who left was still there until the last of the practices was left. */
export function hasLeftOn({ state, links }: Pick<MfaAccount, 'state' | 'links'>, on: string): boolean {
  if (state !== 'left') return false;
  return links.every((link) => {
    const { endedOn, accessRemovedOn } = link;
    const isToEnd = endedOn > on && (accessRemovedOn === '' || accessRemovedOn > on);
    return !isToEnd && !isInUse(linkStanding(link, on));
  });
}

export const standingOn = (account: MfaAccount, policy: MfaPolicy, on: string): MfaStanding => {
  const { facts, accountCreatedOn, origin } = account;
  return mfaStanding({ facts, accountCreatedOn, origin, hasLeft: hasLeftOn(account, on) }, policy, on);
};

/** When somebody was last reminded, as far as it was noted by the day; '' where never. */
export function remindedOn(facts: readonly RecordedMfaFact[], on: string): string {
  let last = '';
  for (const fact of facts) {
    if (fact.kind !== 'reminded') continue;
    const day = holdsFrom(fact);
    if (day <= on && day > last) last = day;
  }
  return last;
}

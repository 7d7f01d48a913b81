import { addDays, daysBetween } from '../calendar';
import { showDate } from '../show-date';
import { holdsFrom, newestFact, type RecordedMfaFact } from './facts';
import type { MfaPolicy } from './policy';
import { exemption, firstDay, type MfaStanding, type MfaSubject, ofStatus, type Said, stand } from './standing';

/** Somebody on a day, with whoever said that the account is not registered. */
export interface Case {
  subject: MfaSubject;
  policy: MfaPolicy;
  on: string;
  by: Said;
}

/**
 * What it means on the day that somebody is not registered: that follows from the policy, as far as nobody said more.
 * `row`: the newest facts that say the same, the newest last; empty where it follows from a later registration.
 */
export function unregistered(about: Case, row: readonly RecordedMfaFact[]): MfaStanding {
  const { subject, policy, on } = about;
  const { mfaPromptFrom, mfaRestrictedFrom } = policy;
  const status = row.at(-1);
  const lost = accessLost(about);
  if (lost !== null) return lost;
  if (status?.kind === 'restricted') return restricted(about, restrictedSince(about, row));
  if (status?.kind === 'prompted') {
    const ends = promptEnds(about, holdsFrom(status));
    if (on < ends) return prompted(about, ends);
    // Who was still prompted after the day of the move was not moved on it.
    if (wasMoved(about)) return restricted(about, latest(ends, mfaRestrictedFrom));
    return notRegistered(about, `Not registered; the prompt could be put off until ${showDate(ends)}.`);
  }
  if (wasMoved(about)) return restricted(about, mfaRestrictedFrom);
  if (hasDefault(subject, policy))
    return notRegistered(about, 'Not registered, although NAS created the account with MFA by default.');
  if (on < mfaPromptFrom) {
    const why = `Not registered. Prompts begin on ${showDate(mfaPromptFrom)}.`;
    return notRegistered(about, why, { on: mfaPromptFrom, what: 'prompts-begin' });
  }
  const ends = promptEnds(about, latest(subject.accountCreatedOn, mfaPromptFrom));
  return on < ends ? prompted(about, ends) : notRegistered(about, 'Not registered, and the deadline has passed.');
}

/** NAS created the account with MFA from the start. */
export const hasDefault = ({ origin, accountCreatedOn }: MfaSubject, { mfaDefaultFrom }: MfaPolicy): boolean =>
  origin === 'nas' && accountCreatedOn !== '' && accountCreatedOn >= mfaDefaultFrom;

/** Whether the account was there before the day of the move; one without a date is taken for old. */
const isOld = ({ accountCreatedOn }: MfaSubject, { mfaRestrictedFrom }: MfaPolicy): boolean =>
  accountCreatedOn === '' || accountCreatedOn < mfaRestrictedFrom;

/** Registered or exempt on a day, or with MFA from the start and nothing said against it. */
function isInOrder(subject: MfaSubject, policy: MfaPolicy, on: string): boolean {
  const status = newestFact(ofStatus(subject.facts), on);
  if (status?.kind === 'registered' || exemption(subject.facts, on) !== null) return true;
  return status === null && hasDefault(subject, policy);
}

/** Moved to the restricted policy, as everybody was who had not registered by its day. */
function wasMoved({ subject, policy, on }: Case): boolean {
  const day = policy.mfaRestrictedFrom;
  return on >= day && isOld(subject, policy) && !isInOrder(subject, policy, day);
}

/** Until when a prompt can be put off: so many days, and not past the day of the move. */
function promptEnds({ subject, policy }: Case, start: string): string {
  const { mfaSnoozeDays, mfaRestrictedFrom } = policy;
  const ends = addDays(start, mfaSnoozeDays);
  return isOld(subject, policy) && start < mfaRestrictedFrom && ends > mfaRestrictedFrom ? mfaRestrictedFrom : ends;
}

function prompted(about: Case, ends: string): MfaStanding {
  const why = `Prompted at log-in; the prompt can be put off until ${showDate(ends)}.`;
  return stand('prompted', { ...about.by, why, next: soonest(about, { on: ends, what: 'snooze-ends' }) });
}

function notRegistered(about: Case, why: string, coming: MfaStanding['next'] = null): MfaStanding {
  return stand('not-registered', { ...about.by, why, next: soonest(about, coming) });
}

/** The earliest of what is coming: what is given, the move to the restricted policy (unless it is over), the loss of access. */
function soonest({ subject, policy, on }: Case, given: MfaStanding['next']): MfaStanding['next'] {
  const { mfaRestrictedFrom, mfaAccessLostOn, mfaAccessLostFrom } = policy;
  let next = given;
  const isSooner = (day: string) => on < day && (next === null || day < next.on);
  if (given?.what !== 'password-expires' && isOld(subject, policy) && isSooner(mfaRestrictedFrom))
    next = { on: mfaRestrictedFrom, what: 'restriction-begins' };
  if (mfaAccessLostOn && isSooner(mfaAccessLostFrom)) next = { on: mfaAccessLostFrom, what: 'access-ends' };
  return next;
}

/** As somebody said; where only the state was told, since the day of the move, or since it was first told. */
function restrictedSince(about: Case, row: readonly RecordedMfaFact[]): string {
  const dated = row.findLast(({ happenedOn }) => happenedOn !== '');
  if (dated !== undefined) return dated.happenedOn;
  const told = firstDay(row);
  const { mfaRestrictedFrom } = about.policy;
  return mfaRestrictedFrom < told && wasMoved(about) ? mfaRestrictedFrom : told;
}

function restricted(about: Case, since: string): MfaStanding {
  const { subject, policy, on } = about;
  const reset = lastReset(subject.facts, on, since);
  const expiry = nextExpiry(reset, policy.mfaExpiryDays, on);
  const every = policy.mfaExpiryDays === 1 ? 'every day' : `every ${policy.mfaExpiryDays} days`;
  const why = `Restricted policy since ${showDate(since)}. The password was reset on ${showDate(reset)} and expires ${every}: next on ${showDate(expiry)}.`;
  return stand('restricted', {
    ...about.by,
    since,
    why,
    next: soonest(about, { on: expiry, what: 'password-expires' }),
  });
}

/** When the password was last reset: as somebody said, else on the day of the move. */
export function lastReset(facts: readonly RecordedMfaFact[], on: string, moved: string): string {
  const resets = facts.filter((fact) => fact.kind === 'password-reset').map(holdsFrom);
  return (
    resets
      .filter((day) => day <= on && day > moved)
      .sort()
      .at(-1) ?? moved
  );
}

/** The first expiry that is not over on the day: so many days after the reset, and then again and again. */
export function nextExpiry(reset: string, days: number, on: string): string {
  const times = Math.max(1, Math.ceil(daysBetween(reset, on) / days));
  return addDays(reset, times * days);
}

/** Who is not registered has no access from that day on, whatever else was said; null before it, or switched off. */
function accessLost({ subject, policy, on, by }: Case): MfaStanding | null {
  const { mfaAccessLostOn, mfaAccessLostFrom } = policy;
  if (!mfaAccessLostOn || on < mfaAccessLostFrom) return null;
  const wasInOrder = isInOrder(subject, policy, mfaAccessLostFrom) || subject.accountCreatedOn > on;
  const since = wasInOrder ? by.since : latest(subject.accountCreatedOn, mfaAccessLostFrom);
  const why = `Not registered: from ${showDate(mfaAccessLostFrom)} access is lost until the person registers.`;
  return stand('access-lost', { ...by, since, why });
}

const latest = (a: string, b: string): string => (a > b ? a : b);

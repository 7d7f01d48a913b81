import { addDays, daysBetween } from '../calendar';
import type { AccountOrigin } from '../people/codes';
import { showDate } from '../show-date';
import { holdsFrom, isStatusKind, MFA_SOURCE_LABELS, type MfaSource, newestFact, type RecordedMfaFact } from './facts';
import type { MfaPolicy } from './policy';

export const MFA_STATES = [
  'unknown',
  'registered',
  'prompted',
  'not-registered',
  'restricted',
  'access-lost',
  'exempt',
  'left',
] as const;
export type MfaState = (typeof MFA_STATES)[number];
export const MFA_STATE_LABELS: Record<MfaState, string> = {
  unknown: 'Not known',
  registered: 'Registered',
  prompted: 'Prompted',
  'not-registered': 'Not registered',
  restricted: 'Restricted',
  'access-lost': 'Access lost',
  exempt: 'Exempt',
  left: 'Left',
};

/** What the state of a person follows from, besides the policy and the day. */
export interface MfaSubject {
  facts: readonly RecordedMfaFact[];
  /** ISO date, '' where not known. */
  accountCreatedOn: string;
  origin: AccountOrigin;
  /** Whether the person has left on the day in question. */
  hasLeft: boolean;
}

/** How somebody stands on a day. Dates are ISO text, '' where there is none. */
export interface MfaStanding {
  state: MfaState;
  /** Since when, as far as that is known. */
  since: string;
  /** On which day whoever said so knew it; '' where a file gave no date, or the state follows from the policy alone. */
  asAt: string;
  /** Who said so; null where the state follows from the policy alone. */
  source: MfaSource | null;
  /** How the second factor is given; only for the registered. */
  method: string;
  /** Why, as one sentence. */
  why: string;
  /** The next date that matters, and what happens then; null where there is none. */
  next: { on: string; what: MfaNext } | null;
}

export const MFA_NEXT = ['prompts-begin', 'snooze-ends', 'password-expires', 'access-ends'] as const;
export type MfaNext = (typeof MFA_NEXT)[number];
export const MFA_NEXT_LABELS: Record<MfaNext, string> = {
  'prompts-begin': 'prompts begin',
  'snooze-ends': 'prompt can be put off until then',
  'password-expires': 'password expires',
  'access-ends': 'access is lost',
};

/**
 * The state of a person's MFA on a day (ISO date in London), from the facts that hold on it and the policy. What nobody
 * told is not known: CCHub can't read it by itself.
 */
export function mfaStanding(subject: MfaSubject, policy: MfaPolicy, on: string): MfaStanding {
  if (subject.hasLeft) return stand('left', { why: 'Has left.' });
  const status = newestFact(ofStatus(subject.facts), on);
  if (status?.kind === 'registered') return registered(subject.facts, status, on);
  const exemption = newestFact(ofExemption(subject.facts), on);
  if (exemption?.kind === 'exempt') {
    const reason = exemption.words === '' ? '' : `: ${exemption.words}`;
    return stand('exempt', { ...said(exemption), why: `Exempt since ${showDate(holdsFrom(exemption))}${reason}.` });
  }
  if (status === null) return withoutStatus(subject, policy, on);
  if (status.kind === 'access-lost')
    return stand('access-lost', { ...said(status), why: `Access lost since ${showDate(holdsFrom(status))}.` });
  if (status.kind === 'prompted') {
    const ends = addDays(holdsFrom(status), policy.mfaSnoozeDays);
    if (on < ends) return prompted(ends, said(status), policy, on);
  }
  if (status.kind === 'restricted') {
    const lost = accessLost(said(status), policy, on);
    return lost ?? restricted(subject.facts, said(status), { from: holdsFrom(status), policy, on });
  }
  return notRegistered(subject, said(status), policy, on);
}

const ofStatus = (facts: readonly RecordedMfaFact[]) => facts.filter(({ kind }) => isStatusKind(kind));
const ofExemption = (facts: readonly RecordedMfaFact[]) =>
  facts.filter(({ kind }) => kind === 'exempt' || kind === 'not-exempt');

type Said = Pick<MfaStanding, 'asAt' | 'source' | 'since'>;
const said = (fact: RecordedMfaFact): Said => ({ asAt: fact.asAt, source: fact.source, since: holdsFrom(fact) });
const BY_POLICY: Said = { asAt: '', source: null, since: '' };

const stand = (state: MfaState, facts: Partial<MfaStanding>): MfaStanding => ({
  state,
  ...BY_POLICY,
  method: '',
  why: '',
  next: null,
  ...facts,
});

/** Registered since the first of the unbroken row of facts that say so. */
function registered(facts: readonly RecordedMfaFact[], newest: RecordedMfaFact, on: string): MfaStanding {
  const others = ofStatus(facts).filter((fact) => fact.kind !== 'registered' && holdsFrom(fact) <= on);
  const broken = others.map(holdsFrom).sort().at(-1) ?? '';
  const row = ofStatus(facts).filter((fact) => fact.kind === 'registered' && holdsFrom(fact) <= on);
  const days = row.map(holdsFrom).filter((day) => day >= broken);
  const since = days.sort()[0] ?? holdsFrom(newest);
  const dated = row.some((fact) => fact.happenedOn === since);
  const method = newest.method || row.find((fact) => fact.method !== '')?.method || '';
  const how = method === '' ? '' : ` by ${method}`;
  const why = dated ? `Registered on ${showDate(since)}${how}.` : `Registered${how}; since when is not known.`;
  return stand('registered', { ...said(newest), since: dated ? since : '', method, why });
}

/** Nothing was told that holds on the day yet. */
function withoutStatus(subject: MfaSubject, policy: MfaPolicy, on: string): MfaStanding {
  const { facts, origin, accountCreatedOn } = subject;
  if (accountCreatedOn > on) return stand('unknown', { why: 'The account did not exist yet.' });
  if (origin === 'nas' && accountCreatedOn !== '' && accountCreatedOn >= policy.mfaDefaultFrom)
    return stand('registered', {
      since: accountCreatedOn,
      why: `Registered from the start: NAS created the account on ${showDate(accountCreatedOn)}, with MFA by default.`,
    });
  // Who registered on a later day was not registered on this one.
  const later = ofStatus(facts).find((fact) => fact.kind === 'registered' && fact.happenedOn > on);
  if (later === undefined) return stand('unknown', { why: 'Nobody has told how this account stands.' });
  return notRegistered(subject, { asAt: later.asAt, source: later.source, since: '' }, policy, on);
}

/** Not registered, as somebody said: what that means on the day follows from the policy. */
function notRegistered(subject: MfaSubject, by: Said, policy: MfaPolicy, on: string): MfaStanding {
  const lost = accessLost(by, policy, on);
  if (lost !== null) return lost;
  const { mfaPromptFrom, mfaSnoozeDays, mfaRestrictedFrom, mfaDefaultFrom } = policy;
  const { accountCreatedOn, origin, facts } = subject;
  if (on < mfaPromptFrom) {
    const why = `Not registered. Prompts begin on ${showDate(mfaPromptFrom)}.`;
    return stand('not-registered', { ...by, why, next: { on: mfaPromptFrom, what: 'prompts-begin' } });
  }
  const wasThere = accountCreatedOn === '' || accountCreatedOn < mfaRestrictedFrom;
  if (wasThere && on >= mfaRestrictedFrom) return restricted(facts, by, { from: mfaRestrictedFrom, policy, on });
  const hasDefault = origin === 'nas' && accountCreatedOn !== '' && accountCreatedOn >= mfaDefaultFrom;
  const start = [accountCreatedOn, mfaPromptFrom].sort().at(-1) ?? mfaPromptFrom;
  const ends = addDays(start, mfaSnoozeDays);
  if (!hasDefault && on < ends) return prompted(ends, by, policy, on);
  return stand('not-registered', {
    ...by,
    why: 'Not registered, and the deadline has passed.',
    next: coming(policy, on),
  });
}

function prompted(ends: string, by: Said, policy: MfaPolicy, on: string): MfaStanding {
  const end = coming(policy, on);
  const next = { on: ends, what: 'snooze-ends' } as const;
  const why = `Prompted at log-in; the prompt can be put off until ${showDate(ends)}.`;
  return stand('prompted', { ...by, why, next: end !== null && end.on < ends ? end : next });
}

function restricted(
  facts: readonly RecordedMfaFact[],
  by: Said,
  { from, policy, on }: { from: string; policy: MfaPolicy; on: string },
): MfaStanding {
  const reset = lastReset(facts, on, from);
  const expiry = nextExpiry(reset, policy.mfaExpiryDays, on);
  const end = coming(policy, on);
  const why = `Restricted policy since ${showDate(from)}; the password was reset on ${showDate(reset)} and expires on ${showDate(expiry)}.`;
  const next = { on: expiry, what: 'password-expires' } as const;
  return stand('restricted', { ...by, since: from, why, next: end !== null && end.on < expiry ? end : next });
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

const accessLost = (by: Said, { mfaAccessLostOn, mfaAccessLostFrom }: MfaPolicy, on: string): MfaStanding | null =>
  mfaAccessLostOn && on >= mfaAccessLostFrom
    ? stand('access-lost', {
        ...by,
        since: mfaAccessLostFrom,
        why: `Not registered by ${showDate(mfaAccessLostFrom)}: access is lost until the person registers.`,
      })
    : null;

/** The day on which access will be lost, where that is still to come. */
const coming = ({ mfaAccessLostOn, mfaAccessLostFrom }: MfaPolicy, on: string): MfaStanding['next'] =>
  mfaAccessLostOn && on < mfaAccessLostFrom ? { on: mfaAccessLostFrom, what: 'access-ends' } : null;

/** Who said how somebody stands, and as at which day: "The practice, as at 6 August 2018". */
export function showMfaSource({ source, asAt, state }: Pick<MfaStanding, 'source' | 'asAt' | 'state'>): string {
  if (source === null) return state === 'unknown' || state === 'left' ? '' : 'By the policy';
  return asAt === ''
    ? `${MFA_SOURCE_LABELS[source]}, no date given`
    : `${MFA_SOURCE_LABELS[source]}, as at ${showDate(asAt)}`;
}

import type { AccountOrigin } from '../people/codes';
import { compareNewness, holdsFrom, isStatusKind, type MfaSource, newestFact, type RecordedMfaFact } from './facts';

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
  /** The fact that it follows from; '' where it follows from the policy alone. */
  factId: string;
  /** How the second factor is given; only for the registered. */
  method: string;
  /** Why, as one sentence. */
  why: string;
  /** The next date that matters, and what happens then; null where there is none. */
  next: { on: string; what: MfaNext } | null;
}

/** What can be coming, from the mildest. */
export const MFA_NEXT = [
  'prompts-begin',
  'snooze-ends',
  'restriction-begins',
  'password-expires',
  'access-ends',
] as const;
export type MfaNext = (typeof MFA_NEXT)[number];
export const MFA_NEXT_LABELS: Record<MfaNext, string> = {
  'prompts-begin': 'prompts begin',
  'snooze-ends': 'prompt can be put off until then',
  'restriction-begins': 'moved to the restricted policy',
  'password-expires': 'password expires',
  'access-ends': 'access is lost',
};

/** Where a state comes from. */
export type Said = Pick<MfaStanding, 'asAt' | 'source' | 'factId' | 'since'>;
export const said = (fact: RecordedMfaFact): Said => ({
  asAt: fact.asAt,
  source: fact.source,
  factId: fact.id,
  since: holdsFrom(fact),
});
export const BY_POLICY: Said = { asAt: '', source: null, factId: '', since: '' };

export const stand = (state: MfaState, facts: Partial<MfaStanding>): MfaStanding => ({
  state,
  ...BY_POLICY,
  method: '',
  why: '',
  next: null,
  ...facts,
});

export const ofStatus = (facts: readonly RecordedMfaFact[]) => facts.filter(({ kind }) => isStatusKind(kind));

/** The newest facts that hold on a day, as far back as all of them say the same; the newest comes last. */
export function unbrokenRow(facts: readonly RecordedMfaFact[], on: string): RecordedMfaFact[] {
  const holding = facts.filter((fact) => holdsFrom(fact) <= on).sort(compareNewness);
  const kind = holding.at(-1)?.kind;
  return holding.slice(holding.findLastIndex((fact) => fact.kind !== kind) + 1);
}

/** The earliest day on which one of them holds; '' for none. */
export const firstDay = (facts: readonly RecordedMfaFact[]): string => facts.map(holdsFrom).sort()[0] ?? '';

/** The exemption that holds on a day; null for none, and where it was told later that the account was moved nonetheless. */
export function exemption(
  facts: readonly RecordedMfaFact[],
  on: string,
): { newest: RecordedMfaFact; since: string } | null {
  const row = unbrokenRow(
    facts.filter(({ kind }) => kind === 'exempt' || kind === 'not-exempt'),
    on,
  );
  const newest = row.at(-1);
  if (newest?.kind !== 'exempt') return null;
  const status = newestFact(ofStatus(facts), on);
  const isMoved = status?.kind === 'restricted' || status?.kind === 'access-lost';
  return isMoved && compareNewness(status, newest) > 0 ? null : { newest, since: firstDay(row) };
}

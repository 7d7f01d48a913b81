import { showDate } from '../show-date';
import { compareNewness, holdsFrom, MFA_SOURCE_LABELS, type RecordedMfaFact } from './facts';
import type { MfaPolicy } from './policy';
import { exemption, firstDay, type MfaStanding, type MfaSubject, ofStatus, said, stand, unbrokenRow } from './standing';
import { hasDefault, unregistered } from './unregistered';

export {
  MFA_NEXT,
  MFA_NEXT_LABELS,
  MFA_STATE_LABELS,
  MFA_STATES,
  type MfaNext,
  type MfaStanding,
  type MfaState,
  type MfaSubject,
} from './standing';
export { lastReset, nextExpiry } from './unregistered';

/**
 * The state of a person's MFA on a day (ISO date in London), from the facts that hold on it and the policy. What nobody
 * told is not known: CCHub can't read it by itself.
 */
export function mfaStanding(subject: MfaSubject, policy: MfaPolicy, on: string): MfaStanding {
  if (subject.hasLeft) return stand('left', { why: 'Has left.' });
  const row = unbrokenRow(ofStatus(subject.facts), on);
  const status = row.at(-1);
  if (status?.kind === 'registered') return registered(row, status);
  const exempt = exemption(subject.facts, on);
  if (exempt !== null) {
    const { newest, since } = exempt;
    const reason = newest.words === '' ? '' : `: ${newest.words}`;
    return stand('exempt', { ...said(newest), since, why: `Exempt since ${showDate(since)}${reason}.` });
  }
  if (status === undefined) return withoutStatus(subject, policy, on);
  if (status.kind === 'access-lost') {
    const since = firstDay(row);
    return stand('access-lost', { ...said(status), since, why: `Access lost since ${showDate(since)}.` });
  }
  return unregistered({ subject, policy, on, by: said(status) }, row);
}

/** Registered since the first of the unbroken row of facts that say so. */
function registered(row: readonly RecordedMfaFact[], newest: RecordedMfaFact): MfaStanding {
  const since = firstDay(row);
  const isDated = row.some((fact) => fact.happenedOn === since);
  const method = row.findLast((fact) => fact.method !== '')?.method ?? '';
  const how = method === '' ? '' : ` by ${method}`;
  const why = isDated ? `Registered on ${showDate(since)}${how}.` : `Registered${how}; since when is not known.`;
  return stand('registered', { ...said(newest), since: isDated ? since : '', method, why });
}

/** Nothing was told that holds on the day yet. */
function withoutStatus(subject: MfaSubject, policy: MfaPolicy, on: string): MfaStanding {
  const { facts, accountCreatedOn } = subject;
  if (accountCreatedOn > on) return stand('unknown', { why: 'The account did not exist yet.' });
  if (hasDefault(subject, policy))
    return stand('registered', {
      since: accountCreatedOn,
      why: `Registered from the start: NAS created the account on ${showDate(accountCreatedOn)}, with MFA by default.`,
    });
  const later = toldLater(facts, on);
  if (later === null) return stand('unknown', { why: 'Nobody has told how this account stands.' });
  return unregistered({ subject, policy, on, by: { ...said(later), since: '' } }, []);
}

/**
 * The first that was told later and says that somebody was not registered on a day before: a registration with its date, or
 * that the account still wasn't registered; null where there is none.
 */
function toldLater(facts: readonly RecordedMfaFact[], on: string): RecordedMfaFact | null {
  const telling = ofStatus(facts).filter(
    (fact) => holdsFrom(fact) > on && (fact.kind !== 'registered' || fact.happenedOn !== ''),
  );
  const day = telling.map(holdsFrom).sort()[0];
  return (
    telling
      .filter((fact) => holdsFrom(fact) === day)
      .sort(compareNewness)
      .at(-1) ?? null
  );
}

/** Who said how somebody stands, and as at which day: "The practice, as at 6 August 2018". */
export function showMfaSource({ source, asAt, state }: Pick<MfaStanding, 'source' | 'asAt' | 'state'>): string {
  if (source === null) return state === 'unknown' || state === 'left' ? '' : 'By the policy';
  return asAt === ''
    ? `${MFA_SOURCE_LABELS[source]}, no date given`
    : `${MFA_SOURCE_LABELS[source]}, as at ${showDate(asAt)}`;
}

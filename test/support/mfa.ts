import { addDays } from '../../shared/domain/calendar';
import { emptyMfaFact, type MfaFactKind, type RecordedMfaFact } from '../../shared/domain/mfa/facts';
import { DEFAULT_MFA_POLICY, type MfaPolicy } from '../../shared/domain/mfa/policy';
import { type MfaSubject, mfaStanding } from '../../shared/domain/mfa/state';

let count = 0;

/** What was told on a day and recorded on it, with what the test changes. */
export function fact(kind: MfaFactKind, asAt: string, values: Partial<RecordedMfaFact> = {}): RecordedMfaFact {
  count += 1;
  const recordedOn = values.recordedOn ?? (asAt || '2025-06-01');
  return {
    ...emptyMfaFact,
    kind,
    asAt,
    id: `fact-${String(count).padStart(6, '0')}`,
    recordedOn,
    recordedAt: `${recordedOn}T10:00:00.000Z`,
    ...values,
  };
}

/** Nobody said when the account was created, or where it comes from. */
export function subject(facts: readonly RecordedMfaFact[] = [], values: Partial<MfaSubject> = {}): MfaSubject {
  return { facts, accountCreatedOn: '', origin: 'unknown', hasLeft: false, ...values };
}

export const policy = (values: Partial<MfaPolicy> = {}): MfaPolicy => ({ ...DEFAULT_MFA_POLICY, ...values });

/** The state on a day, and what comes next as "snooze-ends 2024-09-02". */
export function on(day: string, who: MfaSubject, rules: MfaPolicy = policy()): [string, string] {
  const { state, next } = mfaStanding(who, rules, day);
  return [state, next === null ? '' : `${next.what} ${next.on}`];
}

/** The states on some days, each so many days after the first. */
export const states = (first: string, offsets: readonly number[], who: MfaSubject, rules: MfaPolicy = policy()) =>
  offsets.map((offset) => mfaStanding(who, rules, addDays(first, offset)).state);

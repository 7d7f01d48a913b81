import type { MfaState } from '../mfa/standing';
import type { ColumnFilter } from '../table-view';
import type { PeopleColumnId } from './people-columns';

// What staff ask of the table of people most; its views and the home page ask it in the same way.

const values = (column: PeopleColumnId, ...wanted: string[]): ColumnFilter => ({
  kind: 'values',
  column,
  values: wanted,
});

export const inMfaState = (...states: MfaState[]): ColumnFilter[] => [values('mfa', ...states)];

/** Whose access ends, is limited or is lost, because they are not registered for MFA. */
export const AT_RISK_STATES = ['prompted', 'not-registered', 'restricted', 'access-lost'] as const satisfies MfaState[];
export const AT_RISK = inMfaState(...AT_RISK_STATES);

/** Whose password expires on one of these days (ISO dates, both count). */
export const passwordExpires = (from: string, to: string): ColumnFilter[] => [
  values('mfaNextWhat', 'password-expires'),
  { kind: 'dates', column: 'mfaNextOn', from, to },
];

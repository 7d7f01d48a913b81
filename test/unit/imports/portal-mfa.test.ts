// The report of NHSmail's portal, row by row. Would catch: a word taken for the wrong state, words that are lost, and a
// report without a date that contradicts unasked.
import type { Cell } from '@shared/domain/imports/cell';
import type { RowValues } from '@shared/domain/imports/kinds/declare';
import { portalMfaKind } from '@shared/domain/imports/kinds/portal-mfa';
import {
  kindOfPortalStatus,
  PORTAL_STATUS_LABELS,
  portalStatusOf,
  portalWords,
} from '@shared/domain/mfa/portal-status';
import { describe, expect, it } from 'vitest';
import { planKind } from './kinds-support';

const amy: RowValues = { address: 'amy@nhs.net', displayName: 'Amy Penrose' };
const known = (facts: RowValues): RowValues => ({ ...amy, ...facts });
const portal = (rows: Record<string, Cell>[], existing: RowValues[] = [amy]) =>
  planKind(portalMfaKind, rows, { existing }).rows;

describe('a line of the portal’s report', () => {
  it.each([
    ['User Enabled', 'registered'],
    ['Admin Enabled', 'registered'],
    ['MFA Enforced ATP Group', 'registered'],
    ['mfa enforced admin role ', 'registered'],
    ['User Disabled', 'not-registered'],
    ['Admin Disabled', 'not-registered'],
    ['MFA Disabled ATP Group', 'not-registered'],
    ['MFA Disabled - Admin Role', 'not-registered'],
    ['Not registered', 'not-registered'],
  ])('%j means %s', (status, kind) => {
    const [row] = portal([{ address: 'amy@nhs.net', status, reportDate: '02/10/2026' }]);
    expect(row).toMatchObject({ action: 'update' });
    expect(kindOfPortalStatus(row?.values?.status ?? '')).toBe(kind);
  });

  it.each(['Enabled', 'Enforced', 'MFA Enforced', 'constructor', '__proto__'])('%j is kept aside', (status) => {
    const [row] = portal([{ address: 'amy@nhs.net', status }]);
    expect(row).toMatchObject({ action: 'error', values: null });
    expect(row?.reason).toContain('is none of User Enabled, Admin Enabled');
  });

  it('keeps the words as reported, and a fact finds its status again', () => {
    expect(portalWords('user-enabled')).toBe('User Enabled');
    expect(portalWords('enforced-atp')).toBe('MFA Enforced ATP Group: MFA is enforced on the account');
    for (const status of Object.keys(PORTAL_STATUS_LABELS))
      expect(portalStatusOf({ kind: kindOfPortalStatus(status), words: portalWords(status) })).toBe(status);
    expect(portalStatusOf({ kind: 'restricted', words: 'said on the phone' })).toBe('not-registered');
  });

  it('without a date says nothing new where the same is known, and asks where it says otherwise', () => {
    const existing = [known({ status: 'user-enabled', reportDate: '2026-10-02' })];
    expect(portal([{ address: 'amy@nhs.net', status: 'Admin Enabled' }], existing)[0]?.action).toBe('unchanged');
    expect(portal([{ address: 'amy@nhs.net', status: 'User Disabled' }], existing)[0]).toMatchObject({
      action: 'conflict',
      values: { status: 'user-disabled', reportDate: '2026-11-22' },
    });
  });
});

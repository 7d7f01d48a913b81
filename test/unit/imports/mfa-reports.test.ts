// Microsoft's report about MFA, row by row. Would catch: somebody added by a report, an older or a doubtful line that is
// written unasked, and an unknown word taken for a state.
import type { Cell } from '@shared/domain/imports/cell';
import type { RowValues } from '@shared/domain/imports/kinds/declare';
import { mfaRegistrationKind } from '@shared/domain/imports/kinds/mfa-registration';
import { methodOf } from '@shared/domain/mfa/methods';
import { describe, expect, it } from 'vitest';
import { planKind } from './kinds-support';

const amy: RowValues = { address: 'amy@nhs.net', displayName: 'Amy Penrose' };
const known = (facts: RowValues): RowValues => ({ ...amy, ...facts });
const microsoft = (rows: Record<string, Cell>[], existing: RowValues[] = [amy]) =>
  planKind(mfaRegistrationKind, rows, { existing }).rows;
const line = (facts: Record<string, Cell> = {}) => ({
  address: 'AMY@NHS.NET',
  displayName: 'PENROSE, Amy (TRURO)',
  registered: 'True',
  method: 'push',
  lastUpdated: '2026-10-02T08:15:00Z',
  ...facts,
});

describe('a line of Microsoft’s report', () => {
  it('is matched by address without case, and says what it says', () => {
    const [row] = microsoft([line()]);
    expect(row).toMatchObject({
      action: 'update',
      reason: '',
      values: { registered: 'yes', method: 'Authenticator app', lastUpdated: '2026-10-02' },
    });
    expect(microsoft([line({ registered: 'False', method: 'none' })])[0]?.values).toEqual({
      registered: 'no',
      lastUpdated: '2026-10-02',
    });
  });

  it('about an address that nobody has is left out', () => {
    expect(microsoft([line({ address: 'ben@nhs.net' })])[0]).toMatchObject({
      action: 'skip',
      reason: 'Nobody in the register has this address',
    });
  });

  it('that names no method is still taken, and that is said', () => {
    const plan = planKind(mfaRegistrationKind, [line({ method: 'none', methods: '' })], { existing: [amy] });
    expect(plan.rows[0]?.values).toEqual({ registered: 'yes', lastUpdated: '2026-10-02' });
    expect(plan.rows[0] && plan.read(plan.rows[0].row).problems).toEqual([
      { field: 'registered', level: 'note', text: 'Registered, though the report names no method' },
    ]);
  });

  it.each([
    ['push', 'microsoftAuthenticatorPush,mobilePhone', 'Authenticator app'],
    ['none', 'microsoftAuthenticatorPush,mobilePhone', 'Authenticator app, Mobile phone'],
    ['', 'email,securityQuestion', ''],
    ['sms', 'mobilePhone', 'SMS'],
    [
      '',
      'Mobile phone, Microsoft Authenticator app (push notification)',
      'Mobile phone, Microsoft Authenticator app (push notification)',
    ],
    ['', 'constructor', 'constructor'],
  ])('with default method %j of %j is registered by %j', (method, methods, words) => {
    expect(methodOf(method, methods)).toBe(words);
  });

  it.each([
    ['registered', 'perhaps', 'MFA registered: “perhaps” is none of Yes, No'],
    ['registered', null, 'MFA registered: Empty: the row doesn’t say whether the account is registered'],
    ['lastUpdated', '2026-12-01T08:00:00Z', 'Last updated: 1 December 2026 is still to come: nobody can know it yet'],
    ['lastUpdated', '01/01/1900', 'Last updated: 1 January 1900 is too long ago for MFA'],
    ['lastUpdated', 'soon', 'Last updated: “soon” names no day'],
  ])('with %s %j is kept aside', (field, cell, reason) => {
    expect(microsoft([line({ [field]: cell })])[0]).toMatchObject({ action: 'error', reason, values: null });
  });

  it.each([
    ['tbc', '“tbc” can’t be taken here'],
    ['amy penrose', '“amy penrose” is not an address: there is no “@”'],
    [null, 'No user principal name: without one nobody can say which account the row is about'],
  ])('with the address %j is kept aside', (address, reason) => {
    expect(microsoft([line({ address })])[0]).toMatchObject({ action: 'error', reason, values: null });
  });

  it('that is older than what is known changes nothing, and says so with both dates', () => {
    const [row] = microsoft([line({ registered: 'False' })], [known({ registered: 'yes', lastUpdated: '2026-10-03' })]);
    expect(row).toMatchObject({ action: 'unchanged', values: null, warned: true });
    expect(row?.problems?.[0]?.text).toBe(
      'The register has “Registered, as at 3 October 2026”, the file “Not registered, as at 2 October 2026”: what is older changes nothing',
    );
  });

  it('from before the account was created is kept aside', () => {
    const [row] = microsoft([line()], [known({ accountCreatedOn: '2026-10-03' })]);
    expect(row).toMatchObject({
      action: 'error',
      reason: 'Last updated: That is before the account was created, on 3 October 2026',
      values: null,
    });
    expect(microsoft([line()], [known({ accountCreatedOn: '2026-10-02' })])[0]?.action).toBe('update');
  });

  it('without a date that says otherwise waits for a tick, and then counts from today', () => {
    const [row] = microsoft(
      [line({ registered: 'False', lastUpdated: null })],
      [known({ registered: 'yes', lastUpdated: '2026-10-03', method: 'SMS' })],
    );
    expect(row).toMatchObject({ action: 'conflict', values: { registered: 'no', lastUpdated: '2026-11-22' } });
    expect(row?.reason).toContain('it then counts as known today');
  });

  it('without a date is taken where nothing is known, and that is said', () => {
    const [row] = microsoft([line({ lastUpdated: null })]);
    expect(row).toMatchObject({ action: 'update', values: { registered: 'yes', method: 'Authenticator app' } });
    expect(row?.problems?.[0]?.text).toBe('The report gives no date: whatever has one counts before it');
  });

  it('about somebody of quite another name waits for a tick', () => {
    const [row] = microsoft([line({ displayName: 'NOWAK, Ifan (PENROSE)' })]);
    expect(row).toMatchObject({ action: 'conflict', values: { registered: 'yes' } });
    expect(row?.reason).toBe(
      'The report calls this account “NOWAK, Ifan (PENROSE)”, the register “Amy Penrose”. Tick the row if it is the same person',
    );
    for (const displayName of ['amy@nhs.net', '', 'Penrose-Gale A', 'AMY'])
      expect(microsoft([line({ displayName })])[0]?.action).toBe('update');
  });

  it('that somebody is no longer registered takes the method along', () => {
    const registered = known({ registered: 'yes', lastUpdated: '2026-10-01', method: 'SMS' });
    expect(microsoft([line({ registered: 'False' })], [registered])[0]).toMatchObject({
      action: 'update',
      values: { registered: 'no', lastUpdated: '2026-10-02', method: '' },
    });
  });

  it('“not registered” leaves “restricted” as it is', () => {
    const restricted = known({ registered: 'no', heldKind: 'restricted', lastUpdated: '2026-09-01' });
    expect(microsoft([line({ registered: 'False' })], [restricted])[0]).toMatchObject({
      action: 'unchanged',
      values: null,
    });
    expect(microsoft([line({ registered: 'False' })], [restricted])[0]?.problems?.[0]).toEqual({
      field: 'registered',
      level: 'note',
      text: 'The register says more, and that stays: “Moved to the restricted policy, as at 1 September 2026”',
    });
  });
});

describe('several lines about one account', () => {
  const [old, newer] = [line({ registered: 'False', lastUpdated: '2026-10-01' }), line()];
  it.each([
    ['above', [old, newer], 1],
    ['below', [newer, old], 0],
  ])('the newest counts, with the older one %s', (_, rows, at) => {
    const planned = microsoft(rows);
    expect(planned[at]).toMatchObject({ action: 'update', values: { registered: 'yes' } });
    expect(planned[1 - at]).toMatchObject({
      action: 'skip',
      reason: 'Another row about this account is newer: that one counts',
    });
  });

  it('a line that can’t be dated gives way to one that can', () => {
    const planned = microsoft([line({ lastUpdated: 'soon' }), line()]);
    expect(planned.map(({ action }) => action)).toEqual(['skip', 'update']);
  });

  it('the same said twice is the same, whatever the display name', () => {
    const planned = microsoft([line(), line({ displayName: 'PENROSE, Amy (EXETER)' })]);
    expect(planned.map(({ action, reason }) => [action, reason])).toEqual([
      ['update', ''],
      ['unchanged', 'Same as row 2'],
    ]);
  });

  it('of one day the one that says how counts', () => {
    const planned = microsoft([line({ method: 'none' }), line()]);
    expect(planned.map(({ action }) => action)).toEqual(['skip', 'update']);
  });

  it('of one day that disagree are questions', () => {
    const planned = microsoft([line(), line({ registered: 'False', method: 'none' })]);
    expect(planned.map(({ action }) => action)).toEqual(['conflict', 'conflict']);
    expect(planned[0]?.reason).toContain('Another row of the same day says otherwise');
    expect(planned[1]?.values).toBeNull();
  });
});

// What the MFA report says. Would catch: an account counted twice among all or at none of its ICBs, a picture that says
// something else than the table, somebody at risk who is left out, and a policy date that counts although it is off.
import { noMfaCounts } from '@shared/domain/mfa/practice-access';
import type { MfaState } from '@shared/domain/mfa/state';
import { type MfaStatusFacts, mfaStatusInSteps, policyWords } from '@shared/domain/reports/mfa-status';
import type { ReportedAccess, ReportedAccount } from '@shared/domain/reports/mfa-status-facts';
import { describe, expect, test } from 'vitest';
import { policy } from '../../support/mfa';
import { allSteps, rowsOf, wordsOf } from '../../support/report-words';
import { FRAME } from './practice-status-facts';

const DEVON = { code: 'QJK', name: 'Devon' };
const DORSET = { code: 'QVV', name: 'Dorset' };
const NONE = { code: '', name: '' };

const at = (odsCode: string, icb = DEVON, name = `Practice ${odsCode}`): ReportedAccount['places'][number] => ({
  odsCode,
  name,
  icb,
  role: 'member',
  standing: 'current',
});
const account = (fullName: string, state: MfaState, ...places: ReportedAccount['places']): ReportedAccount => ({
  fullName,
  nhsAddress: `${fullName.toLowerCase()}@nhs.net`,
  mfa: { state, since: '', asAt: '2026-10-04', source: 'nas', method: '', next: null },
  places,
});
const practice = (odsCode: string, values: Partial<ReportedAccess> = {}): ReportedAccess => ({
  odsCode,
  name: `Practice ${odsCode}`,
  icb: DEVON,
  status: 'good',
  reasons: ['Everybody is registered or exempt.'],
  next: null,
  ...values,
});

const report = (facts: Partial<MfaStatusFacts> = {}) =>
  allSteps(mfaStatusInSteps({ policy: policy(), accounts: [], practices: [], overTime: [], ...facts }, FRAME));

describe('accounts by ICB', () => {
  const accounts = [
    account('Amy', 'registered', at('TPAA1'), at('TPAA2')),
    account('Ben', 'restricted', at('TPAA1'), at('TPAA3', DORSET)),
    account('Cora', 'unknown', at('TPAA4', NONE)),
    account('Dev', 'not-registered'),
  ];
  const document = report({ accounts });
  const rows = rowsOf(document, 'Accounts by ICB');
  test('each once for each of its ICBs; those without an ICB, at no practice and all of them last', () => {
    expect(rows.map(({ ICB, Accounts }) => [ICB, Accounts])).toEqual([
      ['Devon (QJK)', '2'],
      ['Dorset (QVV)', '1'],
      ['No ICB', '1'],
      ['At no practice', '1'],
      ['All', '4'],
    ]);
    expect(rows.at(-1)).toMatchObject({ Registered: '1', Restricted: '1', 'Not known': '1', 'Not registered': '1' });
    expect(rows[0]).toMatchObject({ Registered: '1', Restricted: '1', Prompted: '–' });
  });
  test('that somebody is counted in several is said', () =>
    expect(wordsOf(document)).toContain(
      '1 person with practices of more than one ICB is counted in each of them, and once among all.',
    ));
  test('one line needs no sum', () =>
    expect(rowsOf(report({ accounts: accounts.slice(0, 1) }), 'Accounts by ICB')).toHaveLength(1));
});

describe('practices', () => {
  const practices = [
    practice('TPAA1', { status: 'amber', name: 'Zeal Eyecare', reasons: ['1 owner only.', '1 person prompted.'] }),
    practice('TPAA2', {
      status: 'amber',
      name: 'Ångström Optics',
      next: { on: '2026-12-01', what: 'somebody leaves' },
    }),
    practice('TPAA3', { status: 'red', name: 'Yeo Eyecare', icb: DORSET }),
    practice('TPAA4'),
    practice('TPAA5', { status: 'unknown' }),
    practice('TPAA6', { status: 'none', icb: NONE }),
  ];
  const document = report({ practices });
  test('those that need action, the worst first, then by name whatever its accents; all reasons', () =>
    expect(rowsOf(document, 'need action')).toEqual([
      expect.objectContaining({ Practice: 'TPAA3 | Yeo Eyecare', Access: 'Act now' }),
      expect.objectContaining({
        Practice: 'TPAA2 | Ångström Optics',
        'Next date': '1 December 2026 | somebody leaves',
      }),
      expect.objectContaining({ Why: '1 owner only. 1 person prompted.', 'Next date': 'No date' }),
    ]));
  test('how many of how many', () => expect(wordsOf(document)).toContain('3 practices of 6.'));
  test('each practice is counted once by its ICB', () =>
    expect(rowsOf(document, 'Practices by ICB').map(({ ICB, Practices }) => [ICB, Practices])).toEqual([
      ['Devon (QJK)', '4'],
      ['Dorset (QVV)', '1'],
      ['No ICB', '1'],
      ['All', '6'],
    ]));
});

describe('people at risk', () => {
  const next = { on: '2026-11-30', what: 'password-expires' as const };
  const restricted = account('Ben', 'restricted', at('TPAA2', DEVON, 'Beta'), at('TPAA1', DEVON, 'alpha'));
  const accounts = [
    account('Amy', 'registered', at('TPAA1')),
    { ...restricted, mfa: { ...restricted.mfa, next } },
    account('Cora', 'access-lost'),
    account('Abe', 'not-registered', at('TPAA1', DEVON, 'alpha')),
    account('Eve', 'prompted', at('TPAA1')),
    account('Fay', 'unknown', at('TPAA1')),
  ];
  test('the restricted, those without access and those not registered, by practice and then by name', () => {
    const document = report({ accounts });
    const rows = rowsOf(document, 'at risk');
    expect(rows.map(({ Practice, Name }) => `${Practice} ${Name}`)).toEqual([
      'TPAA1 | alpha Abe | abe@nhs.net',
      'TPAA1 | alpha Ben | ben@nhs.net',
      'TPAA2 | Beta Ben | ben@nhs.net',
      'At no practice Cora | cora@nhs.net',
    ]);
    expect(rows[1]?.['What comes next']).toBe('30 November 2026 | password expires');
    expect(wordsOf(document)).toContain('3 people. Who works at several practices stands at each of them.');
  });
  test('those of no practice come last, whatever script the names of practices are in', () => {
    const people = [account('Abe', 'restricted'), account('Zoe', 'restricted', at('TPAA1', DEVON, 'عيادة العيون'))];
    const rows = rowsOf(report({ accounts: people }), 'at risk');
    expect(rows.map(({ Practice }) => Practice)).toEqual(['TPAA1 | عيادة العيون', 'At no practice']);
  });
  test('somebody who left and can still get in says so', () => {
    const left = account('Abe', 'not-registered', { ...at('TPAA1'), standing: 'access-left' });
    expect(rowsOf(report({ accounts: [left] }), 'at risk')[0]?.Role).toBe('Member | Left, access must be taken away');
  });
  test('a long report begins with its contents, a short one does not', () => {
    const many = Array.from({ length: 61 }, (_, n) => account(`P${n}`, 'restricted', at('TPAA1')));
    expect(report({ accounts: many }).contents).toBe(true);
    expect(report({ accounts }).contents).toBe(false);
  });
});

test('with nobody and nothing every list says so, and the paper still warns of personal data', () => {
  const document = report();
  expect(wordsOf(document)).toEqual(
    expect.arrayContaining([
      'There are no accounts.',
      'There are no practices.',
      'No practice needs action.',
      'Nobody is restricted, has lost access or is not registered.',
    ]),
  );
  expect(document.personal).toBe(true);
});

test('the picture is of those the report is about', () => {
  const overTime = [{ on: '2026-11-22', counts: { ...noMfaCounts(), registered: 1, restricted: 1 } }];
  const lines = wordsOf(report({ overTime }));
  expect(lines).toContain('All practices · 22 November 2026');
  expect(lines).toContain('On 22 November 2026, 1 of 2 people (50%) is registered.');
});

describe('the policy in words', () => {
  const lines = (values = {}) => policyWords(policy(values)).join('\n');
  test('dates and days as they are set', () => {
    const words = lines({ mfaRestrictedFrom: '2027-01-04', mfaExpiryDays: 1, mfaSnoozeDays: 7 });
    expect(words).toContain('not registered on 4 January 2027 is moved to the restricted policy');
    expect(words).toContain('expires every day.');
    expect(words).toContain('put off for 7 days');
  });
  test('the loss of access only counts when it is switched on', () => {
    expect(lines({ mfaAccessLostOn: false })).toContain('switched off in the settings');
    expect(lines({ mfaAccessLostOn: true })).toContain('Who is not registered on 26 March 2025 has no access');
  });
});

// The settings as they are typed. It breaks when a wrong date or number gets through as another, when the switch is lost on
// the way, or when a change of the policy is saved without being asked about.
import { expect, it } from 'vitest';
import { changesPolicy, policyOf, readTyped, typedOf } from '../../../renderer/src/features/settings/team-values';
import { DEFAULT_MFA_POLICY } from '../../../shared/domain/mfa/policy';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings-form';

const typed = typedOf(DEFAULT_SETTINGS);

it('what nobody touched is read as it was', () => {
  expect(readTyped(typed)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  expect(policyOf(DEFAULT_SETTINGS)).toEqual(DEFAULT_MFA_POLICY);
});

it('dates, days and the switch of the policy are read, and each wrong one is named', () => {
  const right = { mfaPromptFrom: '2024-08-20', mfaSnoozeDays: ' 21 ', mfaAccessLostOn: 'true' };
  expect(readTyped({ ...typed, ...right }).settings).toMatchObject({
    mfaPromptFrom: '2024-08-20',
    mfaSnoozeDays: 21,
    mfaAccessLostOn: true,
  });
  const wrong = { mfaPromptFrom: 'soon', mfaRestrictedFrom: '', mfaSnoozeDays: '0', mfaExpiryDays: '' };
  const { settings, problems } = readTyped({ ...typed, ...wrong });
  expect(settings).toBeNull();
  expect(problems).toEqual([
    { name: 'mfaPromptFrom', message: 'Enter a date, for example 6 August 2018' },
    { name: 'mfaSnoozeDays', message: 'Enter a number from 1 to 365' },
    { name: 'mfaRestrictedFrom', message: 'Enter a date, for example 6 August 2018' },
    { name: 'mfaExpiryDays', message: 'Enter a whole number of days' },
  ]);
});

// Catches: a number that gets to the database as text, or as 0 where the field is empty.
it('months without a confirmation are read as a number from 1 to 60', () => {
  expect(readTyped({ ...typed, confirmedMonths: ' 12 ' }).settings).toMatchObject({ confirmedMonths: 12 });
  for (const wrong of ['0', '61', '', 'six'])
    expect(readTyped({ ...typed, confirmedMonths: wrong }).problems.map(({ name }) => name)).toEqual([
      'confirmedMonths',
    ]);
});

it('only the policy’s own values are asked about', () => {
  expect(changesPolicy({ ...DEFAULT_SETTINGS, batchSize: 250 }, DEFAULT_SETTINGS)).toBe(false);
  for (const change of [{ mfaAccessLostOn: true }, { mfaExpiryDays: 60 }, { mfaDefaultFrom: '2024-07-30' }])
    expect(changesPolicy({ ...DEFAULT_SETTINGS, ...change }, DEFAULT_SETTINGS)).toBe(true);
});

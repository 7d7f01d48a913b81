import { describe, expect, it } from 'vitest';
import { icbForm, isEnded } from '../../../shared/domain/icb-form';
import { appSettings, DEFAULT_SETTINGS, readSettings } from '../../../shared/domain/settings-form';

it('the settings that a new database starts with are good ones', () => {
  expect(appSettings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

// One value gone wrong must not take the others with it.
it('a setting that makes no sense falls back alone', () => {
  expect(readSettings({ batchSize: 'many', preparedBy: 'H Yeo', applicationThreshold: 12, stranger: 1 })).toEqual({
    ...DEFAULT_SETTINGS,
    preparedBy: 'H Yeo',
    applicationThreshold: 12,
  });
});

it.each([
  ['applicationThreshold', 0],
  ['applicationThreshold', 10.5],
  ['batchSize', 1001],
  ['confirmedMonths', 0],
  ['confirmedMonths', 61],
  ['confirmedMonths', 1.5],
  ['portalForm', 'http://portal.nhs.net/'],
  ['portalForm', 'javascript:alert(1)'],
  ['egressForm', 'https://'],
  ['codeAddress', ''],
  ['codeAddress', 'a@b.org, c@d.org'],
  ['teamAddress', 'Team <a@b.org>'],
  ['preparedBy', 'x'.repeat(101)],
])('refuses %s: %s', (name, value) => {
  const read = appSettings.safeParse({ ...DEFAULT_SETTINGS, [name]: value });
  expect(read.success).toBe(false);
  expect(read.error?.issues[0]?.message).toMatch(/^(Enter|Use) /);
});

describe('an ICB', () => {
  const board = { odsCode: ' qt6 ', oldCode: '', name: 'Cornwall', shortName: 'C', validFrom: '', validTo: '' };
  it('is read with its code in capitals', () => expect(icbForm.parse(board).odsCode).toBe('QT6'));
  it('can not end before it begins', () =>
    expect(icbForm.safeParse({ ...board, validFrom: '2026-04-01', validTo: '2026-03-31' }).success).toBe(false));
  it('still counts on its last day', () => {
    expect(isEnded('2026-03-31', '2026-03-31')).toBe(false);
    expect(isEnded('2026-03-31', '2026-04-01')).toBe(true);
    expect(isEnded(null, '2026-04-01')).toBe(false);
  });
});

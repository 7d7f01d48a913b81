// The day on which something was recorded. It breaks when a fact of just after midnight in summer holds from the day before.
import { dayInLondon } from '@electron/services/mfa/load-mfa';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { todayInLondon } from '../../../shared/domain/calendar-date';

it.each([
  ['2024-08-18T22:59:59.999Z', '2024-08-18'],
  ['2024-08-18T23:00:00.000Z', '2024-08-19'],
  ['2024-12-18T23:59:59.999Z', '2024-12-18'],
  ['2025-03-30T00:59:59.999Z', '2025-03-30'],
  ['2025-03-30T23:00:00.000Z', '2025-03-31'],
  ['2024-10-26T23:30:00.000Z', '2024-10-27'],
  ['2024-10-27T23:30:00.000Z', '2024-10-27'],
])('%s is %s in London', (moment, day) => {
  expect(dayInLondon(moment)).toBe(day);
});

it('is the day in London at any moment', () => {
  const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(fc.property(moments, (moment) => dayInLondon(moment.toISOString()) === todayInLondon(moment)));
});

import { expect, it } from 'vitest';
import { endOfLondonDay, startOfLondonDay } from '../../../shared/domain/london-day';

// A filter by day that took UTC's days would lose the first hour of each summer's day.
it.each([
  ['2026-01-15', '2026-01-15T00:00:00.000Z', '2026-01-16T00:00:00.000Z'],
  ['2026-07-15', '2026-07-14T23:00:00.000Z', '2026-07-15T23:00:00.000Z'],
  ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
  ['2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
])('%s in London', (date, start, end) => {
  expect(startOfLondonDay(date)).toBe(start);
  expect(endOfLondonDay(date)).toBe(end);
});

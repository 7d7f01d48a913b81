// The days of a month in weeks: it breaks when a month begins on the wrong weekday, or when a day is missing or twice.
import { addDays, addMonths } from '@shared/domain/calendar';
import { monthAround, showMonth, weekdayOf, weeksOfMonth } from '@shared/domain/month-grid';
import { expect, it } from 'vitest';

it.each([
  ['1970-01-01', 3],
  ['2024-07-29', 0],
  ['2024-09-02', 0],
  ['2026-11-22', 6],
  ['1969-12-28', 6],
])('%s is day %i of its week', (iso, weekday) => {
  expect(weekdayOf(iso)).toBe(weekday);
});

it('lays out February of a leap year that begins on a Thursday', () => {
  const weeks = weeksOfMonth('2024-02-10');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([null, null, null, '2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04']);
  expect(weeks[4]).toEqual(['2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29', null, null, null]);
});

it('has each day of every month once, on its weekday', () => {
  for (let month = '2019-01-01'; month < '2031-01-01'; month = addMonths(month, 1)) {
    const { from, to } = monthAround(month);
    const days: string[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    const weeks = weeksOfMonth(month);
    expect(weeks.flat().filter((day) => day !== null)).toEqual(days);
    for (const week of weeks) for (const [at, day] of week.entries()) if (day !== null) expect(weekdayOf(day)).toBe(at);
  }
});

it('names the month', () => {
  expect(showMonth('2018-08-06')).toBe('August 2018');
});

import { addDays, daysInMonth, isoDate, MONTHS } from './calendar';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const DAY = 86_400_000;

/** 0 for a Monday. */
export function weekdayOf(iso: string): number {
  // The first day of that clock was a Thursday.
  const days = Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY) + 3;
  return ((days % 7) + 7) % 7;
}

/** First and last day of a day's month. */
export function monthAround(iso: string): { from: string; to: string } {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  return { from: `${iso.slice(0, 7)}-01`, to: isoDate(year, month, daysInMonth(year, month)) ?? iso };
}

/** The weeks of a day's month, Monday first; null where a place belongs to another month. */
export function weeksOfMonth(iso: string): (string | null)[][] {
  const { from, to } = monthAround(iso);
  const weeks: (string | null)[][] = [];
  for (let start = addDays(from, -weekdayOf(from)); start <= to; start = addDays(start, 7))
    weeks.push(
      WEEKDAYS.map((_, at) => {
        const day = addDays(start, at);
        return day >= from && day <= to ? day : null;
      }),
    );
  return weeks;
}

/** "August 2018". */
export const showMonth = (iso: string) => `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${Number(iso.slice(0, 4))}`;

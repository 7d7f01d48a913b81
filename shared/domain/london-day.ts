import { todayInLondon } from './calendar-date';

const HOUR = 3_600_000;

/** The moment (ISO text in UTC) at which a calendar date begins in London: an hour earlier in summer. */
export function startOfLondonDay(date: string): string {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  const summer = todayInLondon(new Date(midnight - HOUR)) === date;
  return new Date(summer ? midnight - HOUR : midnight).toISOString();
}

/** The moment at which the day after a calendar date begins in London. */
export function endOfLondonDay(date: string): string {
  const next = new Date(Date.parse(`${date}T12:00:00.000Z`) + 24 * HOUR);
  return startOfLondonDay(next.toISOString().slice(0, 10));
}

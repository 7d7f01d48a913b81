import { daysBetween, isRealDate } from '../calendar';
import { showDate } from '../show-date';

/** "practice" or "practices". */
export const counted = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

const number = (value: number) => value.toLocaleString('en-GB');

/** What follows the number: "practices with people at risk". */
export const atPractices = (count: number): string => `${counted(count, 'practice')} with people at risk`;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** "Sunday 22 November 2026" for an ISO date. */
export function showDay(iso: string): string {
  if (!isRealDate(iso)) return iso;
  return `${DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]} ${showDate(iso)}`;
}

/** How long ago a day was, for "oldest …". */
export function showAge(on: string, today: string): string {
  const days = daysBetween(on, today);
  if (days <= 0) return 'from today';
  return days === 1 ? '1 day' : `${number(days)} days`;
}

/** How near a coming day is: "today", "tomorrow", else its date. */
export function showComing(on: string, today: string): string {
  const days = daysBetween(today, on);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `on ${showDate(on)}`;
}

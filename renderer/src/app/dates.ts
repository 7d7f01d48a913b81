import { showDateTime, todayInLondon } from '@shared/domain/calendar-date';

/** "today at 7:58am", or "6 August 2018 at 7:58am" when it was another day. */
export function recentMoment(timestamp: string, now = new Date()): string {
  const shown = showDateTime(timestamp);
  const sameDay = todayInLondon(new Date(timestamp)) === todayInLondon(now);
  return sameDay ? `today at ${shown.split(' at ')[1]}` : shown;
}

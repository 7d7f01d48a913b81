import { showDate } from './show-date';

export { checkDate, type DateRules } from './check-date';
export { showDate, showShortDate } from './show-date';

let london: Intl.DateTimeFormat | undefined;

/** Parts of a moment on London's clock, whatever the machine's zone. */
export function partsInLondon(moment: Date): { date: string; hour: number; minute: string } {
  // Made on first use: it costs some milliseconds that start-up can do without.
  london ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(london.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`,
    hour: Number(part.hour),
    minute: part.minute ?? '00',
  };
}

/** Today's date in London as ISO text. */
export function todayInLondon(now: Date): string {
  return partsInLondon(now).date;
}

/** "6 August 2018 at 3:45pm" in London, for an ISO timestamp with zone; other texts come back as they are. */
export function showDateTime(timestamp: string): string {
  const moment = new Date(timestamp);
  if (Number.isNaN(moment.getTime())) return timestamp;
  const { date, hour, minute } = partsInLondon(moment);
  return `${showDate(date)} at ${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`;
}

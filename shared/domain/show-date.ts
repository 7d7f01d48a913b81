import { isRealDate, MONTHS } from './calendar';

/** "6 August 2018" for an ISO date (YYYY-MM-DD); other texts come back as they are. Source: NHS service manual. */
export function showDate(iso: string): string {
  return write(iso, (month) => month);
}

/** "6 Aug 2018", for narrow columns. */
export function showShortDate(iso: string): string {
  return write(iso, (month) => month.slice(0, 3));
}

function write(iso: string, name: (month: string) => string): string {
  if (!isRealDate(iso)) return iso;
  return `${Number(iso.slice(8, 10))} ${name(MONTHS[Number(iso.slice(5, 7)) - 1] ?? '')} ${Number(iso.slice(0, 4))}`;
}

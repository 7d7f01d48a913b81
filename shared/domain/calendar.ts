/** Calendar arithmetic on ISO text (YYYY-MM-DD). No `Date` in local time, so no time zone can shift a day. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO text of a day, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isRealDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  return isoDate(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))) === iso;
}

const DAY = 86_400_000;

/** ISO text of the day that Excel's number stands for in the 1900 system, or null outside 1954 to 2119. */
export function dateOfSerial(serial: number): string | null {
  const days = Math.floor(serial);
  // Narrower than Excel allows, so that a year or a telephone number is never taken for a date.
  if (!(days >= 20_000 && days <= 80_000)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}

/** The day some months later; where that month is shorter, its last day. */
export function addMonths(iso: string, months: number): string {
  const count = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDate(year, month, Math.min(Number(iso.slice(8, 10)), daysInMonth(year, month))) ?? iso;
}

/** The day some years before or after; 29 February becomes the 28th where it must. */
export function addYears(iso: string, years: number): string {
  const year = Number(iso.slice(0, 4)) + years;
  const month = Number(iso.slice(5, 7));
  return isoDate(year, month, Math.min(Number(iso.slice(8, 10)), daysInMonth(year, month))) ?? iso;
}

/** The day some days later, or earlier where negative. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Excel's day numbers and calendar dates. Only days: a time of day is left out, and no time zone comes in anywhere. */
import type { DateCell, ErrorCell } from './types';

const DAY = 86_400_000;
/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;
/** Days between 1 January 1900 and 1 January 1904 as Excel counts them. */
const OFFSET_1904 = 1462;
/** Day numbers from 61 on count one day that never was, 29 February 1900. */
const EPOCH_AFTER_PHANTOM = Date.UTC(1899, 11, 30);
const EPOCH_BEFORE_PHANTOM = Date.UTC(1899, 11, 31);

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function dateFromSerial(serial: number, system1904: boolean): DateCell | ErrorCell {
  // A midnight that lost half a millisecond in arithmetic is still that day.
  const day = Math.floor(serial + 5e-9) + (system1904 ? OFFSET_1904 : 0);
  const first = system1904 ? OFFSET_1904 : 1;
  if (!(day >= first && day <= LAST_SERIAL)) return { kind: 'error', text: 'a date outside the years 1900 to 9999' };
  if (day === 60) return { kind: 'error', text: '29 February 1900, a date that does not exist' };
  return { kind: 'date', iso: isoOf((day < 60 ? EPOCH_BEFORE_PHANTOM : EPOCH_AFTER_PHANTOM) + day * DAY) };
}

/** The day number of an ISO date, or undefined when it is no date that Excel can hold. */
export function serialFromIso(iso: string): number | undefined {
  if (!isIsoDate(iso) || iso < '1900-01-01') return undefined;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return (time - (iso < '1900-03-01' ? EPOCH_BEFORE_PHANTOM : EPOCH_AFTER_PHANTOM)) / DAY;
}

/** A date that is in the calendar, written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && isoOf(time) === text;
}

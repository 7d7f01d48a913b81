import { addYears, dateOfSerial, isoDate, isRealDate, MONTHS } from './calendar';
import { aside, type Checked, note, ok, refused, warning } from './checked';
import type { Cell } from './imports/cell';
import { showDate } from './show-date';
import { quoted, tidy } from './text';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const COMPACT = /^(?:19|20)\d{6}$/;
const SERIAL = /^\d{5}$/;
const DAY_FIRST = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[-/. ]\s?([a-z]{3,9})\.?,?[-/. ]\s?(\d{4}|\d{2})$/i;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/** What a date is checked against. */
export interface DateRules {
  /** ISO date of the day. */
  today: string;
  /** Numbers count days from 1904, as in workbooks that began on an old Mac. */
  date1904?: boolean;
}

/** Days between the beginnings of Excel's two ways of counting. */
const DAYS_TO_1904 = 1462;

/** Earlier than this, a fact about NHSmail for optometry is doubtful. */
const EARLIEST = '1990-01-01';

/**
 * Reads a date: a real one, Excel's number for one, or text in the order that the United Kingdom writes (day first).
 * `value` is ISO text. A day that the calendar doesn't have is an error; text that names no day ("tbc", "March 2024")
 * goes to the notes.
 */
export function checkDate(cell: Cell, rules: DateRules): Checked {
  if (cell === null) return ok('');
  if (typeof cell === 'string') return checkText(cell, rules);
  if (typeof cell === 'number') return checkNumber(cell, rules);
  if (typeof cell === 'boolean') return aside(`${cell ? 'TRUE' : 'FALSE'} is not a date: it is kept in the notes`);
  if (cell.kind === 'error') return refused(`The cell shows the error ${cell.text}`);
  const iso = cell.iso.slice(0, 10);
  return isRealDate(iso) ? inRange(ok(iso), rules) : refused(`${quoted(cell.iso)} is not a date`);
}

function checkNumber(number: number, rules: DateRules): Checked {
  if (COMPACT.test(String(number))) return checkText(String(number), rules);
  const iso = dateOfSerial(rules.date1904 ? number + DAYS_TO_1904 : number);
  if (iso === null) return aside(`${quoted(String(number))} is not a date: it is kept in the notes`);
  return inRange(note(iso, `The number ${number} was read as ${showDate(iso)}`), rules);
}

function checkText(text: string, rules: DateRules): Checked {
  const line = tidy(text);
  if (line === '') return ok('');
  const ymd = ISO.exec(line);
  if (ymd) return compose(line, Number(ymd[1]), Number(ymd[2]), Number(ymd[3]), rules);
  if (COMPACT.test(line))
    return compose(line, Number(line.slice(0, 4)), Number(line.slice(4, 6)), Number(line.slice(6)), rules);
  const dmy = DAY_FIRST.exec(line);
  if (dmy) return dayFirst(line, dmy, rules);
  const words = line.replace(WEEKDAY, '');
  const named = DAY_MONTH.exec(words);
  const swapped = named ? null : MONTH_DAY.exec(words);
  const month = monthNumber(named?.[2] ?? swapped?.[1] ?? '');
  if (month !== null) {
    const day = Number(named?.[1] ?? swapped?.[2]);
    return compose(line, fullYear(named?.[3] ?? swapped?.[3] ?? '', rules), month, day, rules);
  }
  if (SERIAL.test(line)) return checkNumber(Number(line), rules);
  return aside(`${quoted(line)} names no day: it is kept in the notes`);
}

/** Day first, as the United Kingdom writes. Whatever could have been meant otherwise is a warning. */
function dayFirst(line: string, [, first, second, last = '']: RegExpExecArray, rules: DateRules): Checked {
  const [day, month, year] = [Number(first), Number(second), fullYear(last, rules)];
  const isSwapped = month > 12 && day <= 12;
  const read = isSwapped ? compose(line, year, day, month, rules) : compose(line, year, month, day, rules);
  if (read.level !== 'note') return read;
  const doubts = [];
  if (isSwapped) doubts.push(`month first, because there is no month ${month}`);
  else if (day <= 12 && day !== month) doubts.push('day first');
  if (last.length === 2) doubts.push('its year has two digits');
  return doubts.length === 0 ? read : warning(read.value, `Read as ${showDate(read.value)} (${doubts.join('; ')})`);
}

function compose(line: string, year: number, month: number, day: number, rules: DateRules): Checked {
  const iso = isoDate(year, month, day);
  if (iso !== null) return inRange(note(iso, `The text ${quoted(line)} was read as ${showDate(iso)}`), rules);
  const name = MONTHS[month - 1];
  return refused(
    name !== undefined && day >= 1 && day <= 31
      ? `There is no ${day} ${name} ${year}`
      : `${quoted(line)} is not a date: it has no ${name === undefined ? `month ${month}` : `day ${day}`}`,
  );
}

function inRange(read: Checked, { today }: DateRules): Checked {
  if (read.value < EARLIEST) return warning(read.value, `${showDate(read.value)} is long ago: check it`);
  if (read.value > addYears(today, 1))
    return warning(read.value, `${showDate(read.value)} is far in the future: check it`);
  return read;
}

/** A year of two digits lies in the century that makes it at most ten years from now. */
function fullYear(text: string, { today }: DateRules): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  const thisYear = Number(today.slice(0, 4));
  const century = Math.floor(thisYear / 100) * 100;
  return century + year > thisYear + 10 ? century - 100 + year : century + year;
}

function monthNumber(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower.length < 3) return null;
  const index = MONTHS.findIndex(
    (month) => month.toLowerCase().startsWith(lower) || (lower === 'sept' && month === 'September'),
  );
  return index < 0 ? null : index + 1;
}

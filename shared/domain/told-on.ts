import { isoDate } from './calendar';
import { todayInLondon } from './calendar-date';
import { checkDate, type DateRules } from './check-date';
import { type Checked, note, ok, refused } from './checked';
import type { Cell } from './imports/cell';
import { showDate } from './show-date';
import { quoted, saysNothing, tidy } from './text';

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?: ?(Z|UTC|GMT)| ?([+-]\d\d):?(\d\d))$/i;
/** What Microsoft writes where there is no date. */
const NO_DATE = /^0001-01-01(?:\D|$)/;
/** Before this, nobody could know anything of MFA. */
const EARLIEST = '2000-01-01';

/**
 * Reads the day on which something was known: as any date, and of a moment with its zone the day in London. A day to
 * come, a day of the last century and text that names no day are errors. `value` is ISO text, '' where there is none.
 */
export function checkToldOn(cell: Cell, rules: DateRules): Checked {
  const text = typeof cell === 'string' ? tidy(cell) : '';
  if (typeof cell === 'string' && (saysNothing(text) || NO_DATE.test(text))) return ok('');
  const moment = MOMENT.exec(text);
  const read = moment ? dayInLondon(text, moment) : checkDate(withoutComma(cell), rules);
  if (read.keepInNotes) return refused(read.text.replace(/: it is kept in the notes$/, ''));
  if (read.value === '') return read;
  if (read.value > rules.today) return refused(`${showDate(read.value)} is still to come: nobody can know it yet`);
  if (read.value < EARLIEST) return refused(`${showDate(read.value)} is too long ago for MFA`);
  return read;
}

function dayInLondon(
  text: string,
  [, year, month, day, time = '', , hours = '', minutes = '']: RegExpExecArray,
): Checked {
  const written = isoDate(Number(year), Number(month), Number(day));
  const zone = hours === '' ? 'Z' : `${hours}:${minutes}`;
  const moment = new Date(`${written}T${time}${zone}`);
  if (written === null || Number.isNaN(moment.getTime())) return refused(`${quoted(text)} is not a date and time`);
  const found = todayInLondon(moment);
  return found === written ? ok(found) : note(found, `In London that was ${showDate(found)}`);
}

/** "02/10/2026, 08:15:00": the comma would hide the date. */
const withoutComma = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replace(/^([^,]*\d{4}),(\s*\d{1,2}:\d{2})/, '$1$2') : cell;

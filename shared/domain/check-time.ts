import { aside, type Checked, ok } from './checked';
import { type Cell, cellText } from './imports/cell';
import { readTime } from './london-moment';
import { quoted, saysNothing, tidy } from './text';

const MINUTES = 24 * 60;
const two = (value: number) => String(value).padStart(2, '0');

/** Reads a time of day: text, or Excel's fraction of a day. `value` is "14:05"; what names none goes to the notes. */
export function checkTime(cell: Cell): Checked {
  if (typeof cell === 'number' && cell >= 0 && cell < 1) {
    const minutes = Math.round(cell * MINUTES) % MINUTES;
    return ok(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
  }
  const line = tidy(cellText(cell));
  if (line === '' || saysNothing(line)) return ok('');
  const time = readTime(line);
  return time === null ? aside(`${quoted(line)} is no time of day: it is kept in the notes`) : ok(time);
}

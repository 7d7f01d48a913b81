import { type Checked, note, ok, warning } from './checked';
import { quoted, saysNothing, tidy, withoutBlanks } from './text';

/** Form of a postcode of the United Kingdom (Royal Mail, Programmers' Guide to PAF). */
const OUTWARD = '[A-PR-UWYZ](?:\\d[A-Z\\d]?|[A-HK-Y]\\d[A-Z\\d]?)';
const WRITTEN = new RegExp(`^(?:${OUTWARD} \\d[A-Z]{2}|GIR 0AA|BFPO \\d{1,4})$`);
const JOINED = new RegExp(`^(?:(${OUTWARD})(\\d[A-Z]{2})|(GIR)(0AA)|(BFPO)(\\d{1,4}))$`);
/** The second half of a postcode never has these letters, because they are misread. */
const UNUSED = /[CIKMOV][A-Z]$|[A-Z][CIKMOV]$/;

/**
 * Checks a postcode. It only ever warns: a doubtful postcode is kept as it is. Case and the blank are put in order
 * with a note; a letter O and a digit 0 that changed places are put right in `suggestion` only.
 */
export function checkPostcode(text: string): Checked {
  if (WRITTEN.test(text)) return inUse(ok(text));
  const line = tidy(text);
  if (line === '') return ok('');
  if (saysNothing(line)) return note('', 'Not stated');
  const joined = withoutBlanks(line).toUpperCase();
  const written = write(joined);
  if (written !== null) return inUse(note(written, `${quoted(line)} was written as ${written}`));
  const candidate = write(putZerosRight(joined));
  if (candidate !== null)
    return warning(line, `${quoted(line)} is not a postcode. Could it be ${candidate}?`, candidate);
  return warning(line, `${quoted(line)} is not a full postcode: check it`);
}

/** The form is right; that nothing is delivered there is worth a note. */
function inUse(read: Checked): Checked {
  if (read.value.startsWith('BFPO') || !UNUSED.test(read.value)) return read;
  return note(read.value, `${read.value} has the form of a postcode, but no postcode ends in ${read.value.slice(-2)}`);
}

function write(joined: string): string | null {
  const parts = JOINED.exec(joined);
  if (!parts) return null;
  const [outward, inward] = parts.slice(1).filter((part) => part !== undefined);
  return `${outward} ${inward}`;
}

function putZerosRight(joined: string): string {
  if (joined.length < 5 || joined.length > 7) return joined;
  const outward = joined.slice(0, -3);
  const inward = joined.slice(-3);
  const [first = '', ...rest] = outward;
  // Position decides: the area begins with a letter, the district has digits after it, the second half starts with one.
  const area = first === '0' ? 'O' : first;
  return `${area}${rest.join('').replaceAll('O', '0')}${inward.replace(/^O/, '0')}`;
}

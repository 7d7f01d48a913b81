import { type Checked, note, ok, warning } from './checked';
import { quoted, saysNothing, tidy, withoutBlanks } from './text';

/** Form of a postcode of the United Kingdom (Royal Mail, Programmers' Guide); the second half has no C I K M O V. */
const OUTWARD = '[A-PR-UWYZ](?:\\d[A-Z\\d]?|[A-HK-Y]\\d[A-Z\\d]?)';
const INWARD = '\\d[ABD-HJLNP-UW-Z]{2}';
const WRITTEN = new RegExp(`^(?:${OUTWARD} ${INWARD}|GIR 0AA|BFPO \\d{1,4})$`);
const JOINED = new RegExp(`^(?:(${OUTWARD})(${INWARD})|(GIR)(0AA)|(BFPO)(\\d{1,4}))$`);

/**
 * Checks a postcode. It only ever warns: a doubtful postcode is kept as it is. Case and the blank are put in order
 * with a note; a letter O and a digit 0 that changed places are put right in `suggestion` only.
 */
export function checkPostcode(text: string): Checked {
  if (WRITTEN.test(text)) return ok(text);
  const line = tidy(text);
  if (line === '') return ok('');
  if (saysNothing(line)) return note('', 'Not stated');
  const joined = withoutBlanks(line).toUpperCase();
  const written = write(joined);
  if (written === line) return ok(written);
  if (written !== null) return note(written, `${quoted(line)} was written as ${written}`);
  const candidate = write(putZerosRight(joined));
  if (candidate !== null)
    return warning(line, `${quoted(line)} is not a postcode. Could it be ${candidate}?`, candidate);
  return warning(line, `${quoted(line)} is not a full postcode: check it`);
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

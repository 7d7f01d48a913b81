import { type MetadataJson, PhoneNumber } from 'libphonenumber-js/core';
import { aside, type Checked, note, ok, warning } from './checked';
// The library's numbering plan for +44 only: 4 KB instead of 150, and start-up is counted. A test compares it.
import plan from './phone-metadata.json' with { type: 'json' };
import { quoted, saysNothing, saysPending, tidy } from './text';

const metadata = plan as unknown as MetadataJson;

/** Index of the number types in an entry of the plan, and of the general form. */
const TYPES = 11;
const VALID = new RegExp(
  `^(?:${Object.values(plan.countries)
    .flatMap((country) => country[TYPES] as (0 | [string])[])
    .filter((type) => type !== 0)
    .map(([pattern]) => pattern)
    .join('|')})$`,
);
/** Numbers that Ofcom keeps for drama; some are outside the numbering plan. Source: Ofcom, Numbers for drama use. */
const DRAMA =
  /^(?:1632960\d{3}|7700900\d{3}|1(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|2079460\d{3}|2[89]\d{2}4960\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3})$/;

const isNational = (digits: string) => VALID.test(digits) || DRAMA.test(digits);
const CANONICAL = /^\+44[1-9]\d{6,9}$/;
const FOREIGN = /^\+(?!44)[1-9]\d{6,14}$/;
const EXTENSION = /[\s,;(]*\b(?:ext(?:n|ension)?\.?|x|option|opt)\s*[:.]?\s*\d{1,6}\)?\s*$/i;
const SEPARATORS = /\s*(?:[/,;|&\n]|\bor\b|\band\b)\s*/i;

/**
 * Checks a telephone number. `value` is E.164 (+44…). Only ever warns: a doubtful number is kept as written. Ofcom's
 * drama numbers and mobiles of Jersey, Guernsey and Man pass. A second number or an extension goes to the notes.
 */
export function checkPhone(text: string): Checked {
  // By far the most usual form in a register, so it is decided first.
  const digits = text.startsWith('0') ? text.replaceAll(' ', '') : '';
  if (/^0\d{9,10}$/.test(digits) && isNational(digits.slice(1))) return ok(`+44${digits.slice(1)}`);
  const line = tidy(text);
  if (line === '') return ok('');
  if (CANONICAL.test(line) && isNational(line.slice(3))) return ok(line);
  if (saysNothing(line)) return note('', 'Not stated');
  if (saysPending(line) || !/\d{3}/.test(line.replace(/[^\d\p{L}]/gu, '')))
    return aside(`${quoted(line)} is not a telephone number: it is kept in the notes`);
  return checkParts(line);
}

function checkParts(line: string): Checked {
  const parts = line.split(SEPARATORS).filter((part) => part.replace(/\D/g, '').length >= 6);
  if (parts.length > 1) {
    const found = parts.map((part) => checkOne(part)).find((part) => part.level !== 'warning');
    if (found)
      return {
        ...warning(found.value, `There is more than one number: ${quoted(line)} is kept in the notes`),
        keepInNotes: true,
      };
    return aside(`${quoted(line)} is not one telephone number: it is kept in the notes`);
  }
  const main = line.replace(EXTENSION, '');
  if (main !== line && main !== '') {
    const found = checkOne(main);
    if (found.level !== 'warning')
      return { ...warning(found.value, `The extension in ${quoted(line)} is kept in the notes`), keepInNotes: true };
  }
  return checkOne(line);
}

/** What a spreadsheet makes of a number that it takes for a sum: "1.632960451E+09", "1632960451.0". */
const AS_SUM = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i;

/** The digits of such a number, or null where some are lost for good. */
function digitsOfSum(line: string): string | null {
  const [, first = '', rest = '', power = ''] = AS_SUM.exec(line) ?? [];
  return rest.length < Number(power) - 1
    ? null
    : `${first}${rest.padEnd(Number(power), '0')}`.slice(0, Number(power) + 1);
}

function checkOne(text: string): Checked {
  const line = tidy(text).replace(/^(\d{9,12})\.0+$/, '$1');
  if (AS_SUM.test(line)) {
    const digits = digitsOfSum(line);
    const found = digits === null ? null : checkOne(digits);
    if (found && found.level !== 'warning')
      return warning(found.value, `${quoted(line)} was read as the number that it stands for: check it`);
    return aside(`${quoted(line)}: the spreadsheet shortened this number, and digits are lost`);
  }
  const plain = line
    .replace(/^\(?(?:\+|00)\s*44\)?\s*(?:\(0\)|0)?/, '+44')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/[\s().\-–]/g, '');
  if (!/^\+?\d+$/.test(plain)) return aside(`${quoted(line)} is not a telephone number: it is kept in the notes`);
  if (FOREIGN.test(plain)) return warning(plain, `${quoted(line)} is not a number of the United Kingdom: check it`);
  if (plain.startsWith('+44') && isNational(plain.slice(3))) return ok(plain);
  if (plain.startsWith('0') && isNational(plain.slice(1))) return ok(`+44${plain.slice(1)}`);
  if (/^44\d{9,10}$/.test(plain) && isNational(plain.slice(2))) return ok(`+${plain}`);
  if (/^[1-9]/.test(plain) && isNational(plain)) return note(`+44${plain}`, 'The leading 0 was put back');
  return warning(line, `${quoted(line)} is not a telephone number of the United Kingdom: check it`);
}

/** A stored number as people in the United Kingdom write it: "01632 960451". Other texts come back as they are. */
export function showPhone(stored: string): string {
  if (!CANONICAL.test(stored)) return stored;
  return new PhoneNumber(stored as `+${string}`, metadata).formatNational();
}

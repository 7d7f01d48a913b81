import { aside, type Checked, note, ok, refused, warning } from './checked';
import { quoted, saysNothing, tidy, withoutBlanks } from './text';

/** Optical sites: TP and three letters or digits (issued before April 2020), or letter-digit-letter-digit-letter. */
const PRACTICE_CODE = /^(?:TP[A-Z0-9]{3}|[A-Z]\d[A-Z]\d[A-Z])$/;
const ANY_CODE = /^[A-Z0-9]{3,10}$/;

/** The code as it is stored and compared: upper case, without blanks of any kind. */
export function normaliseOdsCode(text: string): string {
  return PRACTICE_CODE.test(text) ? text : withoutBlanks(text).toUpperCase();
}

/** Whether a code has one of the two forms that NHS England issues to optical practices. */
export function isPracticeCode(code: string): boolean {
  return PRACTICE_CODE.test(code);
}

/**
 * Checks an ODS code. Other codes of 3 to 10 letters or digits pass with a warning, because not every optical
 * organisation has a practice's code. A letter O and a digit 0 that changed places are put right in `suggestion` only.
 */
export function checkOdsCode(text: string): Checked {
  const code = normaliseOdsCode(text);
  if (code === '') return refused('Enter the ODS code');
  if (!ANY_CODE.test(code)) return refused(`${quoted(text)} is not an ODS code: use 3 to 10 letters and numbers`);
  if (PRACTICE_CODE.test(code)) {
    const line = tidy(text);
    return line.includes(' ') ? note(code, `A blank was taken out of ${quoted(line)}`) : ok(code);
  }
  const candidate = putZerosRight(code);
  if (candidate !== code && PRACTICE_CODE.test(candidate))
    return warning(code, `${code} is not the usual form of a practice’s code. Could it be ${candidate}?`, candidate);
  return warning(code, `${code} is not the usual form of a practice’s code (such as TP1F9 or A1B2C): check it`);
}

/** The code of a headquarters: any of 3 to 10 letters or digits. What can't be one is kept in the notes. */
export function checkHeadquartersCode(text: string): Checked {
  const checked = checkRelatedCode(text);
  return checked.level === 'warning' && checked.value !== '' ? ok(checked.value) : checked;
}

/** The code of a practice before or after: what can't be a code is kept in the notes, since the row is not about it. */
export function checkRelatedCode(text: string): Checked {
  if (saysNothing(tidy(text))) return note('', 'Not stated');
  const checked = checkOdsCode(text);
  return checked.level === 'error' ? aside(`${quoted(text)} is not an ODS code: it is kept in the notes`) : checked;
}

/** Letter O at a digit's place, digit 0 at a letter's place, in a code of five characters. */
function putZerosRight(code: string): string {
  if (code.length !== 5) return code;
  return [...code].map((char, i) => (i % 2 === 0 ? (char === '0' ? 'O' : char) : char === 'O' ? '0' : char)).join('');
}

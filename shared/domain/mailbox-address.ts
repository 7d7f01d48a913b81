import { aside, type Checked, note, ok, refused } from './checked';
import type { MailboxKind } from './codes';
import { isPracticeCode } from './ods-code';
import { quoted, saysNothing, saysPending, tidy } from './text';

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const ADDRESS = new RegExp(`^(?=.{1,254}$)(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})+$`);
const NO_MAILBOX = /^(?:none|no|no mailbox|no (?:shared )?(?:nhs ?mail|address|email)|not got one)$/i;

/** Addresses compare without case. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

/**
 * Checks the address of a mailbox. `value` is in lower case. Blanks around and at the "@", "mailto:", angle brackets
 * and a display name are taken off with a note. What can't be an address is an error, with a correction to offer
 * where one suggests itself; it is never applied.
 */
export function checkMailboxAddress(text: string): Checked {
  if (ADDRESS.test(text) && !text.endsWith('@nhs.uk')) return ok(text);
  // A list separator at the end comes along when an address is copied out of a mail.
  const line = tidy(text).replace(/[\s;,]+$/, '');
  if (line === '') return ok('');
  if (NO_MAILBOX.test(line) || saysNothing(line)) return note('', `${quoted(line)} was read as no address`);
  if (saysPending(line)) return aside(`${quoted(line)} is kept in the notes`);
  if ((line.match(/@/g) ?? []).length > 1 && !/<[^<>]*@[^<>]*>$/.test(line))
    return refused('There are two addresses in one cell: give one');
  const { address, notes } = bare(line.toLowerCase());
  if (address.endsWith('@nhs.uk'))
    return refused('The address ends in @nhs.uk: NHSmail ends in @nhs.net', address.replace(/@nhs\.uk$/, '@nhs.net'));
  if (ADDRESS.test(address)) return notes === '' ? ok(address) : note(address, notes);
  return malformed(line, address);
}

/**
 * Checks a list of addresses, one a line or with semicolons or commas between. `value` has one a line, each once. Where
 * one can't be an address, the whole text is kept in the notes.
 */
export function checkMailboxAddresses(text: string): Checked {
  const parts = text.split(/[\n\r;,]+/).filter((part) => part.trim() !== '');
  const addresses: string[] = [];
  for (const part of parts) {
    const { level, value } = checkMailboxAddress(part);
    if (level === 'error' || level === 'warning') return aside(`${quoted(text)} is kept in the notes`);
    if (value !== '' && !addresses.includes(value)) addresses.push(value);
  }
  return ok(addresses.join('\n'));
}

/** An address without what mail programs and hasty fingers put around it. */
function bare(line: string): { address: string; notes: string } {
  const inside = (/<([^<>]+)>$/.exec(line)?.[1] ?? line)
    .replace(/^(?:mailto|e-?mail|smtp):\s*/, '')
    .replace(/^["'(]+|[)"';,.]+$/g, '')
    .replace(/(@[^?]*)\?.*$/, '$1')
    .trim();
  const address = inside.replace(/\s*([@])\s*/g, '$1').replace(/(@.*?)\s*\.\s*/g, '$1.');
  if (address !== inside) return { address, notes: `A blank was removed from ${quoted(line)}` };
  return { address, notes: inside === line ? '' : `${quoted(line)} was read as ${address}` };
}

function malformed(line: string, address: string): Checked {
  const suggestion = suggest(address);
  const correction = suggestion !== undefined && ADDRESS.test(suggestion) ? suggestion : undefined;
  if (!address.includes('@')) return refused(`${quoted(line)} is not an address: there is no “@”`, correction);
  if (/\s/.test(address)) return refused(`${quoted(line)} is not an address: there is a blank in it`, correction);
  return refused(`${quoted(line)} is not an email address`, correction);
}

function suggest(address: string): string | undefined {
  const joined = address
    .replace(/\s+/g, '')
    .replace(/,/g, '.')
    .replace(/\.{2,}/g, '.');
  if (joined.includes('@'))
    return joined
      .replace(/^\.|\.(?=@)/g, '')
      .replace(/@\.?nhs\.?(?:net|ent|nte|ne)$/, '@nhs.net')
      .replace(/\.$/, '');
  // "optometry.tp1f9nhs.net": only the domain of NHSmail is sure enough to cut at.
  const cut = /^(.+?)[.]?nhs\.net$/.exec(joined);
  return cut ? `${cut[1]}@nhs.net` : undefined;
}

/**
 * The ODS code that an nhs.net address carries, in upper case: `optometry.<code>@nhs.net` (letter), or another store
 * mailbox that ends in a practice's code. Null where it carries none.
 */
export function odsCodeOfAddress(address: string): string | null {
  const found = /^(.+\.)?([a-z0-9]{3,10})@nhs\.net$/.exec(addressKey(address));
  const code = found?.[2]?.toUpperCase();
  if (code === undefined || found?.[1] === undefined) return null;
  if (isPracticeCode(code)) return code;
  // Towns and surnames stand there too; a code that isn't a practice's at least has a digit.
  return found[1] === 'optometry.' && /\d/.test(code) ? code : null;
}

/**
 * What kind of mailbox an address looks like; `unknown` where it is none. A guess from its form, staff may know better:
 * whatever isn't at nhs.net can only be secure as an Egress account.
 */
export function kindOfAddress(address: string): MailboxKind {
  const key = addressKey(address);
  if (!key.includes('@')) return 'unknown';
  if (!key.endsWith('@nhs.net')) return 'egress';
  return isSharedForm(key) ? 'shared' : 'store';
}

/** Providers where anyone can have an address: never a contractor's own domain. */
const PUBLIC_MAIL =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|btconnect|sky|talktalk|virginmedia|protonmail|gmx)\.(?:com|co\.uk|net|me)$/;

function isSharedForm(key: string): boolean {
  return key.startsWith('optometry.') && odsCodeOfAddress(key) !== null;
}

/**
 * What is doubtful about an address, in words; empty where nothing is. `relatedCodes` are predecessors and successors
 * of the practice: an address that carries one of them is in order, because mailboxes outlive codes.
 */
export function addressProblems(
  address: string,
  kind: MailboxKind,
  odsCode: string,
  relatedCodes: readonly string[] = [],
): string[] {
  if (address === '') return [];
  const checked = checkMailboxAddress(address);
  if (checked.level === 'error') return [checked.text];
  const key = addressKey(checked.value);
  const problems: string[] = [];
  const code = odsCodeOfAddress(key);
  if (code !== null && code !== odsCode && !relatedCodes.includes(code))
    problems.push(`The address carries the code ${code}, the practice has ${odsCode}`);
  const misfit = kindMisfit(key, kind);
  if (misfit !== '') problems.push(misfit);
  return problems;
}

/** Says of an address with the code of a predecessor or successor that it is in order; '' for other addresses. */
export function addressExplanation(address: string, predecessorCode: string, successorCode: string): string {
  const code = odsCodeOfAddress(checkMailboxAddress(address).value);
  if (code === null) return '';
  if (code === predecessorCode)
    return `The address carries ${code}, the code before this one: mailboxes outlive codes, so it is in order`;
  if (code === successorCode) return `The address carries ${code}, the code after this one`;
  return '';
}

/** Why an address doesn't fit the kind that is stated; empty where it does. */
export function kindMisfit(address: string, kind: MailboxKind): string {
  const key = addressKey(address);
  const nhsmail = key.endsWith('@nhs.net');
  if (kind === 'none') return 'It is marked as no mailbox, yet there is an address';
  if (kind === 'unknown') return '';
  if (kind === 'egress') {
    if (nhsmail) return 'It is marked as Egress, yet the address is an nhs.net one';
    return PUBLIC_MAIL.test(key) ? 'The address is at a public mail provider: check that it is an Egress account' : '';
  }
  if (!nhsmail) return 'It is marked as an NHSmail mailbox, yet the address is not an nhs.net one';
  if (kind === 'shared' && !isSharedForm(key)) return 'A shared mailbox has the form optometry.<ODS code>@nhs.net';
  if (kind === 'store' && isSharedForm(key))
    return 'It has the form of a shared mailbox, yet is marked as a store mailbox';
  return '';
}

import type { MailDraft } from '@shared/domain/mail-draft';
import { isPlainAddress } from '@shared/domain/settings-form';

const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
/** Longest encoded word is 75 characters (RFC 2047): 45 bytes make 60 characters of base64 between the markers. */
const BYTES_A_WORD = 45;
const LINE = 76;

/**
 * The mail as a file that Outlook opens for editing (`X-Unsent: 1`): RFC 5322 with CRLF, the subject as RFC 2047 words where
 * it isn't short plain ASCII, the text as base64 of UTF-8. An address that isn't plain is left out.
 */
export function emlOf(draft: MailDraft & { from: string }, now: Date): string {
  const headers = [
    'X-Unsent: 1',
    ...(isPlainAddress(draft.from) ? [`From: ${draft.from}`] : []),
    ...(isPlainAddress(draft.to) ? [`To: ${draft.to}`] : []),
    `Subject: ${subjectOf(draft.subject)}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const text = draft.body.split(/\r\n|[\n\r]/).join('\r\n');
  return `${headers.join('\r\n')}\r\n\r\n${inLines(Buffer.from(`${text}\r\n`, 'utf8').toString('base64'))}\r\n`;
}

function inLines(base64: string): string {
  return (base64.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\r\n');
}

function subjectOf(text: string): string {
  const line = text.replace(BREAKS, ' ').trim();
  if (/^[ -~]{0,60}$/.test(line) && !line.includes('=?')) return line;
  return encodedWords(line).join('\r\n ');
}

/** No character is cut in two: each word can be read alone. */
function encodedWords(text: string): string[] {
  const words: string[] = [];
  let part = '';
  const finish = () => {
    if (part !== '') words.push(`=?UTF-8?B?${Buffer.from(part, 'utf8').toString('base64')}?=`);
    part = '';
  };
  for (const character of text) {
    if (Buffer.byteLength(part + character, 'utf8') > BYTES_A_WORD) finish();
    part += character;
  }
  finish();
  return words;
}

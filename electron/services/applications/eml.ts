import { createHash } from 'node:crypto';
import { isBareAddress, type WholeDraft } from '@shared/domain/mail-draft';
import { isPlainAddress } from '@shared/domain/settings-form';

const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
/** Longest encoded word is 75 characters (RFC 2047): 45 bytes make 60 characters of base64 between the markers. */
const BYTES_A_WORD = 45;
const LINE = 76;

/**
 * The mail as a file that Outlook opens for editing (`X-Unsent: 1`): RFC 5322 with CRLF, the subject as RFC 2047 words where
 * it isn't short plain ASCII, the text as base64 of UTF-8, a file beside it as a second part. An address that isn't plain
 * is left out.
 */
export function emlOf(draft: WholeDraft, now: Date): string {
  const headers = [
    'X-Unsent: 1',
    ...(isPlainAddress(draft.from) ? [`From: ${draft.from}`] : []),
    ...(isPlainAddress(draft.to) ? [`To: ${draft.to}`] : []),
    ...bccOf(draft.bcc ?? []),
    `Subject: ${subjectOf(draft.subject)}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
  ];
  const lines = draft.body.split(/\r\n|[\n\r]/).join('\r\n');
  const text = part(['Content-Type: text/plain; charset=utf-8'], Buffer.from(`${lines}\r\n`, 'utf8'));
  if (draft.attachment === undefined) return `${headers.join('\r\n')}\r\n${text}`;
  const { name, bytes } = draft.attachment;
  // Base64 has no "=_", so that no part can hold the line that ends it.
  const boundary = `=_${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
  const file = part(fileHeaders(name), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const parts = [text, file].map((each) => `--${boundary}\r\n${each}`).join('');
  return `${[...headers, `Content-Type: multipart/mixed; boundary="${boundary}"`].join('\r\n')}\r\n\r\n${parts}--${boundary}--\r\n`;
}

/** One address a line, because no line of a mail may be longer than 998 characters (RFC 5322). */
function bccOf(addresses: readonly string[]): string[] {
  const plain = addresses.filter(isBareAddress);
  return plain.length === 0 ? [] : [`Bcc: ${plain.join(',\r\n ')}`];
}

const part = (headers: string[], bytes: Buffer) =>
  `${[...headers, 'Content-Transfer-Encoding: base64'].join('\r\n')}\r\n\r\n${inLines(bytes.toString('base64'))}\r\n`;

/** The name twice: plain for old programs, and as RFC 2231 has it. */
function fileHeaders(name: string): string[] {
  const line = shortName(name.replace(BREAKS, ' ').trim());
  const plain = line.replace(/[^ -~]|["\\]/g, '_');
  const encoded = encodeURIComponent(line.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return [
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename="${plain}";\r\n filename*=UTF-8''${encoded}`,
  ];
}

/** No line of a mail may be longer than 998 characters (RFC 5322), and each of these may become twelve. */
function shortName(name: string): string {
  const letters = [...name];
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return letters.length <= 60 ? name : `${letters.slice(0, 60 - extension.length).join('')}${extension}`;
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

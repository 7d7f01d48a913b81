import { isUtf8 } from 'node:buffer';
import type { MailType } from '@shared/domain/notifications/mail';
import { AppError } from '@shared/ipc/errors';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|reply-to|x-[\w-]+|dkim-signature|authentication-results)[ \t]*:/i;
/** Headers that nobody sees who reads a mail. */
const ONLY_IN_FILES = /^(?:received|return-path|message-id|mime-version|content-type|dkim-signature)[ \t]*:/i;
/** Files that people drag along by mistake, by how they begin. */
const OTHERS: readonly { begins: string; what: string }[] = [
  { begins: '%PDF', what: 'a PDF' },
  { begins: 'PK\u0003\u0004', what: 'a workbook, a document or a zip file' },
  { begins: '\u0089PNG', what: 'a picture' },
  { begins: '\u00ff\u00d8\u00ff', what: 'a picture' },
  { begins: 'GIF8', what: 'a picture' },
  { begins: 'MZ', what: 'a program' },
  { begins: 'BEGIN:VCARD', what: 'a business card' },
  { begins: 'BEGIN:VCALENDAR', what: 'an entry of a calendar' },
];

/** Tells by its content what a file is. `file-not-readable` for what is no message. */
export function typeOf(bytes: Uint8Array): MailType {
  if (bytes.byteLength === 0) throw noMail('The file is empty.');
  if (OLE.every((byte, at) => bytes[at] === byte)) return 'msg';
  const top = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1');
  const other = OTHERS.find(({ begins }) => top.startsWith(begins));
  if (other) throw noMail(`This is ${other.what}, not a message.`);
  const lines = top.replace(/^\u00ef\u00bb\u00bf/, '').split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const headers = lines.slice(Math.max(0, first), first + 40);
  // A mailbox file's separator stands before the first header.
  const known = headers.filter((line) => HEADER.test(line)).length;
  // A mail program writes "Sent:" where it shows a mail, and never in one.
  const isCopied =
    headers.some((line) => /^\s*sent[ \t]*:/i.test(line)) && !headers.some((line) => ONLY_IN_FILES.test(line));
  const isMail =
    known >= 2 && headers.some((line) => /^(?:subject|date)[ \t]*:/i.test(line) || ONLY_IN_FILES.test(line));
  if (
    isMail &&
    !isCopied &&
    (HEADER.test(headers[0] ?? '') || /^From /.test(headers[0] ?? '') || /^[\w-]+:/.test(headers[0] ?? ''))
  )
    return 'eml';
  if (top.includes('\0') && !hasUtf16Mark(bytes)) throw noMail('This is not a message.');
  return 'text';
}

const hasUtf16Mark = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Text in UTF-8 or UTF-16, otherwise as Windows writes it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

const noMail = (what: string) =>
  new AppError(
    'file-not-readable',
    `${what} Nothing was logged. Drop a message from Outlook (.msg or .eml), or paste its text.`,
  );

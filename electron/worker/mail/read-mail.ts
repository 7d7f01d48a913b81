import { createHash } from 'node:crypto';
import { todayInLondon } from '@shared/domain/calendar-date';
import type { ReadMail } from '@shared/domain/notifications/mail';
import { tidy } from '@shared/domain/text';
import { AppError } from '@shared/ipc/errors';
import { readEml } from './eml';
import { htmlToText } from './html-text';
import type { MailFile, RawMail } from './mail-file';
import { readMsg } from './msg';
import { readPastedHead } from './pasted-head';
import { decodeText, typeOf } from './type';

/** Most bytes of a mail; Exchange itself lets through 25 to 150 MB, nearly all of it attachments. */
export const MAIL_BYTES = 40 * 1024 * 1024;
const LONGEST_TEXT = 200_000;
const MOST_RECIPIENTS = 50;
const MOST_ATTACHMENTS = 200;
const SPREADSHEET = /\.(?:xlsx|xlsm|csv|tsv)$/i;

/**
 * Reads a mail file, or a text that was pasted, as far as it goes. Its type is told by its content. `file-not-readable`
 * for what is no mail, and for more than {@link MAIL_BYTES}, with the way out.
 */
export async function readMail(bytes: Uint8Array): Promise<MailFile> {
  if (bytes.byteLength > MAIL_BYTES)
    throw new AppError(
      'file-not-readable',
      `This mail is larger than ${MAIL_BYTES / 1024 / 1024} MB, mostly by its attachments. Nothing was logged. Save it in Outlook without the attachments, or copy its text and paste that here.`,
    );
  const raw = await rawOf(bytes);
  const words = raw.text.trim() === '' ? htmlToText(raw.html) : raw.text;
  const text = words
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const sent = Date.parse(raw.sentAt);
  const sentAt = Number.isNaN(sent) ? null : new Date(sent).toISOString();
  const subject = tidy(raw.subject).slice(0, 500);
  const from = { name: tidy(raw.from.name).slice(0, 200), address: addressOf(raw.from.address) };
  const mail: ReadMail = {
    type: raw.type,
    messageId: raw.messageId.replace(/[<>\s]/g, '').slice(0, 300),
    digest: digestOf(from.address || from.name, sentAt ?? '', subject, text),
    from,
    to: raw.to
      .slice(0, MOST_RECIPIENTS)
      .map(({ name, address }) => ({ name: tidy(name).slice(0, 200), address: addressOf(address) })),
    recipientCount: raw.to.length,
    sentAt,
    subject,
    text: text.slice(0, LONGEST_TEXT),
    attachments: raw.attachments.slice(0, MOST_ATTACHMENTS).map(({ name, size }, index) => ({
      index,
      name: tidy(name).slice(0, 200),
      size,
      isSpreadsheet: SPREADSHEET.test(name),
    })),
    remarks: [...raw.remarks, ...remarksOf(raw, text, sentAt)],
  };
  return { mail, attachments: raw.attachments };
}

async function rawOf(bytes: Uint8Array): Promise<RawMail> {
  const type = typeOf(bytes);
  if (type === 'msg') return readMsg(bytes);
  if (type === 'eml') return readEml(bytes);
  return {
    type: 'text',
    messageId: '',
    ...readPastedHead(decodeText(bytes), todayInLondon(new Date())),
    html: '',
    attachments: [],
    remarks: [],
  };
}

function remarksOf({ type, from, attachments }: RawMail, text: string, sentAt: string | null): string[] {
  const remarks: string[] = [];
  if (text === '') remarks.push('The message has no text.');
  if (text.length > LONGEST_TEXT)
    remarks.push('The message is very long: only its first 200,000 characters were read.');
  if (type !== 'text' && sentAt === null) remarks.push('The message has no date that can be read: today is taken.');
  if (type !== 'text' && addressOf(from.address) === '')
    remarks.push('The message doesn’t say from which address it came.');
  if (attachments.length > MOST_ATTACHMENTS) remarks.push(`Only the first ${MOST_ATTACHMENTS} attachments are listed.`);
  return remarks;
}

const addressOf = (address: string) => {
  const plain = address.replace(/[<>\s]/g, '').slice(0, 254);
  return plain.includes('@') ? plain.toLowerCase() : '';
};

const digestOf = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

import type { MailAddress } from '@shared/domain/notifications/mail';
import { AppError } from '@shared/ipc/errors';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { RawAttachment, RawMail } from './mail-file';

/** Parts within parts; a letter has three or four. */
const DEEPEST = 30;
const MOST_HEADERS_BYTES = 512 * 1024;

/** Reads an Internet message (.eml). What is signed, encrypted, a meeting or a business card is said in a remark. */
export async function readEml(bytes: Uint8Array): Promise<RawMail> {
  const email = await parse(bytes);
  const from = flat(email.from ? [email.from] : [])[0] ?? flat(email.sender ? [email.sender] : [])[0];
  const to = flat([...(email.to ?? []), ...(email.cc ?? [])]);
  return {
    type: 'eml',
    messageId: email.messageId ?? '',
    from: from ?? { name: '', address: '' },
    to,
    sentAt: email.date ?? '',
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    attachments: email.attachments.map(attachmentOf),
    remarks: remarksOf(email),
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST,
      maxHeadersSize: MOST_HEADERS_BYTES,
      maxRfc822NestingDepth: 3,
    });
  } catch (cause) {
    throw new AppError(
      'file-not-readable',
      'This message is built so oddly that it can’t be read: its parts lie too deep, or its headers are too long. Nothing was logged. Open it in Outlook, copy its text, and paste that here.',
      undefined,
      { cause },
    );
  }
}

function flat(addresses: readonly Address[]): MailAddress[] {
  return addresses.flatMap(({ name, address, group }) =>
    group === undefined
      ? [{ name, address: address ?? '' }]
      : group.map((each) => ({ name: each.name, address: each.address })),
  );
}

function attachmentOf({ filename, mimeType, content }: Attachment, index: number): RawAttachment {
  return {
    name: filename ?? `attachment ${index + 1} (${mimeType})`,
    size: typeof content === 'string' ? content.length : content.byteLength,
    bytes: () => (typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)),
  };
}

function remarksOf({ headers, attachments, text, html }: Email): string[] {
  const contentType = headers.find(({ key }) => key === 'content-type')?.value.toLowerCase() ?? '';
  const types = [contentType, ...attachments.map(({ mimeType }) => mimeType)];
  const has = (part: string) => types.some((type) => type.includes(part));
  const isEmpty = (text ?? '').trim() === '' && (html ?? '').trim() === '';
  const remarks: string[] = [];
  if (has('multipart/encrypted') || contentType.includes('enveloped-data') || (isEmpty && has('pkcs7-mime')))
    remarks.push('The message is encrypted: only its sender, date and subject can be read.');
  else if (has('pkcs7-mime')) remarks.push('The message is signed in a way that hides its text: open it in Outlook.');
  if (has('text/calendar')) remarks.push('It is an invitation to a meeting.');
  if (has('text/vcard') || has('text/x-vcard')) remarks.push('A business card is attached.');
  if (attachments.some(({ rfc822DepthExceeded }) => rfc822DepthExceeded))
    remarks.push('It holds messages within messages; the innermost were not read.');
  return remarks;
}

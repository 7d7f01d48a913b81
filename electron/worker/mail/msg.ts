import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import type { MailAddress } from '@shared/domain/notifications/mail';
import { AppError } from '@shared/ipc/errors';
import type { RawAttachment, RawMail } from './mail-file';

type MsgReader = InstanceType<typeof msgreader>;
/** The package is CommonJS: in the bundle its class stands one `default` deeper than where the tests run. */
const Reader = 'default' in msgreader ? (msgreader.default as typeof msgreader) : msgreader;

/** Reads a message as Outlook saves it (.msg). */
export function readMsg(bytes: Uint8Array): RawMail {
  const { reader, fields } = parse(bytes);
  const html = fields.bodyHtml ?? (fields.html ? Buffer.from(fields.html).toString('utf8') : '');
  return {
    type: 'msg',
    messageId: fields.messageId ?? headerOf(fields.headers, 'message-id'),
    from: {
      name: fields.senderName ?? '',
      address: firstAddress(
        fields.senderSmtpAddress,
        fields.sentRepresentingSmtpAddress,
        fields.creatorSMTPAddress,
        fields.senderEmail,
      ),
    },
    to: (fields.recipients ?? []).map(recipientOf),
    sentAt: fields.clientSubmitTime ?? fields.messageDeliveryTime ?? headerOf(fields.headers, 'date'),
    subject: fields.subject ?? '',
    text: fields.body ?? '',
    html,
    attachments: (fields.attachments ?? []).map((attachment) => attachmentOf(reader, attachment)),
    remarks: remarksOf(fields, html),
  };
}

function parse(bytes: Uint8Array): { reader: MsgReader; fields: FieldsData } {
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const reader = new Reader(buffer);
    const fields = reader.getFileData();
    if (fields.error) throw new Error(fields.error);
    return { reader, fields };
  } catch (cause) {
    throw new AppError(
      'file-not-readable',
      'This Outlook message is damaged, or it is another kind of file that only begins like one. Nothing was logged. Open it in Outlook, copy its text, and paste that here.',
      undefined,
      { cause },
    );
  }
}

/** Exchange has addresses of its own ("/O=…"), which nobody can write to. */
const firstAddress = (...addresses: (string | undefined)[]) =>
  addresses.find((address) => address?.includes('@') && !address.startsWith('/')) ?? '';

const recipientOf = ({ name = '', smtpAddress, email }: FieldsData): MailAddress => ({
  name,
  address: firstAddress(smtpAddress, email),
});

function attachmentOf(reader: MsgReader, attachment: FieldsData): RawAttachment {
  const inner = attachment.innerMsgContent === true;
  return {
    name: attachment.fileName ?? attachment.name ?? (inner ? 'message' : 'attachment'),
    size: attachment.contentLength ?? null,
    bytes: () => reader.getAttachment(attachment).content,
  };
}

const headerOf = (headers: string | undefined, name: string) =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]{1,500})`, 'im').exec(headers ?? '')?.[1]?.trim() ?? '';

function remarksOf({ messageClass = '', body = '', compressedRtf }: FieldsData, html: string): string[] {
  const kind = messageClass.toLowerCase();
  const isEmpty = body.trim() === '' && html.trim() === '';
  const remarks: string[] = [];
  if (kind.startsWith('ipm.note.smime') && isEmpty)
    remarks.push('The message is encrypted or signed: only its sender, date and subject can be read.');
  else if (isEmpty && compressedRtf !== undefined)
    remarks.push(
      'Its text is kept in a form that only Outlook reads: open it there, copy the text, and paste it into the note.',
    );
  if (kind.startsWith('ipm.schedule') || kind.startsWith('ipm.appointment'))
    remarks.push('It is an invitation to a meeting.');
  if (kind.startsWith('ipm.contact')) remarks.push('It is a contact, not a message.');
  return remarks;
}

import type { MailAddress, MailAttachment, ReadMail } from '@shared/domain/notifications/mail';

/** What a reader of one format finds; the rest is worked out alike for all. */
export interface RawMail {
  type: ReadMail['type'];
  messageId: string;
  from: MailAddress;
  to: MailAddress[];
  /** As the mail has it; what can't be read as a date counts as none. */
  sentAt: string;
  subject: string;
  text: string;
  html: string;
  attachments: RawAttachment[];
  remarks: string[];
}

export interface RawAttachment extends Omit<MailAttachment, 'index' | 'isSpreadsheet'> {
  /** Reads its bytes; only asked for when a person hands it to the import. */
  bytes(): Uint8Array;
}

/** A mail and its attachments, which stay unopened. */
export interface MailFile {
  mail: ReadMail;
  attachments: RawAttachment[];
}

/** What a file or a text turned out to be. */
export const MAIL_TYPES = ['eml', 'msg', 'text'] as const;
export type MailType = (typeof MAIL_TYPES)[number];

export interface MailAddress {
  /** '' where the mail gives none. */
  name: string;
  /** As written, without blanks; an Exchange address that is no e-mail address is ''. */
  address: string;
}

export interface MailAttachment {
  /** Its place in the mail, from 0. */
  index: number;
  name: string;
  /** In bytes; null where unknown. */
  size: number | null;
  /** A file that the import wizard can read, by its name. */
  isSpreadsheet: boolean;
}

/** A message as far as it could be read. Nothing of it is ever run, loaded or opened. */
export interface ReadMail {
  type: MailType;
  /** Without angle brackets; '' where there is none. */
  messageId: string;
  /** SHA-256 of sender, date, subject and text, hexadecimal: tells a repeat where there is no Message-ID. */
  digest: string;
  from: MailAddress;
  /** The first 50 of those it was sent to. */
  to: MailAddress[];
  recipientCount: number;
  /** ISO time in UTC; null where the message has none that can be read. */
  sentAt: string | null;
  subject: string;
  /** Plain text, HTML turned into words, at most 200,000 characters. */
  text: string;
  attachments: MailAttachment[];
  /** What could not be read, in sentences: "The message is encrypted: only its sender, date and subject can be read." */
  remarks: string[];
}

import { addressKey, checkMailboxAddress } from './mailbox-address';
import { isPlainAddress } from './settings-form';

/** A mail to be looked at and sent by a person. */
export interface MailDraft {
  /** Plain address, or empty where the person fills it in. */
  to: string;
  subject: string;
  /** Lines end in a line feed. */
  body: string;
  /** Who gets it unseen by the others. */
  bcc?: readonly string[];
}

/** A draft as it is handed over, with whose it is and what goes with it. */
export interface WholeDraft extends MailDraft {
  from: string;
  attachment?: { name: string; bytes: Uint8Array };
}

/** Longer links are cut by some mail programs and by Windows itself. */
const MAILTO_MAX = 1800;

/** Whether a text is an address as lists keep it, with nothing around it: nothing else may get into a mail's header. */
export function isBareAddress(text: string): boolean {
  const { value } = checkMailboxAddress(text);
  return value !== '' && value === addressKey(text);
}

/**
 * The mail as a `mailto:` link (RFC 6068), or null where it is too long for one or a recipient is no plain address.
 * Several in Bcc have semicolons between them: Outlook takes the commas of the RFC for part of one address.
 */
export function mailtoOf({ to, subject, body, bcc = [] }: MailDraft): string | null {
  if ((to !== '' && !isPlainAddress(to)) || !bcc.every(isBareAddress)) return null;
  const lines = body.split(/\r\n|[\n\r]/).join('\r\n');
  const unseen = bcc.length === 0 ? '' : `&bcc=${bcc.map(addressPart).join(';')}`;
  const link = `mailto:${addressPart(to)}?subject=${encoded(subject)}&body=${encoded(lines)}${unseen}`;
  return link.length < MAILTO_MAX ? link : null;
}

const addressPart = (address: string) => encodeURIComponent(address).replace('%40', '@');

/** Lone surrogates would make `encodeURIComponent` throw. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

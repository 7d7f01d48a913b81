import { isPlainAddress } from './settings-form';

/** A mail to be looked at and sent by a person. */
export interface MailDraft {
  /** Plain address, or empty where the person fills it in. */
  to: string;
  subject: string;
  /** Lines end in a line feed. */
  body: string;
}

/** A draft as it is handed over, with whose it is and what goes with it. */
export interface WholeDraft extends MailDraft {
  from: string;
  attachment?: { name: string; bytes: Uint8Array };
}

/** Longer links are cut by some mail programs and by Windows itself. */
const MAILTO_MAX = 1800;

/** The mail as a `mailto:` link (RFC 6068), or null where it is too long for one or the recipient is no plain address. */
export function mailtoOf({ to, subject, body }: MailDraft): string | null {
  if (to !== '' && !isPlainAddress(to)) return null;
  const lines = body.split(/\r\n|[\n\r]/).join('\r\n');
  const link = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(lines)}`;
  return link.length < MAILTO_MAX ? link : null;
}

/** Lone surrogates would make `encodeURIComponent` throw. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

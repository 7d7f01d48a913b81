import type { KnownPractice, KnownRegister, MailFacts } from '@shared/domain/notifications/facts';
import type { ReadMail } from '@shared/domain/notifications/mail';

/** What a mail says, and what was found in it. */
export interface MailReading {
  mail: ReadMail;
  facts: MailFacts;
}

/**
 * Reads mails and finds their facts. It runs in a process of its own, so that a hostile mail can be stopped by ending the
 * process, and finding facts in a large register holds up nobody; tests run it in place. Failures are `AppError`s whose
 * message is fit for a person.
 */
export interface MailReader {
  /** Hands over the register that mails are matched to. Before the first `read`. */
  know(register: KnownRegister): Promise<void>;
  read(bytes: Uint8Array): Promise<MailReading>;
  /** The bytes of one attachment; `not-found` where the mail has none at that place. */
  attachment(bytes: Uint8Array, index: number): Promise<{ name: string; bytes: Uint8Array }>;
}

/** A reader and its end. `dispose` may be called at any time, also in the middle of a mail. */
export interface MailReaderSession {
  reader: MailReader;
  dispose(): void;
}
export type StartMailReader = () => Promise<MailReaderSession>;

export type KnownRest = Omit<KnownRegister, 'practices'>;
export type { KnownPractice };

import type { KnownRegister } from '@shared/domain/notifications/facts';
import type { MailReader, MailReaderSession, StartMailReader } from './mail-reader';

/**
 * Mails one after the other through one reader, which knows the register as it was at the first of them. It ends with the
 * last mail; a mail that fails, in whatever way, takes its reader along, and the next one gets another.
 */
export class MailQueue {
  readonly #start: StartMailReader;
  readonly #register: () => Promise<KnownRegister>;
  #session: MailReaderSession | null = null;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: StartMailReader, register: () => Promise<KnownRegister>) {
    this.#start = start;
    this.#register = register;
  }

  run<T>(work: (reader: MailReader) => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#take(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  close(): void {
    this.#session?.dispose();
    this.#session = null;
  }

  async #take<T>(work: (reader: MailReader) => Promise<T>): Promise<T> {
    try {
      this.#session ??= await this.#begin();
      return await work(this.#session.reader);
    } catch (cause) {
      this.close();
      throw cause;
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.close();
    }
  }

  async #begin(): Promise<MailReaderSession> {
    const session = await this.#start();
    try {
      await session.reader.know(await this.#register());
      return session;
    } catch (cause) {
      session.dispose();
      throw cause;
    }
  }
}

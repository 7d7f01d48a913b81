import type { MailReader, StartMailReader } from '../services/notifications/mail-reader';
import type { WorkerCalls } from './worker-calls';
import { sendBytes, startWorker } from './worker-host';

/** Practices in one message: it takes a few milliseconds to copy. */
const PRACTICES_PER_MESSAGE = 1000;

/** A reader of mails in a process of its own. */
export const startMailReader: StartMailReader = async () => {
  const calls = await startWorker('mail', () => {});
  return { reader: readerOver(calls), dispose: () => calls.dispose() };
};

function readerOver(calls: WorkerCalls): MailReader {
  return {
    know: async ({ practices, ...rest }) => {
      for (let at = 0; at < practices.length; at += PRACTICES_PER_MESSAGE)
        await calls.call('addKnownPractices', practices.slice(at, at + PRACTICES_PER_MESSAGE));
      await calls.call('knowRegister', rest);
    },
    read: async (bytes) => {
      await sendBytes(calls, bytes);
      return calls.call('readMail') as ReturnType<MailReader['read']>;
    },
    attachment: async (bytes, index) => {
      await sendBytes(calls, bytes);
      return calls.call('readAttachment', index) as ReturnType<MailReader['attachment']>;
    },
  };
}

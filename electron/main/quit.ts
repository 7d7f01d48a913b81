import { app } from 'electron';
import type { Log } from '../services/log';

/** A database that will not close must not keep the program from ending; SQLite's own journal keeps it whole. */
const PATIENCE_MS = 5000;

let close: () => Promise<unknown> = async () => {};
let ending = false;
let closing = false;
let exitCode = 0;

/** From now on nothing new is begun. SQLite brings the process down when that ends in the middle of a call. */
export function beginToEnd(code = 0): void {
  ending = true;
  exitCode = Math.max(exitCode, code);
}
export const isEnding = (): boolean => ending;

/** Closes what is open, then ends the app. */
export async function closeAndExit(log: Log): Promise<void> {
  if (closing) return;
  closing = true;
  beginToEnd();
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([close(), patience]).catch(() => log.error('the database could not be closed'));
  log.info('closed');
  app.exit(exitCode);
}

/** Closes what is open before the app ends, however it ends. */
export function closeBeforeQuit(closeWhatIsOpen: () => Promise<unknown>, log: Log): void {
  close = closeWhatIsOpen;
  app.on('will-quit', (event) => {
    event.preventDefault();
    void closeAndExit(log);
  });
}

import { app } from 'electron';
import type { Log } from '../services/log';

/** A database that will not close must not keep the program from ending; SQLite's own journal keeps it whole. */
const PATIENCE_MS = 5000;

/** Closes what is open before the app ends. */
export function closeBeforeQuit(close: () => Promise<unknown>, log: Log): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    Promise.race([close(), patience])
      .catch(() => log.error('the database could not be closed'))
      .finally(() => {
        log.info('closed');
        app.exit(0);
      });
  });
}

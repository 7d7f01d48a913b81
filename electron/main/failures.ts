import { AppError } from '@shared/ipc/errors';
import { safeDetail } from '../ipc/safe-detail';
import { showFailure } from './dialogs';
import type { EarlyLog } from './early-log';
import { beginToEnd, closeAndExit } from './quit';

/** What a person is told when CCHub Console can't start or can't go on. */
export function failureWords(error: unknown, logFile: string): { message: string; detail: string } {
  const afterwards = `Nothing was deleted. The log file says more: ${logFile}`;
  if (error instanceof AppError)
    return { message: 'CCHub Console can’t open.', detail: `${error.message}\n\n${afterwards}` };
  return {
    message: 'CCHub Console met an unexpected problem and has to close.',
    detail: `Everything that was saved is still there. Start CCHub Console again; if the same thing happens, restart the computer and then ask whoever supports it.\n\n${afterwards}`,
  };
}

let failing = false;

/** Says what happened, then ends the app. Only the first failure speaks: those that follow from it would only confuse. */
export async function failAndExit(error: unknown, step: string, log: EarlyLog, logFile: string): Promise<never> {
  log.error(`${step}: failed: ${error instanceof AppError ? `${error.code}; ` : ''}${safeDetail(error)}`);
  if (failing) return new Promise(() => {});
  failing = true;
  beginToEnd(1);
  await log.open();
  const { message, detail } = failureWords(error, logFile);
  try {
    await showFailure(message, detail);
  } finally {
    await closeAndExit(log);
  }
  return new Promise(() => {});
}

/** From now on nothing that nobody caught passes silently, and nothing shows a stack trace. */
export function catchTheUncaught(log: EarlyLog, logFile: string): void {
  process.on('uncaughtException', (error) => void failAndExit(error, 'uncaught exception', log, logFile));
  process.on('unhandledRejection', (error) => void failAndExit(error, 'unhandled rejection', log, logFile));
}

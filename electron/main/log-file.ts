import log from 'electron-log/main';
import type { Log } from '../services/log';

/** Opens the log file: plain lines, at most two files of five megabytes. */
export function openLogFile(file: string, { quiet }: { quiet: boolean }): Log {
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = 5 * 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.file.format = '[{y}-{m}-{d} {h}:{i}:{s}.{ms}] [{level}] {text}';
  // Standard output belongs to the answers of headless tasks.
  log.transports.console.level = quiet ? false : 'info';
  log.transports.ipc.level = false;
  return {
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
    error: (message) => log.error(message),
  };
}

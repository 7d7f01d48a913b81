import type { Log } from '../services/log';

/**
 * A log that keeps what is said until its file is open. Loading the logging library takes as long as opening the
 * window, so the window and its table go first.
 */
export class EarlyLog implements Log {
  private kept: [keyof Log, string][] = [];
  private file: Log | null = null;
  private opening: Promise<void> | null = null;

  constructor(private readonly openFile: () => Promise<Log>) {}

  /** Opens the file, once; done when everything kept is in it. A log that can't be opened stops nothing. */
  open(): Promise<void> {
    this.opening ??= this.openFile().then(
      (file) => {
        this.file = file;
        for (const [level, message] of this.kept.splice(0)) file[level](message);
      },
      () => undefined,
    );
    return this.opening;
  }

  info = (message: string) => this.say('info', message);
  warn = (message: string) => this.say('warn', message);
  error = (message: string) => this.say('error', message);

  private say(level: keyof Log, message: string): void {
    if (this.file) this.file[level](message);
    else this.kept.push([level, message]);
  }
}

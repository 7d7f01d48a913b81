import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/ipc/errors';

interface Job {
  resolve(): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** Pages that are being drawn for paper. Nothing is printed before its page said that everything is there. */
export class PrintJobs {
  private readonly jobs = new Map<string, Job>();

  constructor(private readonly limitMs = 30_000) {}

  /** Gives a token for the page to say, and a promise of its saying so. */
  begin(): { token: string; drawn: Promise<void>; fail(message: string): void } {
    const token = randomUUID();
    const drawn = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => this.done(token, 'Drawing it took too long.'), this.limitMs);
      this.jobs.set(token, { resolve, reject, timer });
    });
    // Whoever waits for it hears of the failure; if nobody does yet, that is no uncaught one.
    drawn.catch(() => undefined);
    return { token, drawn, fail: (message) => this.done(token, message) };
  }

  /** The page with this token is drawn, or says why it can't be. A token that nobody waits for is passed over. */
  done(token: string, error: string | undefined): void {
    const job = this.jobs.get(token);
    if (!job) return;
    this.jobs.delete(token);
    clearTimeout(job.timer);
    if (error === undefined) job.resolve();
    else job.reject(reportFailed(error));
  }
}

export function reportFailed(reason: string, cause?: unknown): AppError {
  return new AppError(
    'report-failed',
    `The report could not be made. ${reason} Nothing was printed or saved, and the register is as it was. Try again.`,
    undefined,
    { cause },
  );
}

import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/ipc/errors';

interface Job<Paper> {
  paper: Paper;
  resolve(): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** Papers that are being drawn. Nothing is printed before its page said that everything is there. */
export class PrintJobs<Paper> {
  private readonly jobs = new Map<string, Job<Paper>>();

  /** Gives a token for the page to say, and a promise of its saying so within `limitMs`. */
  begin(paper: Paper, limitMs: number): { token: string; drawn: Promise<void>; fail(error: Error): void } {
    const token = randomUUID();
    const drawn = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => this.done(token, 'Drawing it took too long.'), limitMs);
      this.jobs.set(token, { paper, resolve, reject, timer });
    });
    // Whoever waits for it hears of the failure; if nobody does yet, that is no uncaught one.
    drawn.catch(() => undefined);
    return { token, drawn, fail: (error) => this.end(token)?.reject(error) };
  }

  /** What the page with this token has to draw; null where nobody waits for it. */
  paper(token: string): Paper | null {
    return this.jobs.get(token)?.paper ?? null;
  }

  /** The page with this token is drawn, or says why it can't be. A token that nobody waits for is passed over. */
  done(token: string, error: string | undefined): void {
    const job = this.end(token);
    if (error === undefined) job?.resolve();
    else job?.reject(reportFailed(error));
  }

  private end(token: string): Job<Paper> | undefined {
    const job = this.jobs.get(token);
    this.jobs.delete(token);
    if (job) clearTimeout(job.timer);
    return job;
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

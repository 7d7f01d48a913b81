import { writeSync } from 'node:fs';

const LINE_EVERY_MS = 500;
let last = { step: '', at: 0, tenth: 0 };

/** A line on standard error for each new step, for each tenth of it, and now and then while one lasts. */
export function tellProgress({ step, done, total }: { step: string; done: number; total: number | null }): void {
  const now = Date.now();
  const tenth = total ? Math.floor((10 * done) / total) : 0;
  if (step === last.step && tenth === last.tenth && now - last.at < LINE_EVERY_MS) return;
  last = { step, at: now, tenth };
  try {
    writeSync(2, `${step} ${done}${total === null ? '' : ` of ${total}`}\n`);
  } catch {
    // Nobody listens on standard error: the task goes on.
  }
}

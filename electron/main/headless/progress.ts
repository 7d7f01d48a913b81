import { writeSync } from 'node:fs';
import { type Pace, paceAfter, timeLeft } from '@shared/domain/imports/time-left';

const LINE_EVERY_MS = 500;
let last = { step: '', at: 0, tenth: 0 };
let pace: Pace | null = null;

/** A line on standard error for each new step, for each tenth of it, and now and then while one lasts. */
export function tellProgress(progress: { step: string; done: number; total: number | null }): void {
  const { step, done, total } = progress;
  const now = Date.now();
  pace = paceAfter(pace, progress, now);
  const tenth = total ? Math.floor((10 * done) / total) : 0;
  if (step === last.step && tenth === last.tenth && now - last.at < LINE_EVERY_MS) return;
  last = { step, at: now, tenth };
  const left = timeLeft(pace);
  try {
    writeSync(2, `${step} ${done}${total === null ? '' : ` of ${total}`}${left === '' ? '' : `, ${left}`}\n`);
  } catch {
    // Nobody listens on standard error: the task goes on.
  }
}

/** How far a step of the work is. */
interface Progress<Step extends string> {
  step: Step;
  done: number;
  total: number | null;
}

/** Where a step of the work stood when it was first heard of, and where it stands now; times in milliseconds. */
export interface Pace<Step extends string = string> {
  step: Step;
  first: { done: number; at: number };
  now: { done: number; at: number };
  total: number | null;
}

export function paceAfter<Step extends string>(
  pace: Pace<Step> | null,
  { step, done, total }: Progress<Step>,
  at: number,
): Pace<Step> {
  const now = { done, at };
  // A new step, or the same one begun anew, has a pace of its own.
  if (pace?.step !== step || done < pace.now.done) return { step, first: now, now, total };
  return { ...pace, now, total };
}

/** Less would be a guess. */
const LEAST_MS = 3_000;
const LEAST_PART = 0.03;

/** "about 2 minutes left"; '' until enough was seen to say so. */
export function timeLeft(pace: Pace | null): string {
  if (!pace?.total) return '';
  const { first, now, total } = pace;
  const [seen, took] = [now.done - first.done, now.at - first.at];
  if (took < LEAST_MS || seen < total * LEAST_PART) return '';
  const seconds = ((total - now.done) * took) / seen / 1000;
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 50) return 'less than a minute left';
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
}

import type { AppEvent } from '@shared/ipc/events';
import type { Printing } from '../desktop';

/** More often, nobody could read it. */
const EVERY_MS = 100;

/** What is being printed or saved now, so that it can be stopped. */
const running = new Set<AbortController>();

export function stopReports(): void {
  for (const each of running) each.abort();
}

/** Does the work with a signal that `reports.cancel` gives, and tells the page how far it is. */
export async function asReportJob<Outcome>(
  emit: (event: AppEvent) => void,
  work: (how: Required<Pick<Printing, 'onProgress' | 'signal'>>) => Promise<Outcome>,
): Promise<Outcome> {
  const control = new AbortController();
  running.add(control);
  let told = { step: '', at: 0 };
  try {
    return await work({
      signal: control.signal,
      onProgress: (progress) => {
        const now = performance.now();
        if (progress.step === told.step && now - told.at < EVERY_MS) return;
        told = { step: progress.step, at: now };
        emit({ type: 'report-progress', ...progress });
      },
    });
  } finally {
    running.delete(control);
  }
}

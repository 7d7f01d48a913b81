// Long reports: it breaks when "Stop" stops nothing, stops what comes later, or when the page is told of every step of
// thousands.
import { asReportJob, stopReports } from '@electron/ipc/handlers/report-jobs';
import { expect, it, vi } from 'vitest';

it('stops what runs, and nothing that begins afterwards', async () => {
  const signals: AbortSignal[] = [];
  const job = (ends: Promise<void>) =>
    asReportJob(
      () => {},
      async ({ signal }) => {
        signals.push(signal);
        await ends;
      },
    );
  let end = () => {};
  const running = job(
    new Promise((resolve) => {
      end = resolve;
    }),
  );
  stopReports();
  expect(signals[0]?.aborted).toBe(true);
  end();
  await running;
  await job(Promise.resolve());
  stopReports();
  expect(signals[1]?.aborted).toBe(false);
});

it('tells each new step at once, and each step now and then', async () => {
  const emit = vi.fn();
  await asReportJob(emit, async ({ onProgress }) => {
    for (let done = 0; done < 1000; done += 1) onProgress({ step: 'gathering', done, total: 1000 });
    onProgress({ step: 'drawing', done: 0, total: null });
  });
  const told = emit.mock.calls.map(([event]) => event);
  expect(told.length).toBeLessThan(20);
  expect(told[0]).toEqual({ type: 'report-progress', step: 'gathering', done: 0, total: 1000 });
  expect(told.at(-1)).toEqual({ type: 'report-progress', step: 'drawing', done: 0, total: null });
});

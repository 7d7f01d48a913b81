import type { ElectronApplication } from '@playwright/test';

/** Watches the main process from inside: the longest time in which it answered nothing, and the memory of all its processes. */
export async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    // A timer of its own thread: a loop in JavaScript would take a core from what is measured.
    const delay = monitorEventLoopDelay({ resolution: 2 });
    delay.enable();
    const seen = { delay, memory: 0 };
    (globalThis as { seen?: typeof seen }).seen = seen;
    setInterval(() => {
      // The page and Chromium's helpers are the same in any app: what the work itself takes is main and worker.
      const own = electron.getAppMetrics().filter(({ type }) => type === 'Browser' || type === 'Utility');
      seen.memory = Math.max(
        seen.memory,
        own.reduce((sum, each) => sum + each.memory.workingSetSize, 0),
      );
    }, 50);
  });
}

export async function seenInMain(app: ElectronApplication): Promise<{ blockMs: number; peakMb: number }> {
  return app.evaluate(() => {
    const { delay, memory } = (globalThis as unknown as { seen: { delay: { max: number }; memory: number } }).seen;
    return { blockMs: delay.max / 1e6, peakMb: memory / 1024 };
  });
}

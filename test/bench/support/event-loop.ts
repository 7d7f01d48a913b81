import type { ElectronApplication } from '@playwright/test';

/** Counts how long the main process can't answer, from here until it is asked. */
export const watchEventLoop = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    (globalThis as unknown as { delay: typeof delay }).delay = delay;
  });

/** The longest time, in milliseconds, in which it answered nothing since it has been watched. */
export const longestBlock = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { disable(): void; max: number } };
    delay.disable();
    return delay.max / 1e6;
  });

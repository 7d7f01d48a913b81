import type { ElectronApplication } from '@playwright/test';

interface Seen {
  delay: { max: number };
  main: number;
  mainBefore: number;
  worker: number;
}

/** What was seen of the main process and the worker; memory in MB, at its highest. */
export interface SeenInMain {
  /** The longest time in which main answered nothing. */
  blockMs: number;
  mainMb: number;
  /** What main held before: Electron, the page's table, the database. */
  mainBeforeMb: number;
  workerMb: number;
}

/** Watches the main process from inside: the longest time in which it answered nothing, and the memory of all its processes. */
export async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    // A timer of its own thread: a loop in JavaScript would take a core from what is measured.
    const delay = monitorEventLoopDelay({ resolution: 2 });
    delay.enable();
    const seen = { delay, main: 0, mainBefore: 0, worker: 0 };
    (globalThis as { seen?: typeof seen }).seen = seen;
    const look = () => {
      // The page and Chromium's helpers are the same in any app: what the work itself takes is main and worker.
      for (const { type, serviceName, memory } of electron.getAppMetrics()) {
        if (type === 'Browser') seen.main = Math.max(seen.main, memory.workingSetSize);
        else if (type === 'Utility' && !serviceName?.startsWith('network'))
          seen.worker = Math.max(seen.worker, memory.workingSetSize);
      }
    };
    look();
    seen.mainBefore = seen.main;
    setInterval(look, 50);
  });
}

export async function seenInMain(app: ElectronApplication): Promise<SeenInMain> {
  const { block, ...memory } = await app.evaluate(() => {
    const { delay, ...rest } = (globalThis as unknown as { seen: Seen }).seen;
    return { block: delay.max / 1e6, ...rest };
  });
  const [mainMb, mainBeforeMb, workerMb] = [memory.main, memory.mainBefore, memory.worker].map((kb) => kb / 1024);
  return { blockMs: block, mainMb: mainMb ?? 0, mainBeforeMb: mainBeforeMb ?? 0, workerMb: workerMb ?? 0 };
}

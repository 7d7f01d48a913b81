import type { Log } from '../services/log';

/** One step of starting up. */
export interface Step {
  name: string;
  run(): unknown;
}

/** Runs the steps in their order, with a line logged for each. The first that fails ends it. */
export async function runSteps(
  steps: Step[],
  log: Log,
  fail: (error: unknown, step: string) => Promise<never>,
  now: () => number = () => performance.now(),
): Promise<void> {
  for (const { name, run } of steps) {
    const started = now();
    try {
      await run();
    } catch (error) {
      await fail(error, name);
    }
    log.info(`start-up: ${name} (${Math.round(now() - started)} ms)`);
  }
}

import type { ElectronApplication } from '@playwright/test';

type Work<Outcome, Argument> = (electron: typeof import('electron'), argument: Argument) => Outcome | Promise<Outcome>;

const COLLECTED = /promise was garbage collected/i;

/**
 * Runs a function in the main process, as `app.evaluate` does.
 * There V8 may sweep up the answer's promise before anybody holds it, when the app is busy; the function is then run
 * once more, so it must be one that may run twice.
 */
export async function inMain<Outcome, Argument = undefined>(
  app: ElectronApplication,
  work: Work<Outcome, Argument>,
  argument?: Argument,
): Promise<Outcome> {
  const run = () => app.evaluate(work as Parameters<typeof app.evaluate>[0], argument) as Promise<Outcome>;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === 5 || !COLLECTED.test(String(error))) throw error;
    }
  }
}

import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main';

/**
 * From now on it is `at` for the console, a thousandth of a second later each time it looks: what it writes and prints is
 * the same on any day, and in order.
 */
export function holdClock(app: ElectronApplication, at: string): Promise<void> {
  return inMain(
    app,
    (_electron, given) => {
      const Real = Date;
      let now = Real.parse(given);
      const tick = () => {
        now += 1;
        return now;
      };
      globalThis.Date = class extends Real {
        constructor(...parts: [] | [number | string]) {
          if (parts.length === 0) super(tick());
          else super(...parts);
        }
        static override now = tick;
      } as DateConstructor;
    },
    at,
  );
}

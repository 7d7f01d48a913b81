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

/** A log that keeps what is said before its file is open. */
export class EarlyLog implements Log {
  private kept: [keyof Log, string][] = [];
  private file: Log | null = null;

  attach(file: Log): void {
    this.file = file;
    for (const [level, message] of this.kept.splice(0)) file[level](message);
  }

  info = (message: string) => this.say('info', message);
  warn = (message: string) => this.say('warn', message);
  error = (message: string) => this.say('error', message);

  private say(level: keyof Log, message: string): void {
    if (this.file) this.file[level](message);
    else this.kept.push([level, message]);
  }
}

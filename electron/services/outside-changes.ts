import type { Database } from '../database/open-database';

const LOOK_EVERY_MS = 2000;

/** Notices what another program (a scheduled task) writes into the open database, so that the window doesn't show yesterday's. */
export class OutsideChanges {
  readonly #database: Database;
  readonly #every: number;
  #version: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(database: Database, every = LOOK_EVERY_MS) {
    this.#database = database;
    this.#every = every;
  }

  /** Calls `listener` after each change from outside, two seconds late at most. Looks for none until it is called. */
  listen(listener: () => void): void {
    const look = async () => {
      if (await this.#changed().catch(() => false)) listener();
      if (!this.#stopped) this.#timer = setTimeout(look, this.#every).unref();
    };
    void look();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** The number that SQLite gives the writer's connection changes with every commit but its own. */
  async #changed(): Promise<boolean> {
    const [{ data_version: version }] = await this.#database.writes.exclusive<[{ data_version: number }]>((source) =>
      source.query('PRAGMA data_version'),
    );
    const before = this.#version;
    this.#version = version;
    return !this.#stopped && before !== null && before !== version;
  }
}

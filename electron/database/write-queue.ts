import type { DataSource, EntityManager } from 'typeorm';

/**
 * Changes nothing, but makes the transaction a writing one from its first statement on. One that reads first and writes
 * later is refused at once, without waiting, where another process wrote in between.
 */
const TAKE_THE_LOCK = 'DELETE FROM setting WHERE 1 = 0';

/**
 * Every write of the app goes through here, one after the other, each in a transaction of its own. One DataSource is one
 * connection: two transactions at once fail, and a save beside somebody else's transaction is rolled back with it.
 */
export class WriteQueue {
  readonly #source: DataSource;
  #last: Promise<unknown> = Promise.resolve();

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** Runs `work` in a transaction once everything before it has ended, well or badly. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.#enqueue(() =>
      this.#source.transaction(async (manager) => {
        await manager.query(TAKE_THE_LOCK);
        return work(manager);
      }),
    );
  }

  /** Runs `work` in its turn but outside a transaction, for what SQLite refuses inside one (VACUUM INTO). */
  exclusive<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    return this.#enqueue(() => work(this.#source));
  }

  /** Waits for all that is queued. */
  async idle(): Promise<void> {
    await this.#last.catch(() => undefined);
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

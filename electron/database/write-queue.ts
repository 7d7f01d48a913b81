import type { DataSource, EntityManager } from 'typeorm';
import { PreparedStatements } from './prepared';

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
        return PreparedStatements.within(manager, () => work(manager));
      }),
    );
  }

  /**
   * As {@link write}, for what writes a large part of the file: it is safe on the disk, in the journal, when this answers.
   * SQLite takes the journal over into the file afterwards, in the next turn of the queue, and nobody waits for that.
   */
  writeLarge<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.#source.options.type !== 'sqlite') return this.write(work);
    const written = this.write(async (manager) => {
      await manager.query('PRAGMA wal_autocheckpoint = 0');
      return work(manager);
    });
    const takenOver = this.exclusive(async (source) => {
      await source.query('PRAGMA wal_autocheckpoint = 1000');
      await source.query('PRAGMA wal_checkpoint(PASSIVE)');
    });
    // What is not taken over now is with the next write, or when the database is closed.
    takenOver.catch(() => undefined);
    return written;
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

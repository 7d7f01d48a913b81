import type { EntityManager } from 'typeorm';

/** sqlite3's statement, as far as it is used here. */
interface Statement {
  run(parameters: unknown[], done: (error: Error | null) => void): unknown;
  finalize(done: () => void): unknown;
}
interface Connection {
  prepare(sql: string, done: (error: Error | null) => void): Statement;
}

/** While one runs the next waits on the thread beside it, so that the database is never idle. More would only hold threads. */
const UNDER_WAY = 2;
const KEPT = 48;

const inUse = new WeakMap<EntityManager, PreparedStatements>();

/**
 * Statements that a transaction runs over and over, read by SQLite once instead of each time: for an import that is half of
 * its time. They end with the transaction. SQLite's alone; PostgreSQL's driver does the same by a statement's name.
 */
export class PreparedStatements {
  readonly #manager: EntityManager;
  readonly #connection: Connection;
  readonly #statements = new Map<string, Promise<Statement>>();
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  /** The last statement handed over for each table. */
  readonly #last = new Map<string, Promise<unknown>>();
  #begun: Promise<unknown> | null = null;

  private constructor(manager: EntityManager, connection: Connection) {
    this.#manager = manager;
    this.#connection = connection;
  }

  /** Gives `work`, inside a transaction, statements that stay prepared until it ends. */
  static async within<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
    const connection = (manager.connection.driver as unknown as { databaseConnection?: Connection }).databaseConnection;
    if (manager.connection.options.type !== 'sqlite' || connection === undefined) return work();
    const prepared = new PreparedStatements(manager, connection);
    inUse.set(manager, prepared);
    try {
      return await work();
    } finally {
      inUse.delete(manager);
      await prepared.#finalize();
    }
  }

  /** Those of the transaction that `manager` is in; undefined outside of one. */
  static of(manager: EntityManager): PreparedStatements | undefined {
    return inUse.get(manager);
  }

  /** Runs `work` once what was handed over before it for the same table has ended: those may never change places. */
  inOrder<T>(table: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(table) ?? Promise.resolve()).then(work, work);
    this.#last.set(
      table,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /**
   * Runs a statement. Those of two tables that are handed over together may change places, so that references between
   * them are looked at when the transaction is committed. `name` stands for the text, which is long and made once.
   */
  async run(name: string, sql: () => string, parameters: unknown[]): Promise<void> {
    this.#begun ??= this.#manager.query('PRAGMA defer_foreign_keys = ON');
    await this.#begun;
    const statement = await this.#prepare(name, sql);
    if (this.#underWay >= UNDER_WAY) await new Promise<void>((turn) => this.#waiting.push(turn));
    else this.#underWay += 1;
    try {
      await new Promise<void>((done, fail) => {
        statement.run(parameters, (error) => (error === null ? done() : fail(error)));
      });
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#underWay -= 1;
      else next();
    }
  }

  /** Whether there is room for a statement of this name, or it is there already. */
  takes(name: string): boolean {
    return this.#statements.size < KEPT || this.#statements.has(name);
  }

  #prepare(name: string, sql: () => string): Promise<Statement> {
    let statement = this.#statements.get(name);
    if (statement === undefined) {
      statement = new Promise<Statement>((ready, fail) => {
        const made: Statement = this.#connection.prepare(sql(), (error) =>
          error === null ? ready(made) : fail(error),
        );
      });
      this.#statements.set(name, statement);
    }
    return statement;
  }

  async #finalize(): Promise<void> {
    for (const each of this.#statements.values()) {
      const statement = await each.catch(() => null);
      if (statement !== null) await new Promise<void>((done) => statement.finalize(done));
    }
  }
}

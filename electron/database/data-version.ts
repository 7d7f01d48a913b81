import type { DataSource } from 'typeorm';

/** How often somebody may write between two pages before they are taken as they are, or read in one go. */
export const MOST_ATTEMPTS = 3;

/** Another number after every commit of whomever else. SQLite's; on PostgreSQL a counter that triggers raise takes its place. */
export async function dataVersion(reader: DataSource): Promise<number> {
  const [{ data_version: version }] = await reader.query<[{ data_version: number }]>('PRAGMA data_version');
  return version;
}

/** What is worked out from the database, once for each state of it. */
export class OncePerState<Worked> {
  readonly #reader: DataSource;
  readonly #workOut: () => Promise<Worked>;
  #known: { version: number; worked: Promise<Worked> } | null = null;

  constructor(reader: DataSource, workOut: () => Promise<Worked>) {
    this.#reader = reader;
    this.#workOut = workOut;
  }

  async now(): Promise<Worked> {
    const version = await dataVersion(this.#reader);
    if (this.#known?.version === version) return this.#known.worked;
    const known = { version, worked: this.#workOut() };
    this.#known = known;
    // What failed is tried again by the next who asks.
    known.worked.catch(() => {
      if (this.#known === known) this.#known = null;
    });
    return known.worked;
  }
}

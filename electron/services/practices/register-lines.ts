import type { ListStanding } from '@shared/domain/distribution-list';
import type { DataSource } from 'typeorm';
import { wholeList } from '../distribution-list/whole-list';
import { dataVersion, loadLines, type PracticeLine } from './practice-queries';

interface Register {
  lines: PracticeLine[];
  /** By practice id. */
  standing: ReadonlyMap<string, ListStanding>;
  listEntries: number;
}

/** All practices with how they stand on the list, worked out once for each state of the database. */
export class RegisterLines {
  readonly #reader: DataSource;
  #known: { version: number; register: Promise<Register> } | null = null;

  constructor(reader: DataSource) {
    this.#reader = reader;
  }

  async now(): Promise<Register> {
    const version = await dataVersion(this.#reader);
    if (this.#known?.version === version) return this.#known.register;
    const known = { version, register: this.#workOut() };
    this.#known = known;
    // What failed is tried again by the next who asks.
    known.register.catch(() => {
      if (this.#known === known) this.#known = null;
    });
    return known.register;
  }

  async #workOut(): Promise<Register> {
    const lines = await loadLines(this.#reader);
    const { practices, entries } = await wholeList(this.#reader, lines);
    return { lines, standing: practices, listEntries: entries.length };
  }
}

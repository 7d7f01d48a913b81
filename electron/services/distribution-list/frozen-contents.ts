import type { EditionContent } from '@shared/domain/distribution-list/edition';
import type { DataSource } from 'typeorm';
import { loadContent } from './editions-store';

/** Enough for the newest editions of the lists that a team has. */
const KEPT = 12;

/** What editions hold. It never changes, so those that were asked for last are kept. */
export class FrozenContents {
  readonly #reader: DataSource;
  readonly #known = new Map<string, Promise<EditionContent>>();

  constructor(reader: DataSource) {
    this.#reader = reader;
  }

  of(editionId: string): Promise<EditionContent> {
    const known = this.#known.get(editionId) ?? loadContent(this.#reader.manager, editionId);
    // Last asked for, last to go.
    this.#known.delete(editionId);
    this.#known.set(editionId, known);
    for (const id of this.#known.keys()) {
      if (this.#known.size <= KEPT) break;
      this.#known.delete(id);
    }
    known.catch(() => this.#known.delete(editionId));
    return known;
  }
}

import { contractorKey } from '../contractor-name';
import type { KnownContractor } from './plan';

/** Under which spelling the register, or the file further up, knows a contractor. */
export class KnownSpellings {
  readonly #byKey = new Map<string, string>();
  /** By each spelling that was met: most come back by the hundred. */
  readonly #bySpelling = new Map<string, string>();
  /** Contractors that the file brings. */
  added = 0;

  constructor(contractors: readonly KnownContractor[]) {
    for (const { name } of contractors) this.#byKey.set(contractorKey(name), name);
  }

  of(name: string): string | undefined {
    const known = this.#bySpelling.get(name) ?? this.#byKey.get(contractorKey(name));
    if (known !== undefined) this.#bySpelling.set(name, known);
    return known;
  }

  /** A row that will be written names this contractor. */
  remember(name: string): void {
    if (this.of(name) !== undefined) return;
    this.#byKey.set(contractorKey(name), name);
    this.#bySpelling.set(name, name);
    this.added += 1;
  }
}

import type { ImportKind, KeyDeclaration, RowValues } from './kinds/declare';

/** A record as the register holds it now, in the form that a plan compares with. */
export interface ExistingRecord {
  id: string;
  version: number;
  /** When it was last changed, as an ISO time; '' where that is not known. */
  updatedAt: string;
  /** All fields of the kind, canonical; '' where empty. */
  values: RowValues;
}

/** The record that a row is about, and the key by which it was found. */
export interface Found {
  record: ExistingRecord;
  key: KeyDeclaration;
}

/** The records of a kind by each of its keys. */
export class ExistingRecords {
  readonly #kind: ImportKind;
  readonly #byKey: { key: KeyDeclaration; records: Map<string, ExistingRecord> }[];
  readonly all: ExistingRecord[] = [];

  constructor(kind: ImportKind, records: readonly ExistingRecord[] = []) {
    this.#kind = kind;
    this.#byKey = kind.keys.map((key) => ({ key, records: new Map() }));
    this.add(records);
  }

  add(records: readonly ExistingRecord[]): void {
    for (const record of records) {
      this.all.push(record);
      for (const { key, records: known } of this.#byKey) {
        const text = key.of(record.values);
        if (text !== '' && !known.has(text)) known.set(text, record);
      }
    }
  }

  /** The records that the keys of these values lead to, by the strongest key first; each once. */
  find(values: RowValues): Found[] {
    const found: Found[] = [];
    for (const { key, records } of this.#byKey) {
      const text = key.of(values);
      const record = text === '' ? undefined : records.get(text);
      if (record && !found.some((each) => each.record === record)) found.push({ record, key });
    }
    return found;
  }

  /** Every key of these values, each with its own name before it, so that a code is never taken for a name. */
  keysOf(values: RowValues): string[] {
    return this.#kind.keys.flatMap(({ id, of }) => {
      const text = of(values);
      return text === '' ? [] : [`${id}:${text}`];
    });
  }

  /** The text under which a row is told apart from the others of its file; '' where it has no key at all. */
  keyOf(values: RowValues): string {
    for (const key of this.#kind.keys) {
      const text = key.of(values);
      if (text !== '') return text;
    }
    return '';
  }
}

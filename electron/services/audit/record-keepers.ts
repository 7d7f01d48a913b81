import type { EntityManager } from 'typeorm';
import type { AuditEntryRecord } from '../../database/entities/audit-entry';
import type { Facts, Stamp } from './stamp';

export type Entity = AuditEntryRecord['entity'];

/** Where a record stands now and what people call it. */
export interface Standing {
  version: number;
  inBin: boolean;
  name: string;
  /** Its ODS code, where it has one. */
  code: string;
}

/** One record put back: its facts as they were, into the bin (`remove`) or out of it (`restore`). */
export interface PutBack {
  target: { id: string; version: number };
  facts: Facts;
  remove: boolean;
  restore: boolean;
  /** When the change was made that is put back. */
  undoneAt: string;
}

/** What the history needs of a kind of record to put it back. Each kind has one, and writes through its one writer. */
export interface RecordKeeper {
  entity: Entity;
  /** Records by id, those in the bin as well; without those that were never there. A few hundred ids at most. */
  standing(manager: EntityManager, ids: string[]): Promise<Map<string, Standing>>;
  /** Why the record can't be put back now, as a sentence; null where it can. `stepId`: what is put back beside it. */
  obstacle(manager: EntityManager, change: PutBack, stepId: string | null): Promise<string | null>;
  /**
   * Puts the records back inside the caller's transaction, and answers with the names of others that had to come back
   * with them.
   */
  putBack(manager: EntityManager, stamp: Stamp, changes: readonly PutBack[]): Promise<string[]>;
  /** A fact as a person reads it. */
  show(field: string, value: string, icbName: (odsCode: string) => string): string;
  /** What a fact is called; null for one that the history keeps for itself. */
  label(field: string): string | null;
}

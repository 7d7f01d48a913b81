import type { ExistingRecord } from '@shared/domain/imports/existing-records';
import type { PlanContext } from '@shared/domain/imports/plan';
import type { DataSource, EntityManager } from 'typeorm';
import type { Stamp } from '../../audit/stamp';
import type { PlannedChange } from '../engine';

export type Outcome = 'added' | 'changed' | 'none';
/** Writes a portion of the plan and says of each change what became of it. */
export type WriteChanges = (changes: readonly PlannedChange[]) => Promise<Outcome[]>;

/** Where the rows of a kind go: what a plan compares with, and how it is written. One for each kind of import. */
export interface ImportTarget {
  /** All records of the kind, in pages. */
  existing(manager: EntityManager): AsyncIterable<ExistingRecord[]>;
  /** What the kind's rules have to know besides. */
  context?(reader: DataSource): Promise<Partial<PlanContext>>;
  /** Gives `work` a writer, inside the caller's transaction, and ends when all it wrote has arrived in the database. */
  write(manager: EntityManager, stamp: Stamp, work: (write: WriteChanges) => Promise<void>): Promise<void>;
}

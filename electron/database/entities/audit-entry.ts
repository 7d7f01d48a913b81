import type { Audited, AuditSource } from '@shared/domain/audited';
import { EntitySchema } from 'typeorm';
import { integer, key, longText, optionalKey, text, timestamp } from './base';

/**
 * One change of one record: who, when, what, before and after. Entries of an import are its before-images: undoing an
 * import puts `before` back. `before` and `after` are JSON objects that hold only the fields that changed; what a new
 * record's `before` leaves out was empty.
 */
export interface AuditEntryRecord {
  id: string;
  /** Order of entries within one instant. */
  sequence: number;
  at: string;
  /** Name of the Windows account. */
  actor: string;
  source: AuditSource;
  batchId: string | null;
  entity: Audited;
  /** The record's id; of a setting its name. */
  entityId: string;
  /** `remove` puts into the bin, `restore` takes out of it. */
  action: 'add' | 'change' | 'remove' | 'restore';
  before: string;
  after: string;
  /** The record's version once this change was made: a higher one now means that it changed since. */
  versionAfter: number;
  /** Changes made by one action of a person share it: they are put back together. */
  stepId: string;
  /** What the step was, where the change alone doesn't say it: "Practice closed", "Merged into …". */
  stepLabel: string;
  /** The step that this change puts back, where it does; null otherwise. */
  undoes: string | null;
}

export const AuditEntryEntity = new EntitySchema<AuditEntryRecord>({
  name: 'audit_entry',
  columns: {
    id: { ...key, primary: true },
    sequence: integer,
    at: timestamp,
    actor: text(200),
    source: text(20),
    batchId: optionalKey,
    entity: text(20),
    entityId: key,
    action: text(20),
    before: longText,
    after: longText,
    versionAfter: integer,
    stepId: key,
    stepLabel: text(200),
    undoes: optionalKey,
  },
});

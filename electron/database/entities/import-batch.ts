import { EntitySchema } from 'typeorm';
import { integer, optionalTimestamp, type Stamped, stamps, text, timestamp } from './base';

/** An import that was committed, and whether it was undone. What it changed stands in the audit entries of the batch. */
export interface ImportBatchRecord extends Stamped {
  kind: string;
  fileName: string;
  /** SHA-256 of the file, hexadecimal. */
  fileDigest: string;
  sheet: string;
  at: string;
  actor: string;
  state: 'committed' | 'undone';
  undoneAt: string | null;
  added: number;
  updated: number;
  unchanged: number;
  /** Rows not written: errors, conflicts, and rows that the person unticked. */
  left: number;
  backupFile: string;
}

export const ImportBatchEntity = new EntitySchema<ImportBatchRecord>({
  name: 'import_batch',
  columns: {
    ...stamps,
    kind: text(40),
    fileName: text(300),
    fileDigest: text(64),
    sheet: text(300),
    at: timestamp,
    actor: text(200),
    state: text(20),
    undoneAt: optionalTimestamp,
    added: integer,
    updated: integer,
    unchanged: integer,
    left: { ...integer, name: 'rows_left' },
    backupFile: text(1000),
  },
});

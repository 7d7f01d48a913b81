import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history knows which step an undo put back, and every entry belongs to a step. */
const statements = [
  'ALTER TABLE audit_entry ADD COLUMN undoes varchar(36)',
  // Entries from before there were steps: an import is one, its undo is one, and each edit is one of its own.
  `UPDATE audit_entry SET step_id = batch_id WHERE step_id = '' AND source = 'import' AND batch_id IS NOT NULL`,
  `UPDATE audit_entry SET undoes = batch_id, step_id = (
     SELECT firsts.first_id FROM (
       SELECT batch_id, min(id) AS first_id FROM audit_entry WHERE source = 'undo' GROUP BY batch_id) firsts
     WHERE firsts.batch_id = audit_entry.batch_id)
   WHERE step_id = '' AND source = 'undo' AND batch_id IS NOT NULL`,
  `UPDATE audit_entry SET step_id = id WHERE step_id = ''`,
  'CREATE INDEX audit_entry_undoes ON audit_entry (undoes) WHERE undoes IS NOT NULL',
  'CREATE INDEX audit_entry_at_step ON audit_entry (at, step_id)',
];

/**
 * What is written in the history stays there, whatever the app does. On PostgreSQL the same is had by a function that
 * raises an exception, or by taking UPDATE and DELETE on this table away from the role that the console signs in with.
 */
const triggers = ['UPDATE', 'DELETE'].map(
  (what) => `CREATE TRIGGER audit_entry_no_${what.toLowerCase()} BEFORE ${what} ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'The history can not be changed'); END`,
);

export class ProtectHistory1764000000001 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'ProtectHistory1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    if (runner.connection.options.type !== 'sqlite') return;
    for (const trigger of triggers) await runner.query(trigger);
  }

  async down(): Promise<void> {
    throw new Error('The history stays protected.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An entry's `batch_id` names an import or, since there are notifications, the one that asked for the change: it can't
 * refer to the table of imports any more. SQLite takes a reference off only with the table made anew, as it stands, with
 * its indexes and the triggers that protect it. Nothing refers to the table, and dropping it fires no trigger.
 */
export class HistoryOfNotifications1766000000002 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'HistoryOfNotifications1766000000002';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'sqlite') {
      await runner.query('ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_batch_id_fkey');
      return;
    }
    const parts = (await runner.query(
      `SELECT type, sql FROM sqlite_master WHERE tbl_name = 'audit_entry' AND sql IS NOT NULL ORDER BY rowid`,
    )) as { type: string; sql: string }[];
    const table = parts.find(({ type }) => type === 'table')?.sql ?? '';
    const next = table
      .replace(/^CREATE TABLE "?audit_entry"?/, 'CREATE TABLE audit_entry_next')
      .replace(/ REFERENCES import_batch \(id\)/, '');
    if (!next.startsWith('CREATE TABLE audit_entry_next') || next.includes('REFERENCES'))
      throw new Error('The table of the history is not as it was expected');
    await runner.query(next);
    await runner.query('INSERT INTO audit_entry_next SELECT * FROM audit_entry');
    await runner.query('DROP TABLE audit_entry');
    await runner.query('ALTER TABLE audit_entry_next RENAME TO audit_entry');
    for (const { type, sql } of parts) if (type !== 'table') await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('The history stays as it is.');
  }
}

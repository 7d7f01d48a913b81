import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings have versions: the history can put them back, and two people who change them at once are told. */
export class SettingVersions1764000000003 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'SettingVersions1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE setting ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(): Promise<void> {
    throw new Error('Columns that hold facts are never taken away.');
  }
}

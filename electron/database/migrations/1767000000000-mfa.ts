import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told about people's multi-factor authentication. */
const statements = [
  `CREATE TABLE mfa_fact (
    id varchar(36) PRIMARY KEY,
    version integer NOT NULL,
    created_at varchar(24) NOT NULL,
    updated_at varchar(24) NOT NULL,
    deleted_at varchar(24),
    person_id varchar(36) NOT NULL REFERENCES person (id),
    kind varchar(20) NOT NULL,
    happened_on varchar(10),
    as_at varchar(10),
    method varchar(100) NOT NULL,
    source varchar(20) NOT NULL,
    words varchar(300) NOT NULL)`,
  'CREATE INDEX mfa_fact_person ON mfa_fact (person_id)',
];

export class Mfa1767000000000 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'Mfa1767000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Tables that hold facts are never taken away.');
  }
}

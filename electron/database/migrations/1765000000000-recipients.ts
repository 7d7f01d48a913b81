import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recipients of the distribution list who hold no mailbox in the register. */
const statements = [
  `CREATE TABLE recipient (
    id varchar(36) PRIMARY KEY,
    version integer NOT NULL,
    created_at varchar(24) NOT NULL,
    updated_at varchar(24) NOT NULL,
    deleted_at varchar(24),
    name varchar(200) NOT NULL,
    address varchar(254) NOT NULL,
    group_code varchar(20) NOT NULL,
    organisation varchar(200) NOT NULL,
    icb_code varchar(10) NOT NULL,
    reason varchar(500) NOT NULL,
    on_list varchar(10) NOT NULL,
    notes text NOT NULL)`,
  'CREATE UNIQUE INDEX recipient_address ON recipient (address) WHERE deleted_at IS NULL',
  'CREATE INDEX recipient_deleted ON recipient (deleted_at) WHERE deleted_at IS NOT NULL',
];

export class Recipients1765000000000 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'Recipients1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Tables that hold facts are never taken away.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  id varchar(36) PRIMARY KEY,
  version integer NOT NULL,
  created_at varchar(24) NOT NULL,
  updated_at varchar(24) NOT NULL,
  deleted_at varchar(24)`;

/** The first tables: ICBs, contractors, practices, mailboxes, history, imports, settings. Portable SQL only. */
const statements = [
  `CREATE TABLE icb (${stamps},
    ods_code varchar(10) NOT NULL,
    old_code varchar(10) NOT NULL,
    name varchar(200) NOT NULL,
    short_name varchar(60) NOT NULL,
    valid_from varchar(10),
    valid_to varchar(10))`,
  'CREATE UNIQUE INDEX icb_ods_code ON icb (ods_code) WHERE deleted_at IS NULL',
  `CREATE TABLE contractor (${stamps},
    name varchar(200) NOT NULL,
    name_key varchar(200) NOT NULL)`,
  'CREATE UNIQUE INDEX contractor_name_key ON contractor (name_key) WHERE deleted_at IS NULL',
  `CREATE TABLE practice (${stamps},
    ods_code varchar(10) NOT NULL,
    name varchar(200) NOT NULL,
    contractor_id varchar(36) NOT NULL REFERENCES contractor (id),
    address1 varchar(200) NOT NULL,
    address2 varchar(200) NOT NULL,
    town varchar(100) NOT NULL,
    county varchar(100) NOT NULL,
    postcode varchar(20) NOT NULL,
    phone varchar(40) NOT NULL,
    icb_id varchar(36) REFERENCES icb (id),
    contract_type varchar(20) NOT NULL,
    status varchar(20) NOT NULL,
    closed_on varchar(10),
    on_list varchar(20) NOT NULL,
    no_mailbox boolean NOT NULL,
    notes text NOT NULL)`,
  'CREATE UNIQUE INDEX practice_ods_code ON practice (ods_code) WHERE deleted_at IS NULL',
  'CREATE INDEX practice_contractor ON practice (contractor_id)',
  `CREATE TABLE mailbox (${stamps},
    practice_id varchar(36) NOT NULL REFERENCES practice (id),
    kind varchar(20) NOT NULL,
    address varchar(254) NOT NULL,
    status varchar(20) NOT NULL,
    told_on varchar(10),
    confirmed_on varchar(10))`,
  `CREATE UNIQUE INDEX mailbox_practice_open ON mailbox (practice_id) WHERE deleted_at IS NULL AND status <> 'closed'`,
  `CREATE TABLE import_batch (${stamps},
    kind varchar(40) NOT NULL,
    file_name varchar(300) NOT NULL,
    file_digest varchar(64) NOT NULL,
    sheet varchar(300) NOT NULL,
    at varchar(24) NOT NULL,
    actor varchar(200) NOT NULL,
    state varchar(20) NOT NULL,
    undone_at varchar(24),
    added integer NOT NULL,
    updated integer NOT NULL,
    unchanged integer NOT NULL,
    rows_left integer NOT NULL,
    backup_file varchar(1000) NOT NULL)`,
  `CREATE TABLE audit_entry (
    id varchar(36) PRIMARY KEY,
    sequence integer NOT NULL,
    at varchar(24) NOT NULL,
    actor varchar(200) NOT NULL,
    source varchar(20) NOT NULL,
    batch_id varchar(36) REFERENCES import_batch (id),
    entity varchar(20) NOT NULL,
    entity_id varchar(36) NOT NULL,
    action varchar(20) NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    version_after integer NOT NULL)`,
  'CREATE INDEX audit_entry_entity ON audit_entry (entity_id)',
  'CREATE INDEX audit_entry_at ON audit_entry (at)',
  `CREATE TABLE import_mapping (${stamps},
    kind varchar(40) NOT NULL,
    heading_set varchar(64) NOT NULL,
    columns text NOT NULL)`,
  'CREATE UNIQUE INDEX import_mapping_headings ON import_mapping (kind, heading_set) WHERE deleted_at IS NULL',
  'CREATE TABLE setting (name varchar(60) PRIMARY KEY, value text NOT NULL)',
];

export class Register1763800000000 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'Register1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The first tables are never taken away: that would delete the register.');
  }
}

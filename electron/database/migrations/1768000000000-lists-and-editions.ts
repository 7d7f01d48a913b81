import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists with what was put on them and taken off them by hand, and their editions. */
const statements = [
  `CREATE TABLE mailing_list (
    id varchar(36) PRIMARY KEY,
    version integer NOT NULL,
    created_at varchar(24) NOT NULL,
    updated_at varchar(24) NOT NULL,
    deleted_at varchar(24),
    name varchar(80) NOT NULL,
    name_key varchar(80) NOT NULL,
    rule text NOT NULL)`,
  'CREATE UNIQUE INDEX mailing_list_name ON mailing_list (name_key) WHERE deleted_at IS NULL',
  `CREATE TABLE list_exception (
    id varchar(36) PRIMARY KEY,
    version integer NOT NULL,
    created_at varchar(24) NOT NULL,
    updated_at varchar(24) NOT NULL,
    deleted_at varchar(24),
    list_id varchar(36) NOT NULL REFERENCES mailing_list (id),
    kind varchar(10) NOT NULL,
    address varchar(254) NOT NULL,
    name varchar(200) NOT NULL,
    reason varchar(500) NOT NULL)`,
  'CREATE UNIQUE INDEX list_exception_address ON list_exception (list_id, address) WHERE deleted_at IS NULL',
  `CREATE TABLE edition (
    id varchar(36) PRIMARY KEY,
    list_id varchar(36) NOT NULL REFERENCES mailing_list (id),
    number integer NOT NULL,
    published_at varchar(24) NOT NULL,
    published_by varchar(200) NOT NULL,
    reason varchar(500) NOT NULL,
    list_name varchar(80) NOT NULL,
    rule_words varchar(2000) NOT NULL,
    entries integer NOT NULL,
    added integer NOT NULL,
    removed integer NOT NULL,
    changed integer NOT NULL,
    put_back integer)`,
  'CREATE UNIQUE INDEX edition_number ON edition (list_id, number)',
  `CREATE TABLE edition_entry (
    edition_id varchar(36) NOT NULL REFERENCES edition (id),
    place integer NOT NULL,
    address varchar(254) NOT NULL,
    name varchar(300) NOT NULL,
    ods_code varchar(10) NOT NULL,
    source varchar(10) NOT NULL,
    group_code varchar(20),
    owner varchar(300) NOT NULL,
    practice_id varchar(36),
    recipient_id varchar(36),
    reason varchar(1000) NOT NULL,
    PRIMARY KEY (edition_id, place))`,
  `CREATE TABLE edition_left_out (
    edition_id varchar(36) NOT NULL REFERENCES edition (id),
    place integer NOT NULL,
    owner varchar(300) NOT NULL,
    address varchar(254) NOT NULL,
    name varchar(300) NOT NULL,
    ods_code varchar(10) NOT NULL,
    practice_id varchar(36),
    recipient_id varchar(36),
    kind varchar(20) NOT NULL,
    reason varchar(1000) NOT NULL,
    PRIMARY KEY (edition_id, place))`,
];

/** The list of everyone, as it was when this was written (`list-form.ts` has it as it is). */
const everyone = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Distribution list',
  rule: '{"practices":{"of":"all"},"groups":["loc","icb","nhs-england","contractor","practice","other"]}',
};

/** What was published stays as it was. On PostgreSQL the same is had by taking UPDATE and DELETE away from the console's role. */
const triggers = ['edition', 'edition_entry', 'edition_left_out'].flatMap((table) =>
  ['UPDATE', 'DELETE'].map(
    (what) => `CREATE TRIGGER ${table}_no_${what.toLowerCase()} BEFORE ${what} ON ${table}
      BEGIN SELECT RAISE(ABORT, 'A published edition can not be changed'); END`,
  ),
);

export class ListsAndEditions1768000000000 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'ListsAndEditions1768000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    const now = new Date().toISOString();
    // Without parameters, whose marks differ between databases; nothing here comes from outside.
    await runner.query(
      `INSERT INTO mailing_list (id, version, created_at, updated_at, deleted_at, name, name_key, rule)
       VALUES ('${everyone.id}', 1, '${now}', '${now}', NULL, '${everyone.name}', '${everyone.name.toLowerCase()}',
               '${everyone.rule}')`,
    );
    if (runner.connection.options.type !== 'sqlite') return;
    for (const trigger of triggers) await runner.query(trigger);
  }

  async down(): Promise<void> {
    throw new Error('What was published is never taken away.');
  }
}

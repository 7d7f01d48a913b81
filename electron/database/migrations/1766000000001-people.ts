import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  id varchar(36) PRIMARY KEY,
  version integer NOT NULL,
  created_at varchar(24) NOT NULL,
  updated_at varchar(24) NOT NULL,
  deleted_at varchar(24)`;

/** Linked users, what connects them with practices, and requests for new ones. */
const statements = [
  `CREATE TABLE person (${stamps},
    full_name varchar(200) NOT NULL,
    name_key varchar(200) NOT NULL,
    nhs_address varchar(254) NOT NULL,
    personal_address varchar(254) NOT NULL,
    mobile varchar(60) NOT NULL,
    account_created_on varchar(10),
    origin varchar(20) NOT NULL,
    state varchar(20) NOT NULL,
    inactive_since varchar(10),
    notes text NOT NULL)`,
  // Someone who left may have had the address that another has now.
  `CREATE UNIQUE INDEX person_living_address ON person (nhs_address)
     WHERE nhs_address <> '' AND state <> 'left' AND deleted_at IS NULL`,
  'CREATE INDEX person_address ON person (nhs_address)',
  'CREATE INDEX person_name ON person (name_key)',
  `CREATE TABLE person_link (${stamps},
    person_id varchar(36) NOT NULL REFERENCES person (id),
    practice_id varchar(36) NOT NULL REFERENCES practice (id),
    role varchar(20) NOT NULL,
    started_on varchar(10),
    ended_on varchar(10),
    access_removed_on varchar(10))`,
  'CREATE INDEX person_link_person ON person_link (person_id)',
  'CREATE INDEX person_link_practice ON person_link (practice_id)',
  `CREATE TABLE user_request (${stamps},
    practice_id varchar(36) NOT NULL REFERENCES practice (id),
    full_name varchar(200) NOT NULL,
    personal_address varchar(254) NOT NULL,
    mobile varchar(60) NOT NULL,
    role varchar(20) NOT NULL,
    asked_on varchar(10) NOT NULL,
    sent_on varchar(10),
    live_on varchar(10),
    refused_on varchar(10),
    refusal_reason varchar(500) NOT NULL,
    reminded_on varchar(10),
    person_id varchar(36) REFERENCES person (id),
    notification_id varchar(36),
    notes text NOT NULL)`,
  'CREATE INDEX user_request_practice ON user_request (practice_id)',
  'CREATE INDEX user_request_person ON user_request (person_id) WHERE person_id IS NOT NULL',
  'CREATE INDEX user_request_notification ON user_request (notification_id) WHERE notification_id IS NOT NULL',
];

export class People1766000000001 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'People1766000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Tables that hold facts are never taken away.');
  }
}

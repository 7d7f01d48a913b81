import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What CCHub was told, and what was found in the mails. */
const statements = [
  `CREATE TABLE notification (
    id varchar(36) PRIMARY KEY,
    version integer NOT NULL,
    created_at varchar(24) NOT NULL,
    updated_at varchar(24) NOT NULL,
    deleted_at varchar(24),
    received_at varchar(24) NOT NULL,
    channel varchar(20) NOT NULL,
    sender_name varchar(200) NOT NULL,
    sender_address varchar(254) NOT NULL,
    subject varchar(500) NOT NULL,
    kind varchar(30) NOT NULL,
    practice_id varchar(36) REFERENCES practice (id),
    contractor_id varchar(36) REFERENCES contractor (id),
    state varchar(20) NOT NULL,
    owner varchar(200) NOT NULL,
    due_on varchar(10),
    outcome varchar(1000) NOT NULL,
    note text NOT NULL,
    acknowledged_on varchar(10),
    guidance_sent_on varchar(10),
    message_id varchar(300) NOT NULL,
    digest varchar(64) NOT NULL)`,
  // The log is read in this order, page by page.
  'CREATE INDEX notification_received ON notification (received_at, id)',
  // For the numbers in the navigation, which must not read what was done long ago.
  `CREATE INDEX notification_waiting ON notification (state, owner, due_on) WHERE deleted_at IS NULL`,
  `CREATE INDEX notification_owner ON notification (owner) WHERE owner <> ''`,
  `CREATE INDEX notification_message ON notification (message_id) WHERE message_id <> ''`,
  `CREATE INDEX notification_digest ON notification (digest) WHERE digest <> ''`,
  'CREATE INDEX notification_practice ON notification (practice_id) WHERE practice_id IS NOT NULL',
  'CREATE INDEX notification_contractor ON notification (contractor_id) WHERE contractor_id IS NOT NULL',
  `CREATE TABLE notification_mail (
    notification_id varchar(36) PRIMARY KEY REFERENCES notification (id),
    facts text NOT NULL,
    remarks text NOT NULL,
    attachments text NOT NULL,
    message text NOT NULL)`,
  // What a notification changed is found by its id.
  `CREATE INDEX audit_entry_of_notification ON audit_entry (batch_id) WHERE source = 'notification'`,
];

export class Notifications1766000000000 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'Notifications1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was logged is never taken away.');
  }
}

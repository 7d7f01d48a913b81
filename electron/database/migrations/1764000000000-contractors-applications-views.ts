import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  id varchar(36) PRIMARY KEY,
  version integer NOT NULL,
  created_at varchar(24) NOT NULL,
  updated_at varchar(24) NOT NULL,
  deleted_at varchar(24)`;

const column = (table: string, definition: string) => `ALTER TABLE ${table} ADD COLUMN ${definition}`;

/** What the register holds beyond part one: contractors' facts, aliases, applications, saved views, steps of the history. */
const statements = [
  column('contractor', `trading_names text NOT NULL DEFAULT ''`),
  column('contractor', `kind varchar(20) NOT NULL DEFAULT 'unstated'`),
  column('contractor', `hq_ods_code varchar(10) NOT NULL DEFAULT ''`),
  column('contractor', `contacts text NOT NULL DEFAULT '[]'`),
  column('contractor', `contract_number varchar(60) NOT NULL DEFAULT ''`),
  column('contractor', `contract_type varchar(20) NOT NULL DEFAULT 'unstated'`),
  column('contractor', 'contract_start varchar(10)'),
  column('contractor', 'contract_end varchar(10)'),
  column('contractor', 'notice_given_on varchar(10)'),
  column('contractor', 'declared_practices integer'),
  column('contractor', `egress_status varchar(20) NOT NULL DEFAULT 'none'`),
  column('contractor', `egress_address varchar(254) NOT NULL DEFAULT ''`),
  column('contractor', 'egress_told_on varchar(10)'),
  column('contractor', 'egress_confirmed_on varchar(10)'),
  column('contractor', `route_answer varchar(20) NOT NULL DEFAULT ''`),
  column('contractor', `route_answer_by varchar(200) NOT NULL DEFAULT ''`),
  column('contractor', 'route_answer_on varchar(10)'),
  column('contractor', `route_override varchar(20) NOT NULL DEFAULT ''`),
  column('contractor', `route_override_reason varchar(500) NOT NULL DEFAULT ''`),
  column('contractor', `notes text NOT NULL DEFAULT ''`),
  column('practice', `predecessor_code varchar(10) NOT NULL DEFAULT ''`),
  column('practice', `successor_code varchar(10) NOT NULL DEFAULT ''`),
  column('practice', 'opened_on varchar(10)'),
  column('practice', 'notice_given_on varchar(10)'),
  column('practice', `dispensing_only varchar(10) NOT NULL DEFAULT 'unstated'`),
  column('mailbox', `aliases text NOT NULL DEFAULT ''`),
  column('audit_entry', `step_id varchar(36) NOT NULL DEFAULT ''`),
  column('audit_entry', `step_label varchar(200) NOT NULL DEFAULT ''`),
  'CREATE INDEX audit_entry_step ON audit_entry (step_id)',
  `CREATE TABLE application (${stamps},
    contractor_id varchar(36) NOT NULL REFERENCES contractor (id),
    practice_id varchar(36) REFERENCES practice (id),
    route varchar(20) NOT NULL,
    code_requested_on varchar(10),
    code_issued_on varchar(10),
    form_submitted_on varchar(10),
    live_on varchar(10),
    told_on varchar(10),
    withdrawn_on varchar(10),
    notes text NOT NULL)`,
  'CREATE INDEX application_contractor ON application (contractor_id)',
  'CREATE INDEX application_practice ON application (practice_id)',
  `CREATE TABLE saved_view (${stamps},
    screen varchar(40) NOT NULL,
    name varchar(100) NOT NULL,
    definition text NOT NULL)`,
  'CREATE UNIQUE INDEX saved_view_name ON saved_view (screen, name) WHERE deleted_at IS NULL',
];

export class ContractorsApplicationsViews1764000000000 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'ContractorsApplicationsViews1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Columns that hold facts are never taken away.');
  }
}

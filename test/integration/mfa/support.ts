import type { Workspace } from '../../../electron/services/workspace';
import { emptyMfaFact, type MfaFact } from '../../../shared/domain/mfa/facts';
import type { PersonForm } from '../../../shared/domain/people/person-form';
import { sql } from '../../e2e/support/sqlite';
import { practice } from '../../support/forms';
import { person } from '../../support/people';

export const link = (values = {}) => ({
  role: 'owner' as const,
  startedOn: '2023-01-01',
  endedOn: '',
  accessRemovedOn: '',
  ...values,
});

/** A practice with a live shared mailbox. */
export const site = (workspace: Workspace, odsCode: string, values = {}) =>
  workspace.practices.save(
    null,
    practice({
      odsCode,
      name: `Practice ${odsCode}`,
      mailboxAddress: `optometry.${odsCode.toLowerCase()}@nhs.net`,
      mailboxStatus: 'live',
      ...values,
    }),
  );

/** Somebody whose account is old enough for every deadline, linked with a practice where one is named. */
export const somebody = (
  workspace: Workspace,
  name: string,
  practiceId: string | null = null,
  values: Partial<PersonForm> = {},
  facts = {},
) =>
  workspace.people.save(
    null,
    person({
      fullName: name,
      nhsAddress: `${name.toLowerCase().replaceAll(' ', '.')}@nhs.net`,
      accountCreatedOn: '2023-01-01',
      origin: 'other',
      ...values,
    }),
    practiceId === null ? null : { practiceId, link: link(facts) },
  );

export const told = (values: Partial<MfaFact> = {}): MfaFact => ({ ...emptyMfaFact, ...values });

export const lastStep = async (workspace: Workspace, recordId: string) => {
  const [entry] = await workspace.history.ofRecord(recordId);
  return entry?.stepId ?? '';
};

/** Adds many people without history, straight into the file; the first half of them share one name. */
export async function addMany(file: string, count: number, practiceId: string): Promise<string[]> {
  const id = (kind: number) => `printf('00000000-0000-4000-8000-%d%011d', ${kind}, i)`;
  const at = '2025-01-01T00:00:00.000Z';
  const numbers = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
  await sql(
    file,
    `${numbers} INSERT INTO person (id, version, created_at, updated_at, full_name, name_key, nhs_address,
       personal_address, mobile, account_created_on, origin, state, notes)
     SELECT ${id(1)}, 1, '${at}', '${at}', CASE WHEN i * 2 <= ${count} THEN 'Jo Ash' ELSE 'Person ' || i END,
       CASE WHEN i * 2 <= ${count} THEN 'jo ash' ELSE 'person ' || i END, 'p' || i || '@nhs.net', '', '', '2023-01-01',
       'other', 'live', '' FROM n`,
    `${numbers} INSERT INTO person_link (id, version, created_at, updated_at, person_id, practice_id, role)
     SELECT ${id(2)}, 1, '${at}', '${at}', ${id(1)}, '${practiceId}', 'member' FROM n`,
    `${numbers} INSERT INTO mfa_fact (id, version, created_at, updated_at, person_id, kind, as_at, method, source, words)
     SELECT ${id(3)}, 1, '${at}', '${at}', ${id(1)}, 'not-registered', '2024-07-01', '', 'practice', '' FROM n`,
  );
  const rows = await sql(file, "SELECT id FROM person WHERE nhs_address LIKE 'p%@nhs.net' ORDER BY name_key, id");
  return rows.map((row) => String(row.id));
}

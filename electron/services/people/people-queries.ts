import type { MailboxKind, MailboxStatus } from '@shared/domain/codes';
import type { LinkRole, PersonState } from '@shared/domain/people/codes';
import type { LinkFacts } from '@shared/domain/people/links';
import type { DataSource, EntityManager } from 'typeorm';

type Reader = DataSource | EntityManager;

/** A link with whose it is and where; those of practices and people in the bin are left out. */
export interface LinkLine extends LinkFacts {
  id: string;
  personId: string;
  personVersion: number;
  fullName: string;
  nhsAddress: string;
  personState: PersonState;
  practiceId: string;
  odsCode: string;
  practiceName: string;
}

interface LinkRow {
  id: string;
  person_id: string;
  person_version: number | string;
  full_name: string;
  nhs_address: string;
  person_state: PersonState;
  practice_id: string;
  ods_code: string;
  practice_name: string;
  role: LinkRole;
  started_on: string | null;
  ended_on: string | null;
  access_removed_on: string | null;
}

const LINKS = `
  SELECT l.id, l.person_id, p.version AS person_version, p.full_name, p.nhs_address, p.state AS person_state,
         l.practice_id, s.ods_code, s.name AS practice_name, l.role, l.started_on, l.ended_on, l.access_removed_on
  FROM person_link l
  JOIN person p ON p.id = l.person_id
  JOIN practice s ON s.id = l.practice_id
  WHERE l.deleted_at IS NULL AND p.deleted_at IS NULL AND s.deleted_at IS NULL`;

/** How the database at hand marks the one parameter. */
const mark = (reader: Reader) =>
  ('options' in reader ? reader : reader.connection).options.type === 'postgres' ? '$1' : '?';

/** Links of one person, of one practice, or of all; by name and then by practice. */
export async function loadLinks(
  reader: Reader,
  of: { personId: string } | { practiceId: string } | null,
): Promise<LinkLine[]> {
  const order = 'ORDER BY p.name_key, p.id, s.ods_code, l.started_on, l.id';
  const rows = (
    of === null
      ? await reader.query(`${LINKS} ${order}`)
      : 'personId' in of
        ? await reader.query(`${LINKS} AND l.person_id = ${mark(reader)} ${order}`, [of.personId])
        : await reader.query(`${LINKS} AND l.practice_id = ${mark(reader)} ${order}`, [of.practiceId])
  ) as LinkRow[];
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personVersion: Number(row.person_version),
    fullName: row.full_name,
    nhsAddress: row.nhs_address,
    personState: row.person_state,
    practiceId: row.practice_id,
    odsCode: row.ods_code,
    practiceName: row.practice_name,
    role: row.role,
    startedOn: row.started_on ?? '',
    endedOn: row.ended_on ?? '',
    accessRemovedOn: row.access_removed_on ?? '',
  }));
}

/** A practice as linked users and requests need to know it. */
export interface PracticeLine {
  id: string;
  odsCode: string;
  name: string;
  contractorName: string;
  mailbox: { address: string; kind: MailboxKind; status: MailboxStatus } | null;
}

interface PracticeRow {
  id: string;
  ods_code: string;
  name: string;
  contractor_name: string;
  address: string | null;
  kind: MailboxKind | null;
  status: MailboxStatus | null;
}

/** Null where there is no such practice, or it is in the bin. */
export async function loadPractice(reader: Reader, id: string): Promise<PracticeLine | null> {
  const [row] = (await reader.query(
    `SELECT p.id, p.ods_code, p.name, c.name AS contractor_name, m.address, m.kind, m.status
     FROM practice p
     JOIN contractor c ON c.id = p.contractor_id
     LEFT JOIN mailbox m ON m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'
     WHERE p.id = ${mark(reader)} AND p.deleted_at IS NULL`,
    [id],
  )) as PracticeRow[];
  if (row === undefined) return null;
  const { address, kind, status } = row;
  return {
    id: row.id,
    odsCode: row.ods_code,
    name: row.name,
    contractorName: row.contractor_name,
    mailbox: address === null || kind === null || status === null ? null : { address, kind, status },
  };
}

/** How many people there are, those who left among them. */
export async function countPeople(reader: Reader): Promise<number> {
  const [row] = (await reader.query('SELECT count(*) AS n FROM person WHERE deleted_at IS NULL')) as {
    n: number | string;
  }[];
  return Number(row?.n ?? 0);
}

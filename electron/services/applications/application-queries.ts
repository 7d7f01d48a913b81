import type { ApplicationRoute, EgressStatus, MailboxStatus, PracticeStatus } from '@shared/domain/codes';
import type { DataSource } from 'typeorm';

/** An application with the names of whose it is. */
export interface ApplicationLine {
  id: string;
  version: number;
  createdAt: string;
  contractorId: string;
  contractorName: string;
  practiceId: string | null;
  practiceName: string;
  odsCode: string;
  route: ApplicationRoute;
  codeRequestedOn: string | null;
  codeIssuedOn: string | null;
  formSubmittedOn: string | null;
  liveOn: string | null;
  toldOn: string | null;
  withdrawnOn: string | null;
  notes: string;
}

interface Row {
  id: string;
  version: number;
  created_at: string;
  contractor_id: string;
  contractor_name: string;
  practice_id: string | null;
  practice_name: string | null;
  ods_code: string | null;
  route: ApplicationRoute;
  code_requested_on: string | null;
  code_issued_on: string | null;
  form_submitted_on: string | null;
  live_on: string | null;
  told_on: string | null;
  withdrawn_on: string | null;
  notes: string;
}

const SELECT = `
  SELECT a.id, a.version, a.created_at, a.contractor_id, a.practice_id, a.route, a.code_requested_on, a.code_issued_on,
         a.form_submitted_on, a.live_on, a.told_on, a.withdrawn_on, a.notes,
         c.name AS contractor_name, p.name AS practice_name, p.ods_code
  FROM application a
  LEFT JOIN practice p ON p.id = a.practice_id
  JOIN contractor c ON c.id = COALESCE(p.contractor_id, a.contractor_id)
  WHERE a.deleted_at IS NULL AND (p.id IS NULL OR p.deleted_at IS NULL) AND c.deleted_at IS NULL`;

/** All applications, newest first. An application of a practice goes with it when the practice changes its contractor. */
export async function loadApplications(reader: DataSource): Promise<ApplicationLine[]> {
  const rows = (await reader.query(`${SELECT} ORDER BY a.created_at DESC, a.id DESC`)) as Row[];
  return rows.map(lineOf);
}

function lineOf(row: Row): ApplicationLine {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    contractorId: row.contractor_id,
    contractorName: row.contractor_name,
    practiceId: row.practice_id,
    practiceName: row.practice_name ?? '',
    odsCode: row.ods_code ?? '',
    route: row.route,
    codeRequestedOn: row.code_requested_on,
    codeIssuedOn: row.code_issued_on,
    formSubmittedOn: row.form_submitted_on,
    liveOn: row.live_on,
    toldOn: row.told_on,
    withdrawnOn: row.withdrawn_on,
    notes: row.notes,
  };
}

/** How many applications are neither finished nor withdrawn. */
export async function countInProgress(reader: DataSource): Promise<number> {
  const [row] = (await reader.query(
    `SELECT count(*) AS n FROM (${SELECT} AND a.told_on IS NULL AND a.withdrawn_on IS NULL) open_ones`,
  )) as { n: number | string }[];
  return Number(row?.n ?? 0);
}

/** A practice or a contractor as its application needs to know it. */
export interface OwnerLine {
  contractorId: string;
  contractorName: string;
  contacts: string;
  egressStatus: EgressStatus;
  egressAddress: string;
  routeAnswer: ApplicationRoute | '';
  routeOverride: ApplicationRoute | '';
  routeOverrideReason: string;
  /** Practices of the contractor that are not closed: what the route goes by. */
  practices: number;
  practice: {
    id: string;
    odsCode: string;
    name: string;
    status: PracticeStatus;
    mailboxAddress: string;
    mailboxStatus: MailboxStatus | null;
  } | null;
}

const OWNER = `c.id AS "contractorId", c.name AS "contractorName", c.contacts, c.egress_status AS "egressStatus",
  c.egress_address AS "egressAddress", c.route_answer AS "routeAnswer", c.route_override AS "routeOverride",
  c.route_override_reason AS "routeOverrideReason",
  (SELECT count(*) FROM practice o WHERE o.contractor_id = c.id AND o.deleted_at IS NULL AND o.status <> 'closed') AS practices`;

type OwnerRow = Omit<OwnerLine, 'practice' | 'practices'> & { practices: number | string };
type PracticeOwnerRow = OwnerRow & {
  id: string;
  odsCode: string;
  name: string;
  status: PracticeStatus;
  address: string | null;
  mailboxStatus: MailboxStatus | null;
};

/** How the database at hand marks the one parameter. */
const mark = (reader: DataSource) => (reader.options.type === 'postgres' ? '$1' : '?');

export async function loadContractorOwner(reader: DataSource, id: string): Promise<OwnerLine | null> {
  const [row] = (await reader.query(
    `SELECT ${OWNER} FROM contractor c WHERE c.id = ${mark(reader)} AND c.deleted_at IS NULL`,
    [id],
  )) as OwnerRow[];
  return row === undefined ? null : { ...row, practices: Number(row.practices), practice: null };
}

export async function loadPracticeOwner(reader: DataSource, id: string): Promise<OwnerLine | null> {
  const [row] = (await reader.query(
    `SELECT ${OWNER}, p.id, p.ods_code AS "odsCode", p.name, p.status, m.address, m.status AS "mailboxStatus"
     FROM practice p
     JOIN contractor c ON c.id = p.contractor_id
     LEFT JOIN mailbox m ON m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'
     WHERE p.id = ${mark(reader)} AND p.deleted_at IS NULL`,
    [id],
  )) as PracticeOwnerRow[];
  if (row === undefined) return null;
  const { id: practiceId, odsCode, name, status, address, mailboxStatus, practices, ...owner } = row;
  return {
    ...owner,
    practices: Number(practices),
    practice: { id: practiceId, odsCode, name, status, mailboxAddress: address ?? '', mailboxStatus },
  };
}

import type { ListMark, MailboxKind, PracticeStatus } from '@shared/domain/codes';
import type { ListPractice } from '@shared/domain/distribution-list/derive';
import type { DataSource } from 'typeorm';
import { dataVersion, MOST_ATTEMPTS } from '../../database/data-version';

/** A practice with its open mailbox, as flat as the table and the list need it. */
export interface PracticeLine extends ListPractice {
  postcode: string;
  icbName: string;
  noMailbox: boolean;
}

type Cells = [
  practiceId: string,
  odsCode: string,
  name: string,
  town: string,
  postcode: string,
  status: PracticeStatus,
  onList: ListMark,
  noMailbox: number | boolean,
  contractorId: string,
  contractorName: string,
  icbName: string | null,
  contractorEgress: string | null,
  predecessorCode: string,
  successorCode: string,
  kind: Extract<MailboxKind, 'shared' | 'store' | 'egress'> | null,
  address: string,
  mailboxStatus: 'live' | 'requested' | 'closed',
  toldOn: string | null,
];

interface Row {
  cells: string;
}

/**
 * Every practice in one statement without entities: the table of practices is what the start waits for. Each comes as
 * one piece of JSON, because the driver takes its time for each cell. On PostgreSQL the function is json_build_array.
 */
const LINES = `
  SELECT json_array(p.id, p.ods_code, p.name, p.town, p.postcode, p.status, p.on_list, p.no_mailbox,
         c.id, c.name, i.short_name,
         CASE WHEN c.egress_status = 'live' AND c.egress_address <> '' THEN c.egress_address END,
         p.predecessor_code, p.successor_code,
         m.kind, m.address, m.status, m.told_on) AS cells
  FROM practice p
  JOIN contractor c ON c.id = p.contractor_id
  LEFT JOIN icb i ON i.id = p.icb_id
  LEFT JOIN mailbox m ON m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'
  WHERE p.deleted_at IS NULL`;
const ORDER = 'ORDER BY p.ods_code';

/** The address that serves a practice: its own, or its contractor's account where it has none of its own. */
export function addressOf({ mailbox, contractorEgress }: PracticeLine): string {
  if (mailbox === null) return '';
  return mailbox.address || (mailbox.kind === 'egress' ? (contractorEgress ?? '') : '');
}

const NONE: readonly string[] = [];

/** Read at once, the lines of 100,000 practices would keep everything else waiting for the better part of a second. */
const A_PAGE = 3_000;
const PAGE = `${LINES} AND p.ods_code > ? ${ORDER} LIMIT ${A_PAGE}`;

/** All practices as they are at one moment, by ODS code. */
export async function loadLines(reader: DataSource): Promise<PracticeLine[]> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const version = await dataVersion(reader);
    const found = await loadPages(reader);
    // Somebody wrote between two pages: they may not belong together.
    if ((await dataVersion(reader)) === version) return found;
  }
  return lines(await reader.query(`${LINES} ${ORDER}`));
}

async function loadPages(reader: DataSource): Promise<PracticeLine[]> {
  const found: PracticeLine[] = [];
  let after = '';
  for (;;) {
    const page = lines(await reader.query(PAGE, [after]));
    for (const line of page) found.push(line);
    if (page.length < A_PAGE) return found;
    after = page.at(-1)?.odsCode ?? '';
  }
}

const linesOf = (contractors: string) => `${LINES} AND p.contractor_id IN (${contractors}) ${ORDER}`;
const OWN_CONTRACTOR = linesOf('SELECT contractor_id FROM practice WHERE id = ?');
const sharing = (marks: string) =>
  linesOf(`SELECT a.contractor_id FROM mailbox b JOIN practice a ON a.id = b.practice_id WHERE b.address IN (${marks})
    UNION SELECT id FROM contractor WHERE egress_address IN (${marks}) AND egress_address <> ''
    UNION SELECT contractor_id FROM practice WHERE id = ?`);
/** Far more than the addresses of any contractor; beyond it the whole list is looked at. */
const MOST_ADDRESSES = 5_000;

/**
 * Enough lines to say how one practice stands on the list, exactly as all lines would: its contractor's, because they
 * choose one Egress address, and those of every contractor that has an address which could be its entry's. Addresses are
 * stored in one form, so that they compare as they are.
 */
export async function loadLinesAround(reader: DataSource, practiceId: string): Promise<PracticeLine[]> {
  const own = lines(await reader.query(OWN_CONTRACTOR, [practiceId]));
  const mailbox = own.find((line) => line.practiceId === practiceId)?.mailbox;
  if (!mailbox) return own;
  const addresses = new Set([mailbox.address]);
  if (mailbox.kind === 'egress')
    for (const line of own) {
      if (line.mailbox?.kind === 'egress') addresses.add(line.mailbox.address);
      if (line.contractorEgress !== null) addresses.add(line.contractorEgress);
    }
  addresses.delete('');
  if (addresses.size === 0) return own;
  if (addresses.size > MOST_ADDRESSES) return loadLines(reader);
  const marks = [...addresses].map(() => '?').join(',');
  return lines(await reader.query(sharing(marks), [...addresses, ...addresses, practiceId]));
}

function lines(rows: Row[]): PracticeLine[] {
  const all = JSON.parse(`[${rows.map(({ cells }) => cells).join(',')}]`) as Cells[];
  return all.map(lineOf);
}

function lineOf(cells: Cells): PracticeLine {
  const [practiceId, odsCode, name, town, postcode, status, onList, noMailbox, ...more] = cells;
  const [contractorId, contractorName, icbName, contractorEgress, predecessorCode, successorCode, ...mailbox] = more;
  const [kind, address, mailboxStatus, toldOn] = mailbox;
  return {
    practiceId,
    odsCode,
    name,
    town,
    postcode,
    status,
    onList,
    noMailbox: Boolean(noMailbox),
    contractorId,
    contractorName,
    contractorEgress,
    relatedCodes: predecessorCode || successorCode ? [predecessorCode, successorCode] : NONE,
    icbName: icbName ?? '',
    mailbox: kind === null ? null : { kind, address, status: mailboxStatus, toldOn },
  };
}

/** The practices in the register that have one of the codes, as links to them are made. */
export async function practicesWithCodes(
  reader: DataSource,
  codes: readonly string[],
): Promise<{ id: string; odsCode: string; name: string }[]> {
  const marks = codes.map(() => '?').join(',');
  const rows = (await reader.query(
    `SELECT id, ods_code, name FROM practice WHERE deleted_at IS NULL AND ods_code IN (${marks})`,
    [...codes],
  )) as { id: string; ods_code: string; name: string }[];
  return rows.map(({ id, ods_code: odsCode, name }) => ({ id, odsCode, name }));
}

import type { DataSource } from 'typeorm';

/** Whose accounts are read: everybody's, one person's, or those of all who are or were linked with a practice. */
export type MfaReading = 'all' | { personId: string } | { practiceId: string };

/** Read at once, the facts about 50,000 people would keep everything else waiting for the better part of a second. */
const A_PAGE = 3_000;

/** How one kind of record is read: in the order of its keys, with the values of the last row's keys for the next page. */
export interface Query<Cells> {
  select: string;
  keys: readonly string[];
  keyValues(last: Cells): string[];
  ofPerson: string;
  ofPractice: string;
}

/**
 * Rows as one piece of JSON each, because the driver takes its time for each cell (on PostgreSQL the function is
 * json_build_array). A page at a time, each handed on as soon as it is there.
 */
export async function readRows<Cells>(
  reader: DataSource,
  query: Query<Cells>,
  reading: MfaReading,
  take: (cells: Cells) => void,
): Promise<void> {
  const { select, keys, keyValues, ofPerson, ofPractice } = query;
  const order = `ORDER BY ${keys.join(', ')}`;
  if (reading !== 'all') {
    const [condition, id] = 'personId' in reading ? [ofPerson, reading.personId] : [ofPractice, reading.practiceId];
    const marks = condition.split('?').length - 1;
    for (const cells of parse<Cells>(await reader.query(`${select} AND ${condition} ${order}`, Array(marks).fill(id))))
      take(cells);
    return;
  }
  const page = `${select} AND (${keys.join(', ')}) > (${keys.map(() => '?').join(', ')}) ${order} LIMIT ${A_PAGE}`;
  let after = keys.map(() => '');
  for (;;) {
    const rows = parse<Cells>(await reader.query(page, after));
    for (const cells of rows) take(cells);
    const last = rows.at(-1);
    if (last === undefined || rows.length < A_PAGE) return;
    after = keyValues(last);
  }
}

const parse = <Cells>(rows: { cells: string }[]) =>
  JSON.parse(`[${rows.map(({ cells }) => cells).join(',')}]`) as Cells[];

const LINKED = 'SELECT person_id FROM person_link WHERE practice_id = ? AND deleted_at IS NULL';

export type PersonCells = [
  id: string,
  nameKey: string,
  version: number,
  fullName: string,
  nhsAddress: string,
  state: string,
  accountCreatedOn: string | null,
  origin: string,
];
export const PEOPLE: Query<PersonCells> = {
  select: `SELECT json_array(p.id, p.name_key, p.version, p.full_name, p.nhs_address, p.state, p.account_created_on,
      p.origin) AS cells
    FROM person p WHERE p.deleted_at IS NULL`,
  keys: ['p.name_key', 'p.id'],
  keyValues: ([id, nameKey]) => [nameKey, id],
  ofPerson: 'p.id = ?',
  ofPractice: `p.id IN (${LINKED})`,
};

export type LinkCells = [
  id: string,
  personId: string,
  practiceId: string,
  role: string,
  startedOn: string | null,
  endedOn: string | null,
  accessRemovedOn: string | null,
];
export const LINKS: Query<LinkCells> = {
  select: `SELECT json_array(l.id, l.person_id, l.practice_id, l.role, l.started_on, l.ended_on, l.access_removed_on)
      AS cells
    FROM person_link l WHERE l.deleted_at IS NULL`,
  keys: ['l.id'],
  keyValues: ([id]) => [id],
  ofPerson: 'l.person_id = ?',
  ofPractice: `l.person_id IN (${LINKED})`,
};

export type FactCells = [
  id: string,
  personId: string,
  kind: string,
  happenedOn: string | null,
  asAt: string | null,
  method: string,
  source: string,
  words: string,
  recordedAt: string,
];
export const FACTS: Query<FactCells> = {
  select: `SELECT json_array(m.id, m.person_id, m.kind, m.happened_on, m.as_at, m.method, m.source, m.words, m.created_at)
      AS cells
    FROM mfa_fact m WHERE m.deleted_at IS NULL`,
  keys: ['m.id'],
  keyValues: ([id]) => [id],
  ofPerson: 'm.person_id = ?',
  ofPractice: `m.person_id IN (${LINKED})`,
};

export type PracticeCells = [
  id: string,
  odsCode: string,
  version: number,
  name: string,
  town: string,
  status: string,
  closedOn: string | null,
  icbCode: string | null,
  icbName: string | null,
  contractorId: string,
  contractorName: string,
  address: string | null,
  kind: string | null,
  mailboxStatus: string | null,
];
export const PRACTICES: Query<PracticeCells> = {
  select: `SELECT json_array(s.id, s.ods_code, s.version, s.name, s.town, s.status, s.closed_on, i.ods_code, i.short_name,
      c.id, c.name, m.address, m.kind, m.status) AS cells
    FROM practice s
    JOIN contractor c ON c.id = s.contractor_id
    LEFT JOIN icb i ON i.id = s.icb_id
    LEFT JOIN mailbox m ON m.practice_id = s.id AND m.deleted_at IS NULL AND m.status <> 'closed'
    WHERE s.deleted_at IS NULL`,
  keys: ['s.ods_code'],
  keyValues: ([, odsCode]) => [odsCode],
  ofPerson: 's.id IN (SELECT practice_id FROM person_link WHERE person_id = ?)',
  ofPractice: `(s.id = ? OR s.id IN (SELECT practice_id FROM person_link WHERE person_id IN (${LINKED})))`,
};

export type RequestCells = [
  id: string,
  practiceId: string,
  askedOn: string,
  sentOn: string | null,
  liveOn: string | null,
  refusedOn: string | null,
];
export const REQUESTS: Query<RequestCells> = {
  select: `SELECT json_array(r.id, r.practice_id, r.asked_on, r.sent_on, r.live_on, r.refused_on) AS cells
    FROM user_request r WHERE r.deleted_at IS NULL`,
  keys: ['r.id'],
  keyValues: ([id]) => [id],
  ofPerson: 'r.person_id = ?',
  ofPractice: 'r.practice_id = ?',
};

import type { Channel, NotificationKind, NotificationState } from '@shared/domain/notifications/codes';
import type { DataSource } from 'typeorm';
import { dataVersion, MOST_ATTEMPTS, OncePerState } from '../../database/data-version';
import { inSlices } from '../in-slices';

/** A notification as the log shows it, whoever looks and whatever the day. */
export interface NotificationLine {
  id: string;
  version: number;
  receivedAt: string;
  channel: Channel;
  senderName: string;
  senderAddress: string;
  subject: string;
  kind: NotificationKind;
  practice: { id: string; odsCode: string; name: string } | null;
  contractor: { id: string; name: string } | null;
  state: NotificationState;
  owner: string;
  dueOn: string | null;
  outcome: string;
}

type Cells = [
  id: string,
  version: number,
  receivedAt: string,
  channel: Channel,
  senderName: string,
  senderAddress: string,
  subject: string,
  kind: NotificationKind,
  state: NotificationState,
  owner: string,
  dueOn: string | null,
  outcome: string,
  practiceId: string | null,
  odsCode: string,
  practiceName: string,
  contractorId: string | null,
  contractorName: string,
];

const A_PAGE = 3_000;
/**
 * One in the bin, or about a practice in the bin, keeps its names. Each comes as one piece of JSON, because the driver
 * takes its time for each cell. On PostgreSQL the function is json_build_array.
 */
const LINES = `
  SELECT json_array(n.id, n.version, n.received_at, n.channel, n.sender_name, n.sender_address, n.subject, n.kind,
           n.state, n.owner, n.due_on, n.outcome, p.id, p.ods_code, p.name, c.id, c.name) AS cells
  FROM notification n
  LEFT JOIN practice p ON p.id = n.practice_id
  LEFT JOIN contractor c ON c.id = COALESCE(n.contractor_id, p.contractor_id)
  WHERE n.deleted_at IS NULL`;
const NEWEST_FIRST = 'ORDER BY n.received_at DESC, n.id DESC';
const AFTER = 'AND (n.received_at, n.id) < (?, ?)';
/** Sorts after every moment. */
const AFTER_ALL = '~';

/** All notifications that are not in the bin, worked out once for each state of the database. */
export class NotificationLines extends OncePerState<NotificationLine[]> {
  constructor(reader: DataSource) {
    super(reader, () => load(reader));
  }
}

/** The newest of those in some states, read by themselves. */
export async function newestLines(
  reader: DataSource,
  states: readonly NotificationState[],
  most: number,
): Promise<NotificationLine[]> {
  const marks = states.map(() => '?').join(', ');
  const sql = `${LINES} AND n.state IN (${marks}) ${NEWEST_FIRST} LIMIT ${most}`;
  const rows = (await reader.query(sql, [...states])) as { cells: string }[];
  return rows.map(({ cells }) => lineOf(JSON.parse(cells) as Cells));
}

/** All of those in some states, the newest first: mostly few, however long the log. */
export function linesIn(reader: DataSource, states: readonly NotificationState[]): Promise<NotificationLine[]> {
  return load(reader, states);
}

async function load(reader: DataSource, states: readonly NotificationState[] = []): Promise<NotificationLine[]> {
  for (let attempt = 1; ; attempt += 1) {
    const version = await dataVersion(reader);
    const found = await loadPages(reader, states);
    // Somebody wrote between two pages: they may not belong together. A page that is a moment old beats none.
    if (attempt === MOST_ATTEMPTS || (await dataVersion(reader)) === version) return found;
  }
}

/** Whatever the state where none is named. */
async function loadPages(reader: DataSource, states: readonly NotificationState[]): Promise<NotificationLine[]> {
  const inState = states.length === 0 ? '' : `AND n.state IN (${states.map(() => '?').join(', ')})`;
  const page = `${LINES} ${inState} ${AFTER} ${NEWEST_FIRST} LIMIT ${A_PAGE}`;
  const found: NotificationLine[] = [];
  let [at, id] = [AFTER_ALL, ''];
  for (;;) {
    const rows = (await reader.query(page, [...states, at, id])) as { cells: string }[];
    await inSlices(parsed(rows, found));
    const last = found.at(-1);
    if (last === undefined || rows.length < A_PAGE) return found;
    [at, id] = [last.receivedAt, last.id];
  }
}

const STEP = 200;

function* parsed(rows: readonly { cells: string }[], into: NotificationLine[]): Generator<void, void> {
  for (const [index, { cells }] of rows.entries()) {
    into.push(lineOf(JSON.parse(cells) as Cells));
    if (index % STEP === 0) yield;
  }
}

function lineOf(cells: Cells): NotificationLine {
  const [id, version, receivedAt, channel, senderName, senderAddress, subject, kind, state, owner, dueOn, outcome] =
    cells;
  const [practiceId, odsCode, practiceName, contractorId, contractorName] = cells.slice(12) as [
    string | null,
    string,
    string,
    string | null,
    string,
  ];
  return {
    id,
    version,
    receivedAt,
    channel,
    senderName,
    senderAddress,
    subject,
    kind,
    practice: practiceId === null ? null : { id: practiceId, odsCode, name: practiceName },
    contractor: contractorId === null ? null : { id: contractorId, name: contractorName },
    state,
    owner,
    dueOn,
    outcome,
  };
}

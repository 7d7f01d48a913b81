import type { ApplicationRoute, EgressStatus } from '@shared/domain/codes';
import type { NotificationKind, NotificationState } from '@shared/domain/notifications/codes';
import {
  MOST_CHANGES,
  MOST_NOTIFICATIONS,
  type PracticeLog,
  type ReportedNews,
} from '@shared/domain/reports/practice-status-log';
import type { DataSource } from 'typeorm';
import type { AuditEntryRecord } from '../../database/entities/audit-entry';
import { viewEntry } from '../audit/audit-store';

/** As many parameters as there are values, as the database at hand marks them. */
export const marks = (reader: DataSource, values: readonly unknown[]): string =>
  values.map((_, at) => (reader.options.type === 'postgres' ? `$${at + 1}` : '?')).join(', ');

/** What the route of a contractor goes by, and whose headquarters. */
export interface ContractorLine {
  id: string;
  name: string;
  hqOdsCode: string;
  egressStatus: EgressStatus;
  egressAddress: string;
  routeAnswer: ApplicationRoute | '';
  routeOverride: ApplicationRoute | '';
  routeOverrideReason: string;
}

export async function contractorLines(
  reader: DataSource,
  ids: readonly string[],
): Promise<Map<string, ContractorLine>> {
  const rows = (await reader.query(
    `SELECT id, name, hq_ods_code AS "hqOdsCode", egress_status AS "egressStatus", egress_address AS "egressAddress",
       route_answer AS "routeAnswer", route_override AS "routeOverride",
       route_override_reason AS "routeOverrideReason"
     FROM contractor WHERE id IN (${marks(reader, ids)})`,
    [...ids],
  )) as ContractorLine[];
  return new Map(rows.map((row) => [row.id, row]));
}

type NewsCells = [
  practiceId: string,
  receivedAt: string,
  kind: NotificationKind,
  senderName: string,
  senderAddress: string,
  state: NotificationState,
  outcome: string,
  whole: number,
];

/**
 * The newest notifications of each of some practices, and how many it has. Each comes as one piece of JSON, because the
 * driver takes its time for each cell; on PostgreSQL the function is json_build_array.
 */
export async function newsOf(
  reader: DataSource,
  ids: readonly string[],
): Promise<Map<string, PracticeLog['notifications']>> {
  const rows = (await reader.query(
    `SELECT json_array(practice_id, received_at, kind, sender_name, sender_address, state, outcome, whole) AS cells
     FROM (SELECT n.practice_id, n.received_at, n.kind, n.sender_name, n.sender_address, n.state, n.outcome,
             COUNT(*) OVER (PARTITION BY n.practice_id) AS whole,
             ROW_NUMBER() OVER (PARTITION BY n.practice_id ORDER BY n.received_at DESC, n.id DESC) AS place
           FROM notification n WHERE n.deleted_at IS NULL AND n.practice_id IN (${marks(reader, ids)})) ranked
     WHERE place <= ${MOST_NOTIFICATIONS} ORDER BY practice_id, place`,
    [...ids],
  )) as { cells: string }[];
  const found = new Map<string, PracticeLog['notifications']>();
  for (const cells of JSON.parse(`[${rows.map((row) => row.cells).join(',')}]`) as NewsCells[]) {
    const [practiceId, receivedAt, kind, senderName, senderAddress, state, outcome, whole] = cells;
    const news: ReportedNews = { receivedAt, kind, senderName, senderAddress, state, outcome };
    const known = found.get(practiceId);
    if (known === undefined) found.set(practiceId, { newest: [news], whole: Number(whole) });
    else known.newest.push(news);
  }
  return found;
}

type EntryRow = Pick<AuditEntryRecord, 'id' | 'at' | 'actor' | 'source' | 'action' | 'before' | 'after'> & {
  batch_id: string | null;
  entity: AuditEntryRecord['entity'];
  entity_id: string;
  step_id: string;
  step_label: string;
  whole: number | string;
};

/** The newest changes of each of some practices, and how many it has. */
export async function changesOf(
  reader: DataSource,
  ids: readonly string[],
  icbName: (odsCode: string) => string,
): Promise<Map<string, PracticeLog['history']>> {
  const rows = (await reader.query(
    `SELECT * FROM (SELECT a.*, COUNT(*) OVER (PARTITION BY a.entity_id) AS whole,
         ROW_NUMBER() OVER (PARTITION BY a.entity_id ORDER BY a.at DESC, a.version_after DESC) AS place
       FROM audit_entry a WHERE a.entity_id IN (${marks(reader, ids)})) ranked
     WHERE place <= ${MOST_CHANGES} ORDER BY entity_id, place`,
    [...ids],
  )) as EntryRow[];
  const found = new Map<string, PracticeLog['history']>();
  for (const row of rows) {
    const { at, summary, actor, changes } = viewEntry(recordOf(row), icbName);
    const known = found.get(row.entity_id);
    if (known === undefined)
      found.set(row.entity_id, { newest: [{ at, summary, actor, changes }], whole: Number(row.whole) });
    else known.newest.push({ at, summary, actor, changes });
  }
  return found;
}

const recordOf = (row: EntryRow): AuditEntryRecord => ({
  id: row.id,
  sequence: 0,
  at: row.at,
  actor: row.actor,
  source: row.source,
  batchId: row.batch_id,
  entity: row.entity,
  entityId: row.entity_id,
  action: row.action,
  before: row.before,
  after: row.after,
  versionAfter: 0,
  stepId: row.step_id,
  stepLabel: row.step_label,
  undoes: null,
});

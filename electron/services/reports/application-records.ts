import type { ApplicationRoute } from '@shared/domain/codes';
import type { ReportedApplication } from '@shared/domain/reports/application-words';
import type { DataSource } from 'typeorm';
import { stepFactsOf } from '../applications/application-facts';
import type { ApplicationLine } from '../applications/application-queries';
import { marks } from './practice-records';

type Cells = [
  id: string,
  version: number,
  createdAt: string,
  contractorId: string,
  contractorName: string,
  practiceId: string | null,
  practiceName: string | null,
  odsCode: string | null,
  route: ApplicationRoute,
  codeRequestedOn: string | null,
  codeIssuedOn: string | null,
  formSubmittedOn: string | null,
  liveOn: string | null,
  toldOn: string | null,
  withdrawnOn: string | null,
  notes: string,
];

/**
 * An application of a practice goes with it when the practice changes its contractor. Each comes as one piece of JSON,
 * because the driver takes its time for each cell; on PostgreSQL the function is json_build_array.
 */
const LINES = `
  SELECT json_array(a.id, a.version, a.created_at, c.id, c.name, p.id, p.name, p.ods_code, a.route, a.code_requested_on,
    a.code_issued_on, a.form_submitted_on, a.live_on, a.told_on, a.withdrawn_on, a.notes) AS cells
  FROM application a
  LEFT JOIN practice p ON p.id = a.practice_id
  JOIN contractor c ON c.id = COALESCE(p.contractor_id, a.contractor_id)
  WHERE a.deleted_at IS NULL AND (p.id IS NULL OR p.deleted_at IS NULL) AND c.deleted_at IS NULL`;
const NEWEST_FIRST = 'ORDER BY a.created_at DESC, a.id DESC';

/** Read at once, those of a long register would keep everything else waiting. */
const A_PAGE = 1_000;

/** All that are neither finished nor withdrawn. */
export async function openApplications(reader: DataSource): Promise<ApplicationLine[]> {
  const found: ApplicationLine[] = [];
  const open = `${LINES} AND a.told_on IS NULL AND a.withdrawn_on IS NULL`;
  for (let after = ''; ; ) {
    const sql = `${open} AND a.id > ${marks(reader, [after])} ORDER BY a.id LIMIT ${A_PAGE}`;
    const page = linesOf(await reader.query(sql, [after]));
    found.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < A_PAGE) return found;
    after = last.id;
  }
}

/** Those of some practices, by practice; the newest first. */
export async function applicationsOfPractices(
  reader: DataSource,
  ids: readonly string[],
): Promise<Map<string, ApplicationLine[]>> {
  if (ids.length === 0) return new Map();
  const sql = `${LINES} AND a.practice_id IN (${marks(reader, ids)}) ${NEWEST_FIRST}`;
  return Map.groupBy(linesOf(await reader.query(sql, [...ids])), ({ practiceId }) => practiceId ?? '');
}

/** Those for an Egress account, which belongs to the contractor, by contractor; the newest first. */
export async function applicationsOfContractors(
  reader: DataSource,
  ids: readonly string[],
): Promise<Map<string, ApplicationLine[]>> {
  if (ids.length === 0) return new Map();
  const sql = `${LINES} AND a.practice_id IS NULL AND a.contractor_id IN (${marks(reader, ids)}) ${NEWEST_FIRST}`;
  return Map.groupBy(linesOf(await reader.query(sql, [...ids])), ({ contractorId }) => contractorId);
}

/** An application as the words of reports look at it. */
export const reportedApplication = (line: ApplicationLine): ReportedApplication => ({
  facts: stepFactsOf(line),
  notes: line.notes,
});

function linesOf(rows: { cells: string }[]): ApplicationLine[] {
  return (JSON.parse(`[${rows.map(({ cells }) => cells).join(',')}]`) as Cells[]).map((cells): ApplicationLine => {
    const [id, version, createdAt, contractorId, contractorName, practiceId, practiceName, odsCode, ...more] = cells;
    const [route, codeRequestedOn, codeIssuedOn, formSubmittedOn, liveOn, toldOn, withdrawnOn, notes] = more;
    return {
      id,
      version,
      createdAt,
      contractorId,
      contractorName,
      practiceId,
      practiceName: practiceName ?? '',
      odsCode: odsCode ?? '',
      route,
      codeRequestedOn,
      codeIssuedOn,
      formSubmittedOn,
      liveOn,
      toldOn,
      withdrawnOn,
      notes,
    };
  });
}

import type { ReportScope } from '@shared/domain/reports/order';
import { fold } from '@shared/domain/text';
import { AppError } from '@shared/ipc/errors';
import type { DataSource } from 'typeorm';
import { inSlices } from '../in-slices';
import type { PracticeLine } from '../practices/practice-queries';
import type { RegisterLines } from '../practices/register-lines';

export interface ScopeSources {
  reader: DataSource;
  register: RegisterLines;
}

/** The practices that a report is about, with the words for them. */
export interface ResolvedScope {
  /** "All practices", "Practices of Devon", "3 chosen practices", "TP1F9 Penrose Opticians". */
  subject: string;
  /** What narrowed it, a line each; none where nothing did. */
  filters: string[];
  /** By name, closed ones too; chosen ones in the order in which they were chosen. */
  practices: PracticeLine[];
  /** By practice id. */
  ids: ReadonlySet<string>;
}

/** `not-found` where the ICB, the contractor or a chosen practice is no longer there. */
export async function resolveScope(scope: ReportScope, { reader, register }: ScopeSources): Promise<ResolvedScope> {
  const { lines } = await register.now();
  if (scope.of === 'all') return found('All practices', [], await byName(lines));
  if (scope.of === 'practices') return chosen(scope.ids, lines);
  if (scope.of === 'contractor') {
    const name = await contractorName(reader, scope.id);
    const own = lines.filter(({ contractorId }) => contractorId === scope.id);
    return found(`Practices of ${name}`, [`Contractor: ${name}`], await byName(own));
  }
  const icb = await icbOf(reader, scope.code);
  const ids = await idsOfIcb(reader, icb.id);
  const own = lines.filter(({ practiceId }) => ids.has(practiceId));
  return found(`Practices of ${icb.shortName}`, [`ICB: ${icb.name} (${icb.odsCode})`], await byName(own));
}

const found = (subject: string, filters: string[], practices: PracticeLine[]): ResolvedScope => ({
  subject,
  filters,
  practices,
  ids: new Set(practices.map(({ practiceId }) => practiceId)),
});

/** So many codes are named; more would be a page of them. */
const NAMED = 12;

function chosen(ids: readonly string[], lines: readonly PracticeLine[]): ResolvedScope {
  const wanted = [...new Set(ids)];
  const byId = new Map(lines.map((line) => [line.practiceId, line]));
  const practices = wanted.flatMap((id) => byId.get(id) ?? []);
  if (practices.length < wanted.length) throw gone(wanted.length - practices.length, wanted.length);
  const [only] = practices;
  if (practices.length === 1 && only !== undefined) return found(`${only.odsCode} ${only.name}`, [], practices);
  const codes = practices.map(({ odsCode }) => odsCode);
  const filters = codes.length > NAMED ? [] : [`Chosen practices: ${codes.join(', ')}`];
  return found(`${codes.length.toLocaleString('en-GB')} chosen practices`, filters, practices);
}

function gone(missing: number, wanted: number): AppError {
  if (wanted === 1)
    return new AppError(
      'not-found',
      'This practice is no longer in the register. Go back to the practices and look again.',
    );
  const which = missing === wanted ? 'None' : `${wanted - missing}`;
  return new AppError(
    'not-found',
    `${which} of the ${wanted} chosen practices ${wanted - missing === 1 ? 'is' : 'are'} still in the register. No report was made. Go back to the practices and choose again.`,
  );
}

/** By name whatever its case and accents, then by code. Names are folded once each, not once a comparison. */
async function byName(lines: readonly PracticeLine[]): Promise<PracticeLine[]> {
  const keyed = await inSlices(folded(lines));
  return keyed
    .sort((a, b) => compare(a.name, b.name) || compare(a.line.odsCode, b.line.odsCode))
    .map(({ line }) => line);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function* folded(lines: readonly PracticeLine[]) {
  const keyed: { name: string; line: PracticeLine }[] = [];
  for (const line of lines) {
    keyed.push({ name: fold(line.name), line });
    yield;
  }
  return keyed;
}

/** How the database at hand marks the one parameter. */
const mark = (reader: DataSource) => (reader.options.type === 'postgres' ? '$1' : '?');

async function contractorName(reader: DataSource, id: string): Promise<string> {
  const sql = `SELECT name FROM contractor WHERE id = ${mark(reader)} AND deleted_at IS NULL`;
  const [row] = (await reader.query(sql, [id])) as { name: string }[];
  if (row === undefined)
    throw new AppError(
      'not-found',
      'This contractor is no longer in the register. Go back to the contractors and look again.',
    );
  return row.name;
}

async function icbOf(reader: DataSource, code: string) {
  const sql = `SELECT id, ods_code, name, short_name FROM icb WHERE ods_code = ${mark(reader)} AND deleted_at IS NULL`;
  const rows = (await reader.query(sql, [code])) as {
    id: string;
    ods_code: string;
    name: string;
    short_name: string;
  }[];
  const [row] = rows;
  if (row === undefined)
    throw new AppError('not-found', `No ICB has the code “${code}”. Choose an ICB of the list in the settings.`);
  return { id: row.id, odsCode: row.ods_code, name: row.name, shortName: row.short_name };
}

/** By its key: while ICBs merge, two can have one short name. */
async function idsOfIcb(reader: DataSource, icbId: string): Promise<Set<string>> {
  const sql = `SELECT id FROM practice WHERE icb_id = ${mark(reader)} AND deleted_at IS NULL`;
  const rows = (await reader.query(sql, [icbId])) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

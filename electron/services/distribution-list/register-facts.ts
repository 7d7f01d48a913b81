import type { ListFacts, RulePractice } from '@shared/domain/distribution-list/list-content';
import { PRACTICE_COLUMNS, type TablePractice } from '@shared/domain/practice-columns';
import { matchesPractice } from '@shared/domain/practice-search';
import { compileFilters } from '@shared/domain/table-columns';
import { readTableView, type TableView } from '@shared/domain/table-view';
import type { DataSource } from 'typeorm';
import { inSlices } from '../in-slices';
import type { PracticeLine } from '../practices/practice-queries';
import type { PracticesService } from '../practices/practices-service';
import type { RegisterLines } from '../practices/register-lines';
import { loadAliases, loadRecipients } from './whole-list';

const A_STEP = 500;

/** All that the register has to say for lists, whatever their rules. */
export async function loadListFacts(
  reader: DataSource,
  register: RegisterLines,
): Promise<Omit<ListFacts, 'inView'> & { practices: RulePractice[] }> {
  const [{ lines }, codes, recipients, aliases] = await Promise.all([
    register.now(),
    loadIcbCodes(reader),
    loadRecipients(reader),
    loadAliases(reader),
  ]);
  return { practices: await inSlices(withIcbs(lines, codes)), recipients, aliases };
}

/** The practices' ICBs by their codes. A query of its own: the first screen doesn't need them. */
async function loadIcbCodes(reader: DataSource): Promise<Map<string, string>> {
  const rows = (await reader.query(
    `SELECT p.id, i.ods_code FROM practice p JOIN icb i ON i.id = p.icb_id WHERE p.deleted_at IS NULL`,
  )) as { id: string; ods_code: string }[];
  return new Map(rows.map(({ id, ods_code }) => [id, ods_code]));
}

function* withIcbs(lines: readonly PracticeLine[], codes: ReadonlyMap<string, string>) {
  const practices: RulePractice[] = [];
  for (const line of lines) {
    practices.push({ ...line, icbCode: codes.get(line.practiceId) ?? '' });
    if (practices.length % A_STEP === 0) yield;
  }
  return practices;
}

/** The practices that a saved view of their table shows today, by id. */
export async function practicesInView(practices: PracticesService, stored: TableView): Promise<Set<string>> {
  // As the page reads it: one filter a column.
  const view = readTableView(stored, new Set<string>(PRACTICE_COLUMNS.map(({ id }) => id)), stored);
  const [rows, facts] = await Promise.all([practices.list(), practices.facts()]);
  const more = new Map(facts.map(({ id, ...rest }) => [id, rest]));
  const fits = compileFilters<TablePractice>(view.filters, PRACTICE_COLUMNS);
  return inSlices(
    (function* () {
      const ids = new Set<string>();
      let count = 0;
      for (const row of rows) {
        if (count++ % A_STEP === 0) yield;
        if (fits({ ...row, ...more.get(row.id) }) && matchesPractice(row, view.search)) ids.add(row.id);
      }
      return ids;
    })(),
  );
}

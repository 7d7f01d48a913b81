import { type Cell, cellText } from '@shared/domain/imports/cell';
import { fieldOf } from '@shared/domain/imports/kinds/declare';
import { PROBLEM_COLUMNS } from '@shared/domain/imports/match-columns';
import type { ImportPlan, PlannedRow } from '@shared/domain/imports/planned';
import type { ColumnType, WriteColumn, WriteRow, WriteValue } from './workbook/values';

export interface ProblemsSheet {
  columns: WriteColumn[];
  rows: WriteRow[];
}

/**
 * The rows with errors and conflicts as they are in the file, with what is wrong and where they stood. The headings stay
 * as they were, so that the corrected workbook can be imported again.
 */
export function problemsSheet(plan: ImportPlan, headings: readonly string[]): ProblemsSheet {
  const planned = plan.rows.filter(({ action }) => action === 'error' || action === 'conflict');
  const types = headings.map((_, index) => typeOf(planned.map(({ row }) => row.cells[index] ?? null)));
  const columns = headings.map(
    (header, index): WriteColumn => ({
      header,
      key: `c${index}`,
      type: types[index] ?? 'text',
    }),
  );
  const rows = planned.map((each) => ({
    ...Object.fromEntries(types.map((type, index) => [`c${index}`, writtenValue(each.row.cells[index] ?? null, type)])),
    problem: problemText(each, plan),
    row: each.row.number,
  }));
  return {
    columns: [
      ...columns,
      { header: PROBLEM_COLUMNS.problem, key: 'problem', type: 'text' },
      { header: PROBLEM_COLUMNS.row, key: 'row', type: 'number' },
    ],
    rows,
  };
}

/** One type a column: real dates stay dates, and anything that isn't all numbers is written as text. */
function typeOf(cells: Cell[]): ColumnType {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.some((cell) => typeof cell === 'object' && cell.kind === 'date')) return 'date';
  return filled.length > 0 && filled.every((cell) => typeof cell === 'number') ? 'number' : 'text';
}

function writtenValue(cell: Cell, type: ColumnType): WriteValue {
  if (cell === null) return null;
  if (typeof cell === 'number' && type === 'number') return cell;
  if (typeof cell === 'object' && cell.kind === 'date') return cell.iso;
  return cellText(cell);
}

function problemText(planned: PlannedRow, plan: ImportPlan): string {
  const { problems } = plan.read(planned.row);
  const errors = [...problems, ...(planned.problems ?? [])].filter(({ level }) => level === 'error');
  const sentences = errors.map(
    ({ field, text, suggestion }) =>
      `${fieldOf(plan.kind, field).label}: ${text}${suggestion === undefined ? '' : ` (perhaps ${suggestion})`}`,
  );
  if (planned.action === 'conflict' || sentences.length === 0) sentences.unshift(planned.reason);
  return sentences.join('. ');
}

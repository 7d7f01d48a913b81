import { basename, resolve } from 'node:path';
import { AppError } from '@shared/ipc/errors';
import type { PlanRowView, PlanSummary, SheetColumns } from '@shared/ipc/imports';
import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';
import { tellProgress } from './progress';

type ImportTask = Extract<Task, { name: 'import' }>;
const ROWS_AT_A_TIME = 500;

/** Plans the import of a workbook, and with `--commit` applies that plan. Without it nothing is written. */
export async function importFile({ imports }: Workspace, task: ImportTask) {
  imports.onProgress(tellProgress);
  const { sessionId, suggestedSheet, sheets, asAt } = await imports.open({ path: resolve(task.file) });
  const sheet = task.sheet ?? suggestedSheet;
  if (!sheets.some(({ name }) => name === sheet)) {
    const names = sheets.map(({ name }) => `“${name}”`).join(', ');
    throw new AppError(
      'invalid-input',
      `The workbook has no sheet “${sheet}”. It has: ${names}. Nothing was imported.`,
    );
  }
  const found = await imports.readSheet(sessionId, { sheet, kind: task.kind, headingRow: null });
  if (found.headingRow === null) {
    throw new AppError(
      'invalid-input',
      `No row of the sheet “${sheet}” looks like headings, so its columns can't be told apart. Nothing was imported. Name the right sheet with --sheet, or import the file in the window, where the heading row can be chosen.`,
    );
  }
  const columns = found.columns.map(({ index, field }) => ({ index, field }));
  const request = { sheet, kind: found.kind, headingRow: found.headingRow, columns };
  const plan = await imports.plan(sessionId, { ...request, choices: found.choices, clearEmpty: false, asAt });
  const errors = errorLines(await allRows(imports, sessionId, 'error'), found, plan);
  const conflicts = (await allRows(imports, sessionId, 'conflict')).map(({ row, reason }) => ({
    row,
    problem: reason,
  }));
  const committed = task.commit ? await imports.commit(sessionId, { base: 'suggested', toggled: [] }) : null;
  if (!committed) await imports.cancel(sessionId);
  const { fields: _fields, ...counts } = plan;
  return {
    file: basename(task.file),
    sheet,
    kind: found.kind,
    committed: committed !== null,
    ...counts,
    errors,
    conflicts,
    ...(committed ? { batch: committed.batchId, backup: committed.backupFile } : {}),
  };
}

async function allRows(imports: Workspace['imports'], sessionId: string, filter: 'error' | 'conflict') {
  const rows: PlanRowView[] = [];
  for (;;) {
    const part = await imports.planRows(sessionId, filter, rows.length, ROWS_AT_A_TIME);
    rows.push(...part.rows);
    if (part.rows.length === 0 || rows.length >= part.total) return rows;
  }
}

/** One line for each problem that makes a row an error, under the heading as it stands in the file, or the field's label. */
function errorLines(rows: PlanRowView[], { columns }: SheetColumns, { fields }: PlanSummary) {
  const headings = new Map(columns.map(({ index, heading }) => [index, heading]));
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  return rows.flatMap(({ row, cells, reason }) => {
    const problems = Object.entries(cells).flatMap(([field, cell]) =>
      cell.problems
        .filter(({ level }) => level === 'error')
        .map(({ text }) => ({
          row,
          column: headings.get(cell.index ?? -1) ?? labels.get(field) ?? field,
          problem: text,
        })),
    );
    // A row that is wrong as a whole has its reason beside it, and no cell to blame.
    return problems.length > 0 ? problems : [{ row, column: '', problem: reason }];
  });
}

import { AppError } from '@shared/ipc/errors';
import type { CommitResult, OpenedFile, PlanSummary, SheetColumns } from '@shared/ipc/imports';
import type { ImportsService } from './imports-service';

export interface Prepared {
  file: OpenedFile;
  columns: SheetColumns & { headingRow: number };
  summary: PlanSummary;
}

/** Goes through the steps of an import as they are suggested, up to the plan. `sheet` null: the one that looks like it. */
export async function prepareImport(imports: ImportsService, path: string, sheet: string | null): Promise<Prepared> {
  const file = await imports.open({ path });
  const name = sheet ?? file.suggestedSheet;
  if (!file.sheets.some((each) => each.name === name)) {
    const names = file.sheets.map((each) => `“${each.name}”`).join(', ');
    throw new AppError('file-not-readable', `The file has no sheet “${name}”. It has ${names}. Nothing was imported.`);
  }
  const found = await imports.readSheet(file.sessionId, { sheet: name, kind: 'register', headingRow: null });
  const { headingRow } = found;
  if (headingRow === null)
    throw new AppError(
      'file-not-readable',
      `No row of the sheet “${name}” looks like the headings of a register. There must be one row with headings such as “ODS code” and “Practice”. Nothing was imported.`,
    );
  const columns = found.columns.map(({ index, field }) => ({ index, field }));
  const wishes = { choices: {}, clearEmpty: false, asAt: null };
  const summary = await imports.plan(file.sessionId, { sheet: name, kind: 'register', headingRow, columns, ...wishes });
  return { file, columns: { ...found, headingRow }, summary };
}

/** Imports all that can be imported from a file, without a person: for the sample data. */
export async function importWholeFile(imports: ImportsService, path: string): Promise<CommitResult> {
  const { file } = await prepareImport(imports, path, null);
  const result = await imports.commit(file.sessionId, { base: 'suggested', toggled: [] });
  imports.cancel(file.sessionId);
  return result;
}

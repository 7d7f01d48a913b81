import type { WriteColumn, WriteRow } from './workbook/values';
import { writeCsv } from './workbook/write-csv';
import { writeWorkbook } from './workbook/write-xlsx';
import { asAppError } from './worker-errors';

/** Writes a table to `path`: CSV where the name ends in .csv, a workbook otherwise. Failures are `AppError`s. */
export async function writeSheetFile(
  path: string,
  { name, columns, rows }: { name: string; columns: WriteColumn[]; rows: WriteRow[] },
  about: { label: string; value: string }[],
): Promise<void> {
  try {
    if (path.toLowerCase().endsWith('.csv')) await writeCsv({ path, columns, rows });
    else
      await writeWorkbook({
        path,
        sheets: [{ name, columns, rows }],
        about: about.length > 0 ? { title: name, facts: about.map(({ label, value }) => [label, value]) } : undefined,
      });
  } catch (error) {
    throw asAppError(error, 'writing');
  }
}

import type { AboutFact } from '@shared/domain/exports/about-export';
import type { TemplatePaper } from '@shared/domain/exports/template';
import type { Sheet } from '../services/exports/sheet';
import type { WriteColumn, WriteRows } from './workbook/values';
import { writeCsv } from './workbook/write-csv';
import { writeWorkbook } from './workbook/write-xlsx';
import { asAppError } from './worker-errors';

/**
 * Writes a table to `path`: CSV where the name ends in .csv, a workbook otherwise. What the sheet "About" says may be
 * known only once the rows are written. Failures are `AppError`s.
 */
export async function writeSheetFile(
  path: string,
  { name, columns, rows }: { name: string; columns: readonly WriteColumn[]; rows: WriteRows },
  about: readonly AboutFact[] | (() => readonly AboutFact[]),
): Promise<void> {
  const facts = () =>
    (typeof about === 'function' ? about() : about).map(({ label, value }) => [label, value] as const);
  const without = typeof about !== 'function' && about.length === 0;
  await writing(
    path.toLowerCase().endsWith('.csv')
      ? writeCsv({ path, columns, rows })
      : writeWorkbook({
          path,
          sheets: [{ name, columns, rows }],
          about: without ? undefined : { title: name, facts },
        }),
  );
}

/** Writes a whole sheet in this process. Answers with the number of its rows. */
export async function writeSheetHere(path: string, { name, columns, rows, about }: Sheet): Promise<number> {
  let count = 0;
  const keyed = columns.map((column, index) => ({ ...column, key: String(index) }));
  async function* each() {
    for await (const portion of rows) {
      count += portion.length;
      yield* portion;
    }
  }
  await writeSheetFile(path, { name, columns: keyed, rows: each() }, () => about(count));
  return count;
}

/** Writes a workbook to be filled in. Failures are `AppError`s. */
export async function writeTemplateFile(path: string, template: TemplatePaper): Promise<void> {
  // It needs a large library, which nothing else does.
  const { writeTemplate } = await import('./workbook/write-template');
  await writing(writeTemplate(path, template));
}

async function writing(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw asAppError(error, 'writing');
  }
}

/** The one way in for files of rows: says what the file is, refuses what it can't read, and counts its sheets. */
import { csvSheet } from './csv';
import { damaged, WorkbookError } from './errors';
import { loadBytes } from './file';
import { DEFAULT_LIMITS, type Limits, Watch } from './limits';
import { openSheets } from './opened';
import { tellKind } from './sniff';
import type { OpenedWorkbook, OpenOptions, Source } from './types';
import { xlsxSheets } from './xlsx';

/** Throws only WorkbookError. */
export async function openWorkbook(
  source: Source,
  limits: Partial<Limits> = {},
  options: OpenOptions = {},
): Promise<OpenedWorkbook> {
  try {
    const watch = new Watch({ ...DEFAULT_LIMITS, ...limits }, options.signal);
    const { bytes, name } = await loadBytes(source, watch);
    if (tellKind(bytes) === 'zip') {
      const { sources, date1904 } = await xlsxSheets(bytes, watch);
      return await openSheets({ format: 'xlsx', name, date1904 }, sources, watch, options);
    }
    const { source: sheet, dialect } = csvSheet(bytes, options.dialect ?? {});
    return await openSheets({ format: 'csv', name, dialect, date1904: false }, [sheet], watch, options);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged('It could not be understood.', error);
  }
}

import { z } from 'zod';
import { savedFile } from './app';
import { importKindId } from './imports';
import { route } from './route';

/** Spreadsheets that come back in: each kind of import can be saved as it stands, or as a blank workbook. */
export const exportRoutes = {
  /** All records of a kind; null when the person closes the dialog. */
  'exports.kind': route(
    z.strictObject({ kind: importKindId, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    savedFile,
  ),
  /** A blank workbook with drop-downs and notes, to be filled in. */
  'exports.template': route(z.strictObject({ kind: importKindId }), savedFile),
};

import { z } from 'zod';
import { MOST_PRINTED_ROWS } from '../domain/table-paper';
import { tablePaper } from '../domain/table-paper-schema';
import { savedFile } from './app';
import { route } from './route';

const printed = tablePaper.refine(({ rows }) => rows.length <= MOST_PRINTED_ROWS, {
  error: 'At most 10,000 rows can be printed. Narrow the table with a filter, or export it.',
  path: ['rows'],
});

/** What leaves the console from any table, exactly as it is looked at. */
export const tableRoutes = {
  /** Puts the rows on the clipboard, for Excel and for mails; says how many. */
  'tables.copy': route(z.strictObject({ table: tablePaper, headings: z.boolean() }), z.object({ rows: z.int() })),
  'tables.export': route(z.strictObject({ format: z.enum(['xlsx', 'csv']), table: tablePaper }), savedFile),
  'tables.print': route(z.strictObject({ table: printed }), z.object({ printed: z.boolean() })),
  'tables.savePdf': route(z.strictObject({ table: printed }), savedFile),
};

import { tableHtml, tableTsv } from '@shared/domain/table-paper';
import { AppError } from '@shared/ipc/errors';
import type { tableRoutes } from '@shared/ipc/tables';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const tableHandlers: HandlersOf<typeof tableRoutes> = {
  'tables.copy': async ({ table, headings }, { desktop }) => {
    await desktop.writeClipboard(tableTsv(table, headings), tableHtml(table, headings));
    return { rows: table.rows.length };
  },
  'tables.export': ({ format, table }, { workspace, desktop }) =>
    exportTo(desktop, format, fileName(table), (path) => workspace().exports.table(path, table)),
  'tables.print': ({ table }, { desktop }) => desktop.printTable(table),
  'tables.savePdf': ({ table }, { desktop }) =>
    exportTo(desktop, 'pdf', fileName(table), (path) => desktop.writeTablePdf(table, path)),
  'tables.paper': async ({ token }, { workspace, desktop }) => {
    const table = desktop.tableToDraw(token);
    if (table === null) throw new AppError('not-found', 'There is nothing to print any more. Print the table again.');
    return { table, ...(await workspace().reports.heading()) };
  },
};

/** Windows takes none of these in a file's name. */
const fileName = ({ title, viewName }: { title: string; viewName: string }) =>
  [title, viewName]
    .map((part) => part.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');

import { fileName } from '@shared/domain/file-name';
import { tableDocument } from '@shared/domain/reports/screen-papers';
import { tableHtml, tableTsv } from '@shared/domain/table-paper';
import type { tableRoutes } from '@shared/ipc/tables';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const tableHandlers: HandlersOf<typeof tableRoutes> = {
  'tables.copy': async ({ table, headings }, { desktop }) => {
    await desktop.writeClipboard(tableTsv(table, headings), tableHtml(table, headings));
    return { rows: table.rows.length };
  },
  'tables.export': ({ format, table }, { workspace, desktop }) =>
    exportTo(desktop, format, fileName(table.title, table.viewName), (path) => workspace().exports.table(path, table)),
  'tables.print': async ({ table }, { workspace, desktop }) =>
    desktop.printDocument(tableDocument(table, await workspace().reports.heading())),
  'tables.savePdf': ({ table }, { workspace, desktop }) =>
    exportTo(desktop, 'pdf', fileName(table.title, table.viewName), async (path) =>
      desktop.writeDocumentPdf(tableDocument(table, await workspace().reports.heading()), path),
    ),
};

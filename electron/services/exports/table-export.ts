import { showDateTime } from '@shared/domain/calendar-date';
import type { TablePaper } from '@shared/domain/table-paper';
import type { WriteSheet } from './sheet';

/** Writes a table as it is looked at: its columns, rows and order; the sheet "About" says which view and filters. */
export async function exportTable(writeSheet: WriteSheet, path: string, table: TablePaper): Promise<void> {
  const columns = table.columns.map(({ header, type }, index) => ({ key: `c${index}`, header, type }));
  const rows = table.rows.map((row) =>
    Object.fromEntries(columns.map(({ key, type }, index) => [key, cell(row[index] ?? '', type)])),
  );
  await writeSheet(path, {
    name: sheetName(table.title),
    columns,
    rows,
    about: [
      { label: 'Contents', value: table.title },
      ...(table.viewName === '' ? [] : [{ label: 'View', value: table.viewName }]),
      ...(table.filters.length > 0 ? table.filters : ['None: all rows']).map((value) => ({ label: 'Filter', value })),
      ...(table.order === '' ? [] : [{ label: 'Sorted by', value: table.order }]),
      { label: 'As at', value: showDateTime(new Date().toISOString()) },
      { label: 'Rows', value: String(rows.length) },
      { label: 'Made by', value: 'CCHub Console' },
    ],
  });
}

const cell = (text: string, type: TablePaper['columns'][number]['type']) =>
  type === 'number' && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

/** Excel allows 31 characters, and not these. */
const sheetName = (title: string) => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

import { aboutExport } from '@shared/domain/exports/about-export';
import type { TablePaper } from '@shared/domain/table-paper';
import type { SheetCells, WriteSheet } from './sheet';

/** Rows that travel to the writer at a time. */
const PORTION = 500;

/** Writes a table as it is looked at: its columns, rows and order; the sheet "About" says which view and filters. */
export async function exportTable(writeSheet: WriteSheet, path: string, table: TablePaper): Promise<number> {
  const at = new Date().toISOString();
  const { title, viewName: view, filters, order } = table;
  return writeSheet(path, {
    name: title,
    columns: table.columns,
    rows: portions(table),
    about: (rows) => aboutExport({ contents: title, view, filters, order, at, rows }),
  });
}

function* portions({ columns, rows }: TablePaper): Generator<SheetCells[]> {
  for (let start = 0; start < rows.length; start += PORTION)
    yield rows
      .slice(start, start + PORTION)
      .map((row) => columns.map(({ type }, index) => cell(row[index] ?? '', type)));
}

const cell = (text: string, type: TablePaper['columns'][number]['type']) =>
  type === 'number' && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

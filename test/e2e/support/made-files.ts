/** Files for the import, made in the test that needs them. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { utils, write } from 'xlsx';

export const HEADINGS = ['ODS code', 'Practice name', 'Contractor', 'Town'];

/** A workbook with one sheet, as another program than ours writes it. */
export function workbookOf(rows: readonly unknown[][], sheet = 'Register'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), sheet);
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

export async function saveWorkbook(folder: string, name: string, rows: readonly unknown[][]): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, workbookOf(rows));
  return file;
}

/** The nth of 46,656 ODS codes of the form TP + 3. */
export const codeOf = (n: number): string => `TP${n.toString(36).toUpperCase().padStart(3, '0')}`;

export async function saveLargeCsv(folder: string, count: number): Promise<string> {
  const lines = Array.from({ length: count }, (_, n) => `${codeOf(n)},Practice ${n},Contractor ${n % 500} Ltd,Exeter`);
  const file = path.join(folder, 'large.csv');
  await writeFile(file, `${[HEADINGS.join(','), ...lines].join('\r\n')}\r\n`);
  return file;
}

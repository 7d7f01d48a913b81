import path from 'node:path';
import { utils, writeFile as writeSheets } from 'xlsx';
import { prepareImport } from '../../../electron/services/imports/import-whole-file';
import type { Workspace } from '../../../electron/services/workspace';
import { scratchFolder } from '../../support/scratch';

export const SUGGESTED = { base: 'suggested' as const, toggled: [] as number[] };
export const WISHES = { choices: {}, clearEmpty: false, asAt: null };

export const HEADINGS = ['ODS code', 'Practice name', 'Contractor', 'Town', 'Shared mailbox', 'Date told', 'On DL?'];

/** A workbook with these rows below its headings. */
export async function workbook(rows: (string | number)[][], headings = HEADINGS): Promise<string> {
  const file = path.join(await scratchFolder(), 'rows.xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...rows]), 'Register');
  writeSheets(book, file);
  return file;
}

export const PENROSE = [
  'TP1F9',
  'Penrose Opticians',
  'Amy Penrose Ltd',
  'Truro',
  'optometry.tp1f9@nhs.net',
  '13/12/2025',
  'Y',
];
export const GALE = ['TPNKZ', 'Gale Eyecare', 'George Gale', 'Stroud', 'optometry.tpnkz@nhs.net', '14/12/2025', 'Y'];

export async function importFile({ imports }: Workspace, file: string, unticked: number[] = []) {
  const { file: opened, summary } = await prepareImport(imports, file, null);
  return { summary, result: await imports.commit(opened.sessionId, { base: 'suggested', toggled: unticked }) };
}

/** Every fact of every practice, by code. */
export async function facts({ practices }: Workspace) {
  const rows = await practices.list();
  const forms = await Promise.all(rows.map(async ({ id }) => (await practices.get(id)).form));
  return new Map(forms.map((form) => [form.odsCode, form]));
}

// Files that are no register: each gets words that say what it is and what to do, and the console goes on working.
// The refusals themselves are tested one by one in test/unit/workbook; here that they come to the person's eyes.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { styles, workbookParts } from '../support/handmade-workbook';
import { appFolder } from '../support/runtime';
import { makeZip } from '../support/zip';
import { ask, expect, SAMPLE_REGISTER, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { HEADINGS, saveWorkbook } from './support/made-files';

const fixture = (name: string) => path.join(appFolder, 'test', 'fixtures', name);

test('files that are no workbook are told by name, with what to do', async ({ app, page, folder }) => {
  const sample = await readFile(SAMPLE_REGISTER);
  const withPassword = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(4096),
  ]);
  const files: [name: string, content: Buffer | null, says: RegExp][] = [
    ['register.xls', null, /old Excel file \(\.xls\).*Excel Workbook \(\.xlsx\)/],
    ['linked-users.ods', null, /OpenDocument spreadsheet \(\.ods\).*Excel Workbook \(\.xlsx\)/],
    ['secret.xlsx', withPassword, /protected with a password.*take the password off/],
    ['half.xlsx', sample.subarray(0, sample.length / 2), /cut off.*Excel/],
    ['letter.pdf', Buffer.from('%PDF-1.7\n'), /PDF document.*Choose the workbook/],
    ['nothing.xlsx', Buffer.alloc(0), /empty \(0 bytes\).*Choose/],
  ];
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  for (const [name, content, says] of files) {
    const file = content ? path.join(folder, name) : fixture(name);
    if (content) await writeFile(file, content);
    await wizard.choose(file);
    await expect(wizard.failure, name).toContainText('The file can’t be read');
    await expect(wizard.failure, name).toContainText(says);
    await expect(wizard.button('Choose file'), name).toBeEnabled();
  }
  await wizard.choose(SAMPLE_REGISTER);
  await wizard.toColumns();
  await expect(page.getByRole('alert').filter({ hasText: 'can’t be read' })).toHaveCount(0);
  expect(await ask(page, 'imports.batches', {})).toEqual([]);
});

test('a letter saved as text has no headings, and that is said', async ({ app, page, folder }) => {
  const file = path.join(folder, 'letter.txt');
  await writeFile(file, 'Dear colleague\r\nPlease find the list attached\r\n');
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(file);
  await expect(page.getByText('No row looks like headings')).toBeVisible();
  await expect(wizard.button('Go on to the columns')).toBeDisabled();
  await wizard.button('Cancel').click();
  await expect(page.getByText('Cancelled. Nothing was imported.')).toBeVisible();
});

test('a workbook without headings: a row may be chosen, but nothing goes without the ODS code', async ({
  app,
  page,
  folder,
}) => {
  const rows = [
    ['Penrose Eye Care', 'Truro'],
    ['Gale Eye Care', 'Exeter'],
  ];
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(await saveWorkbook(folder, 'bare.xlsx', rows));
  await expect(page.getByText('No row looks like headings')).toBeVisible();
  await wizard.chooseHeadingRow(1);
  await wizard.toColumns();
  await wizard.button('Check what will happen').click();
  await expect(page.getByRole('alert')).toContainText('Choose the column that holds the ODS code');
});

test('a list of addresses in Windows-1252 is read as such, and taken for the register has no ODS code', async ({
  app,
  page,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(fixture('distribution-list-cp1252.csv'));
  // A dash that is one byte there: read as UTF-8 it would be a question mark in a diamond.
  await expect(page.getByRole('cell', { name: /^Brightview Clevedon – Clevedon/ }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'What the sheet holds' }).selectOption('register');
  await wizard.toColumns();
  await wizard.button('Check what will happen').click();
  await expect(page.getByRole('alert')).toContainText('Choose the column that holds the ODS code');
  await expect(wizard.plan).toBeHidden();
});

test('200,000 rows that are only coloured are no rows', async ({ app, page, folder }) => {
  const texts = (row: number, cells: readonly string[]) =>
    `<row r="${row}">${cells.map((text) => `<c t="inlineStr" s="1"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const filled = [HEADINGS, ['TP1F9', 'Penrose Eye Care', 'Amy Penrose Ltd', 'Truro']];
  const empty = Array.from({ length: 200_000 }, (_, at) => `<row r="${at + 3}"><c s="1"/><c s="1"/></row>`);
  const file = path.join(folder, 'coloured.xlsx');
  const data = [...filled.map((cells, at) => texts(at + 1, cells)), ...empty].join('');
  await writeFile(file, makeZip(workbookParts(data, styles(0, 14))));
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(file);
  expect([await wizard.count('All'), await wizard.count('Add')]).toEqual([1, 1]);
  await wizard.commit();
  expect(await ask(page, 'practices.list', {})).toMatchObject([{ odsCode: 'TP1F9' }]);
});

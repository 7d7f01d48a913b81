// What goes wrong between one step and the next. Would catch: a button that leads nowhere, ticks that are lost, a plan
// that is written although the register is another by now, and rows with problems that can't be brought back.
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import * as XLSX from 'xlsx';
import { ask, expect, replaceDialogs, test } from './support/app';
import { readWorkbook } from './support/files';
import { ImportWizard } from './support/import-wizard';
import { inspect } from './support/inspect';
import { HEADINGS, saveWorkbook } from './support/made-files';
import { answerInstead } from './support/requests';

const ROWS = [
  ['TP1F9', 'Penrose Eye Care', 'Amy Penrose Ltd', 'Truro'],
  ['TP2AB', 'Gale Eye Care', 'Gale and Yeo', 'Exeter'],
  ['TP3CD', 'Yeo Eye Care', 'Gale and Yeo', 'Exmouth'],
];
const MOVED = ROWS.map((row) => [...row.slice(0, 3), 'Plymouth']);

const practices = (page: Page) => ask(page, 'practices.list', {});

test('the register changed between check and import: checked again, with the ticks as they were', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]));
  await wizard.commit();
  await wizard.button('Import another file').click();
  await wizard.choose(await saveWorkbook(folder, 'moved.xlsx', [HEADINGS, ...MOVED]));
  await wizard.toColumns();
  await wizard.toPlan();
  await page.getByRole('checkbox', { name: 'Import row 2' }).uncheck();
  const id = (await practices(page)).find(({ odsCode }) => odsCode === 'TP2AB')?.id ?? '';
  const { version, form } = await ask(page, 'practices.get', { id });
  await ask(page, 'practices.save', { id, version, values: { ...form, town: 'Torquay' } });
  await wizard.button('Import 2 rows').click();
  await expect(wizard.failure).toContainText('The register has changed since this check was made');
  await inspect(app, page, 'import failures, changed since');
  await wizard.button('Check again').click();
  await expect(wizard.row('TP2AB')).toContainText(/was Torquay\s*will be Plymouth/);
  await expect(wizard.button('Import 2 rows')).toBeEnabled();
  await expect(page.getByRole('checkbox', { name: 'Import row 2' })).not.toBeChecked();
  await wizard.commit();
  const towns = (await practices(page)).map(({ odsCode, town }) => `${odsCode} ${town}`);
  expect(towns.sort()).toEqual(['TP1F9 Truro', 'TP2AB Plymouth', 'TP3CD Plymouth']);
});

test('rows with errors are saved as a workbook, put right there, and come in', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  const wrong = [...ROWS, ['', 'No Code Opticians', 'Gale and Yeo', 'Bude']];
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...wrong]));
  const saved = path.join(folder, 'problems.xlsx');
  await replaceDialogs(app, { save: saved });
  await wizard.button('Save the 1 row with problems as a workbook').click();
  await expect(page.getByText(`Saved as ${saved}`)).toBeVisible();
  await wizard.commit();
  const { rows } = await readWorkbook(saved);
  const headings = rows[0] ?? [];
  expect(headings).toEqual(expect.arrayContaining([...HEADINGS, 'Problem']));
  const corrected = rows.map((row, at) =>
    at === 0 ? row : row.map((cell, column) => (column === 0 ? 'TP4EF' : cell)),
  );
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(corrected), 'Problems');
  await writeFile(saved, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  await wizard.button('Import another file').click();
  await wizard.choose(saved);
  await wizard.toColumns();
  await wizard.toPlan();
  expect(await wizard.counts()).toMatchObject({ all: 1, add: 1 });
  await wizard.commit();
  expect((await practices(page)).map(({ odsCode }) => odsCode).sort()).toEqual(['TP1F9', 'TP2AB', 'TP3CD', 'TP4EF']);
});

test('records that the file doesn’t speak of are listed, and nothing happens to them', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]));
  await wizard.commit();
  await wizard.button('Import another file').click();
  await wizard.choose(await saveWorkbook(folder, 'one.xlsx', [HEADINGS, ...MOVED.slice(0, 1)]));
  await wizard.toColumns();
  await wizard.toPlan();
  await wizard.button('Not in this file 2').click();
  const missing = page.getByRole('grid', { name: 'Not in this file' });
  await expect(missing.getByRole('row')).toContainText(['ODS code', 'TP2AB', 'TP3CD']);
  await expect(page.getByText('an import never deletes')).toBeVisible();
  await inspect(app, page, 'import failures, not in this file');
  await wizard.commit();
  await expect(page.getByText('2 practices of the register are not in this file and stay as they are.')).toBeVisible();
  expect(await practices(page)).toHaveLength(3);
});

test('a file that is gone by the time it is read is said, and another can be chosen', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  const file = await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]);
  await rm(file);
  await wizard.open();
  await wizard.choose(file);
  await expect(wizard.failure).toContainText('The file can’t be read');
  await wizard.choose(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]));
  await wizard.toColumns();
});

test('an import that has ended elsewhere says so where it is met, and leads back to the file', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]));
  await answerInstead(app, 'imports.planRows', {
    ok: false,
    error: { code: 'not-found', message: 'This import has ended. Choose the file again; nothing was imported.' },
  });
  await wizard.button(/^Add/).click();
  await expect(wizard.failure).toContainText('The import is no longer open');
  await expect(wizard.button('Import 3 rows')).toBeDisabled();
  await inspect(app, page, 'import failures, session lost');
  await wizard.button('Choose the file again').click();
  await expect(wizard.button('Choose file')).toBeEnabled();
});

test('nothing that could be imported: the button says why it can’t be pressed', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  const rows = ROWS.map((row) => ['', ...row.slice(1)]);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...rows]));
  await expect(wizard.step('There is nothing to import')).toBeVisible();
  await expect(wizard.button('Import 0 rows')).toHaveAccessibleDescription(
    /^Every row is unchanged or has a problem\./,
  );
  await inspect(app, page, 'import failures, nothing to import');
});

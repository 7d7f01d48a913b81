// How a file is read, chosen by hand. Would catch: a text file that can't be put right when it was read wrongly, words
// that are read otherwise than shown, choices that are forgotten, and fields that an empty cell takes away unasked.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ask, expect, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { inspect } from './support/inspect';
import { HEADINGS, saveWorkbook } from './support/made-files';
import { holdRequests, releaseRequests } from './support/requests';

const ROWS = [
  ['TP1F9', 'Penrose Eye Care', 'Amy Penrose Ltd', 'Truro'],
  ['TP2AB', 'Gale Eye Care', 'Gale and Yeo', 'Exeter'],
  ['TP3CD', 'Yeo Eye Care', 'Gale and Yeo', 'Exmouth'],
];

test('a text file that was read the wrong way is read anew as the person says', async ({ app, page, folder }) => {
  const file = path.join(folder, 'register.txt');
  // In "Café" the é is one byte, and a comma in every name makes them as good a delimiter as any.
  const lines = [HEADINGS, ...ROWS].map((row) => row.join(';').replace('Penrose Eye Care', 'Café, Opticians'));
  await writeFile(file, Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(file);
  const cell = page.getByRole('cell', { name: 'Café, Opticians', exact: true });
  await expect(cell).toBeVisible();
  const between = page.getByRole('combobox', { name: 'Between the values' });
  await expect(between).toHaveValue(';');
  await between.selectOption('|');
  await expect(cell).toBeHidden();
  await expect(wizard.button('Go on to the columns')).toBeDisabled();
  await between.selectOption(';');
  await expect(cell).toBeVisible();
  const letters = page.getByRole('combobox', { name: 'Letters' });
  await expect(letters).toHaveValue('windows-1252');
  await letters.selectOption('utf-8');
  await expect(wizard.failure).toContainText('The file can’t be read that way');
  await expect(letters).toHaveValue('windows-1252');
  await expect(cell).toBeVisible();
  await inspect(app, page, 'import words, a text file');
  await wizard.toColumns();
  await wizard.toPlan();
  expect((await wizard.counts()).add).toBe(3);
});

test('a chosen heading row is shown as chosen while the sheet is still being read', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(await saveWorkbook(folder, 'r.xlsx', [['Title'], HEADINGS, ...ROWS]));
  await expect(wizard.button('Go on to the columns')).toBeEnabled();
  await holdRequests(app, 'imports.readSheet');
  const radio = page.getByRole('radio', { name: 'Row 3' });
  await radio.click();
  await expect(radio).toBeChecked();
  await expect(wizard.button('Go on to the columns')).toBeDisabled();
  await expect(page.getByText('Headings on row 2')).toBeVisible();
  await releaseRequests(app, 'imports.readSheet');
  await expect(page.getByText('Headings on row 3')).toBeVisible();
  await expect(radio).toBeChecked();
});

test('words are shown as they are read, doubtful ones first, and read as the person says ever after', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  const headings = [...HEADINGS, 'NHSmail address', 'On DL?', 'Comments', 'Fax'];
  const mailbox = (row: string[]) => `optometry.${row[0]?.toLowerCase()}@nhs.net`;
  const marks = ['✓', 'as before', '✓'];
  const rows = ROWS.map((row, at) => [...row, mailbox(row), marks[at], 'Opens late', '01632 960001']);
  await wizard.open();
  await wizard.choose(await saveWorkbook(folder, 'r.xlsx', [headings, ...rows]));
  await wizard.toColumns();
  await wizard.field('Fax').selectOption({ label: 'Keep in the notes' });
  await expect(wizard.field('Fax')).toHaveAccessibleDescription('Added to the notes, under its heading.');
  const words = page.getByRole('table', { name: 'Words for On the distribution list' });
  await expect(words.getByRole('row')).toContainText(['In the file', /as before1 row/, /✓2 rows/]);
  await expect(page.getByText('Look at the text marked “Check”.')).toBeVisible();
  await inspect(app, page, 'import words, how words are read');
  const choice = words.getByRole('combobox', { name: /read “as before” as/ });
  await choice.selectOption('No');
  await expect(page.getByText('All of them could be read.')).toBeVisible();
  await wizard.toPlan();
  await wizard.commit();
  const practice = (await ask(page, 'practices.list', {})).find(({ odsCode }) => odsCode === 'TP2AB');
  const { form } = await ask(page, 'practices.get', { id: practice?.id ?? '' });
  expect(form).toMatchObject({ onList: 'no', notes: expect.stringContaining('Fax: “01632 960001”') });

  await wizard.button('Import another file').click();
  await wizard.choose(path.join(folder, 'r.xlsx'));
  await wizard.toColumns();
  await expect(choice).toHaveValue('no');
  await expect(wizard.field('Fax')).toHaveValue('keep-in-notes');
  await wizard.toPlan();
  expect(await wizard.counts()).toMatchObject({ unchanged: 3, update: 0 });
});

test('an empty cell takes nothing away unless it is asked to; what changed since the file is asked about', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  const file = await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]);
  await wizard.planOf(file);
  await wizard.commit();
  await wizard.button('Import another file').click();
  const emptied = ROWS.map((row, at) => (at === 0 ? [...row.slice(0, 3), ''] : row));
  await wizard.choose(await saveWorkbook(folder, 'emptied.xlsx', [HEADINGS, ...emptied]));
  await wizard.toColumns();
  await wizard.toPlan();
  expect(await wizard.counts()).toMatchObject({ unchanged: 3 });
  await page.getByText('Back', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Empty cells empty the field' }).check();
  const asAt = page.getByRole('textbox', { name: 'The file is as at' });
  await asAt.fill('the other day');
  await wizard.button('Check what will happen').click();
  await expect(page.getByRole('alert')).toContainText('Enter the date that the file is from');
  await asAt.fill('1/5/2024');
  await expect(page.getByText('Read as 1 May 2024')).toBeVisible();
  await wizard.toPlan();
  expect(await wizard.counts()).toMatchObject({ unchanged: 2, conflict: 1 });
  await expect(wizard.button('Import 0 rows')).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Import row 2' }).check();
  await inspect(app, page, 'import words, a conflict that is ticked');
  await wizard.commit();
  expect((await ask(page, 'practices.list', {})).find(({ odsCode }) => odsCode === 'TP1F9')).toMatchObject({
    town: '',
  });
});

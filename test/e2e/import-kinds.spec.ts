// Every kind of file on its own road. Would catch: a sample taken for another kind, rows that are in no count, proposals
// that are written unasked, and a second import of the same file that changes something.
import path from 'node:path';
import { appFolder } from '../support/runtime';
import { ask, expect, replaceDialogs, SAMPLE_REGISTER, test } from './support/app';
import { readWorkbook } from './support/files';
import { ImportWizard } from './support/import-wizard';
import { inspect } from './support/inspect';
import { saveWorkbook } from './support/made-files';

const fixture = (name: string) => path.join(appFolder, 'test', 'fixtures', name);

/** All rows of a plan are in one of its counts; afterwards all are in one of the figures. */
async function importWhole(wizard: ImportWizard, file: string, rows: number, tickAll = false): Promise<void> {
  await wizard.planOf(file);
  const { all, ...actions } = await wizard.counts();
  expect(all).toBe(rows);
  expect(Object.values(actions).reduce((sum, count) => sum + count, 0)).toBe(rows);
  if (tickAll) await wizard.button('Tick all').click();
  await wizard.commit();
  const figures = Object.values(await wizard.figures());
  expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(rows);

  await wizard.button('Import another file').click();
  await wizard.choose(file);
  await wizard.toColumns();
  await wizard.toPlan();
  const again = await wizard.counts();
  expect([again.all, again.add, again.update]).toEqual([rows, 0, 0]);
}

for (const [name, file] of [
  ['register.xlsx', SAMPLE_REGISTER],
  ['register-libreoffice.xlsx', fixture('register-libreoffice.xlsx')],
] as const)
  test(`${name}: every row is accounted for, and the second time nothing changes`, async ({ app, page }) => {
    const wizard = new ImportWizard(app, page);
    await importWhole(wizard, file, 629);
    const [batch] = await ask(page, 'imports.batches', {});
    expect(batch).toMatchObject({ kind: 'register', added: 596, updated: 0, left: 26 });
  });

test.describe('with practices in the register', () => {
  test.use({ register: 'sample' });

  test('a distribution list: every row is accounted for, and the second time nothing changes', async ({
    app,
    page,
  }) => {
    const wizard = new ImportWizard(app, page);
    await importWhole(wizard, fixture('distribution-list-cp1252.csv'), 304);
    const [batch] = await ask(page, 'imports.batches', {});
    expect(batch).toMatchObject({ kind: 'recipients', fileName: 'distribution-list-cp1252.csv' });
  });

  test('the official file proposes, and writes what is ticked', async ({ app, page }) => {
    const wizard = new ImportWizard(app, page);
    await wizard.planOf(fixture('eoptsite.csv'));
    await expect(page.getByText('Nothing is ticked. These are proposals')).toBeVisible();
    await expect(wizard.button('Import 0 rows')).toBeDisabled();
    await inspect(app, page, 'import kinds, proposals');
    await wizard.button('Cancel').click();
    await wizard.button('Cancel the import').click();
    await importWhole(wizard, fixture('eoptsite.csv'), 620, true);
    const [batch] = await ask(page, 'imports.batches', {});
    expect(batch).toMatchObject({ kind: 'ods-sites' });
  });

  test('a file without headings is known by its columns, and may be said to have some', async ({ app, page }) => {
    const wizard = new ImportWizard(app, page);
    await wizard.open();
    await wizard.choose(fixture('eoptsite.csv'));
    const kind = page.getByRole('combobox', { name: 'What the sheet holds' });
    await expect(kind).toHaveValue('ods-sites');
    await expect(kind).toHaveAccessibleDescription(/what stands in which column/);
    const none = page.getByRole('radio', { name: /^No headings/ });
    await expect(none).toBeChecked();
    await inspect(app, page, 'import kinds, a text file without headings');
    await kind.selectOption('register');
    await expect(kind).toHaveAccessibleDescription('Chosen by you.');
    await expect(none).toBeHidden();
    await expect(page.getByText('No row looks like headings')).toBeVisible();
    await kind.selectOption('ods-sites');
    await wizard.toColumns();
    await expect(page.getByText('By its place').first()).toBeVisible();
  });

  test('what was exported comes back in and changes nothing', async ({ app, page, folder }) => {
    const wizard = new ImportWizard(app, page);
    const file = path.join(folder, 'register.xlsx');
    await wizard.open();
    await replaceDialogs(app, { save: file });
    await wizard.button(/^Export all practices: Register/).click();
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
    await wizard.choose(file);
    await wizard.toColumns();
    await expect(page.getByRole('textbox', { name: 'The file is as at' })).not.toHaveValue('');
    await wizard.toPlan();
    const { all, unchanged } = await wizard.counts();
    expect([all, unchanged]).toEqual([596, 596]);
    await expect(page.getByText('The register already holds everything in this file.')).toBeVisible();
  });
});

test('a blank template of every kind can be saved and chosen; it has no rows, and that is said', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await inspect(app, page, 'import kinds, start');
  const kinds = page.getByRole('table', { name: 'What can be imported' }).getByRole('row');
  const buttons = kinds.getByRole('button', { name: /^Blank template/ });
  expect(await buttons.count()).toBeGreaterThanOrEqual(4);
  for (let at = 0; at < (await buttons.count()); at++) {
    const file = path.join(folder, `template ${at}.xlsx`);
    await replaceDialogs(app, { save: file });
    await buttons.nth(at).click();
    await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
    expect((await readWorkbook(file)).rows[0]?.length).toBeGreaterThan(3);
  }
  await wizard.choose(path.join(folder, 'template 0.xlsx'));
  await expect(page.getByRole('status').filter({ hasText: 'There are no rows below the headings' })).toBeVisible();
  await expect(wizard.button('Go on to the columns')).toBeDisabled();
  await inspect(app, page, 'import kinds, a template without rows');
});

test('contractors come in as contractors, and lead to their list', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  const rows = [
    ['Contractor', 'Headquarters ODS code', 'Egress address'],
    ['Penrose Eyecare Ltd', 'A1B', 'secure@penrose.example'],
    ['Gale and Yeo', '', ''],
  ];
  await wizard.planOf(await saveWorkbook(folder, 'contractors.xlsx', rows));
  await expect(wizard.step('2 contractors to add')).toBeVisible();
  await wizard.commit();
  expect(await wizard.figures()).toMatchObject({ 'contractors added': 2 });
  await page.getByRole('link', { name: 'Go to the contractors' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contractors' })).toBeVisible();
  await expect(page.getByText('Penrose Eyecare Ltd')).toBeVisible();
});

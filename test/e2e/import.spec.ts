// The import wizard off its straight road: it breaks when a choice of the person's isn't followed, or a cancelled or
// refused import leaves something behind.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { appFolder } from '../support/runtime';
import { ask, expect, SAMPLE_REGISTER, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { HEADINGS, saveLargeCsv, saveWorkbook } from './support/made-files';
import { holdRequests, releaseRequests } from './support/requests';

const fixture = (name: string) => path.join(appFolder, 'test', 'fixtures', name);
const ROWS = [
  ['TP1F9', 'Penrose Eye Care', 'Amy Penrose Ltd', 'Truro'],
  ['TP2AB', 'Gale Eye Care', 'Gale and Yeo', 'Exeter'],
  ['TP3CD', 'Yeo Eye Care', 'Gale and Yeo', 'Exmouth'],
];

test('a file that is dropped has no path, and is read all the same', async ({ app, page }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.drop('From a mail.xlsx', await readFile(SAMPLE_REGISTER));
  await wizard.toColumns();
  await wizard.toPlan();
  expect(await wizard.count('Add')).toBe(596);
  await wizard.commit();
  expect(await ask(page, 'practices.list', {})).toHaveLength(596);
  expect(await ask(page, 'imports.batches', {})).toMatchObject([{ fileName: 'From a mail.xlsx', added: 596 }]);
});

test('several files, or an empty one, are refused where they were dropped', async ({ app, page }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.drop('empty.xlsx', new Uint8Array());
  await expect(wizard.failure).toContainText('“empty.xlsx” is empty, or a folder.');
  await wizard.drop('list.csv', Buffer.from(`${HEADINGS.join(',')}\r\n${ROWS[0]?.join(',')}\r\n`));
  await wizard.toColumns();
});

test('what a drop would do is shown as copying, or Outlook would take the mail away', async ({ app, page }) => {
  await new ImportWizard(app, page).open();
  const effects = await page.getByRole('region', { name: 'Drop a file' }).evaluate((place) =>
    ['dragenter', 'dragover', 'drop'].map((type) => {
      const dataTransfer = new DataTransfer();
      // Of a transfer that a script made the browser keeps no effect: what is set is written down.
      let effect = 'move';
      Object.defineProperty(dataTransfer, 'dropEffect', {
        set: (value: string) => {
          effect = value;
        },
      });
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
      place.dispatchEvent(event);
      return [event.defaultPrevented, effect];
    }),
  );
  for (const effect of effects) expect(effect).toEqual([true, 'copy']);
});

test('two columns for one field: both say so, and no plan is made', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]));
  await wizard.toColumns();
  await wizard.field('Town').selectOption({ label: 'Practice name' });
  await wizard.button('Check what will happen').click();
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await expect(wizard.field('Town')).toHaveAccessibleDescription(/Practice name is also chosen for “Practice name”/);
  await expect(wizard.field('Practice name')).toHaveAccessibleDescription(/Practice name is also chosen for “Town”/);
  await page.getByRole('alert').getByRole('link').first().click();
  await expect(wizard.field('Practice name')).toBeFocused();
  await wizard.field('Town').selectOption({ label: 'Town' });
  await wizard.toPlan();
  expect(await wizard.count('Add')).toBe(3);
});

test('the heading row can be chosen by hand', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  const other = ['Org code', 'Trading name', 'Company name', 'City'];
  await wizard.choose(await saveWorkbook(folder, 'r.xlsx', [['Title'], HEADINGS, other, ...ROWS]));
  await expect(wizard.button('Go on to the columns')).toBeEnabled();
  await wizard.chooseHeadingRow(3);
  await expect(page.getByText('Headings on row 3')).toBeVisible();
  await wizard.toColumns();
  await expect(wizard.field('Org code')).toHaveValue('odsCode');
  await wizard.toPlan();
  expect(await wizard.count('Add')).toBe(3);
});

test('rows that are unticked stay out', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]));
  await page.getByRole('checkbox', { name: 'Import row 3' }).uncheck();
  await expect(wizard.button('Import 2 rows')).toBeEnabled();
  await wizard.button('Tick none').click();
  await expect(page.getByText('No row is ticked.')).toBeVisible();
  await expect(wizard.button('Import 0 rows')).toBeDisabled();
  await wizard.button('Tick all').click();
  await wizard.plan.getByRole('row', { name: 'TP2AB' }).click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Import row 3' })).not.toBeChecked();
  await wizard.commit();
  const codes = (await ask(page, 'practices.list', {})).map((row) => row.odsCode);
  expect(codes.sort()).toEqual(['TP1F9', 'TP3CD']);
});

test('the second time the choices are remembered, and changed cells show old and new', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  const headings = ['ODS code', 'Practice name', 'Contractor', 'Where'];
  await wizard.open();
  await wizard.choose(await saveWorkbook(folder, 'first.xlsx', [headings, ...ROWS]));
  await wizard.toColumns();
  await wizard.field('Where').selectOption({ label: 'Town' });
  await expect(page.getByText('Chosen by you')).toBeVisible();
  await wizard.toPlan();
  await wizard.commit();
  await wizard.button('Import another file').click();
  const changed = ROWS.map((row, at) => (at === 1 ? [...row.slice(0, 3), 'Plymouth'] : row));
  await wizard.choose(await saveWorkbook(folder, 'second.xlsx', [headings, ...changed]));
  await wizard.toColumns();
  await expect(page.getByText('Same as last time')).toHaveCount(4);
  await expect(wizard.field('Where')).toHaveValue('town');
  await wizard.toPlan();
  expect([await wizard.count('Update'), await wizard.count('Unchanged')]).toEqual([1, 2]);
  await expect(wizard.plan.getByRole('row', { name: 'TP2AB' })).toContainText(/was Exeter\s*will be Plymouth/);
});

test('cancelled while it writes, an import leaves nothing', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveLargeCsv(folder, 40_000));
  await wizard.button('Import 40,000 rows').click();
  await expect(page.getByRole('progressbar', { name: 'Writing to the register' })).toBeVisible({ timeout: 30_000 });
  await wizard.button('Cancel').click();
  await expect(
    page
      .getByRole('alert')
      .or(page.getByRole('status'))
      .filter({ hasText: /nothing was imported/i }),
  ).toBeVisible();
  expect(await ask(page, 'practices.list', {})).toEqual([]);
  expect(await ask(page, 'imports.batches', {})).toEqual([]);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practices' }).click();
  await expect(page.getByText('There are no practices yet.')).toBeVisible();
});

test('leaving an import under way is asked about', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', [HEADINGS, ...ROWS]));
  const away = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Distribution list' });
  const question = page.getByRole('alertdialog', { name: 'Leave this import?' });
  await away.click();
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(wizard.button('Import 3 rows')).toBeEnabled();
  await holdRequests(app, 'imports.commit');
  await wizard.button('Import 3 rows').click();
  await away.click();
  await expect(question).toContainText('The rows are being written.');
  await question.getByRole('button', { name: 'Stay' }).click();
  await releaseRequests(app, 'imports.commit');
  await expect(wizard.step('The import is done')).toBeVisible();
});

test('the same register as another office suite saves it gives the same plan', async ({ app, page }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(fixture('register-libreoffice.xlsx'));
  const counts = [];
  for (const filter of ['All', 'Add', 'Unchanged', 'Conflict', 'Error']) counts.push(await wizard.count(filter));
  expect(counts).toEqual([629, 596, 7, 0, 26]);
});

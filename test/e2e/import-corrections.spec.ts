// Cells put right in the preview. Would catch: a correction that isn't in the plan, a keyboard that loses its place, a
// plan whose counts don't follow, a tick that is lost with it, and a file that is changed by it.
import { ask, expect, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { inspect } from './support/inspect';
import { HEADINGS, saveWorkbook } from './support/made-files';
import { answerInstead } from './support/requests';

const ROWS = [
  [...HEADINGS, 'NHSmail address', 'Date told'],
  ['TP1F9', 'Penrose Eye Care', 'Amy Penrose Ltd', 'Truro', 'optometry.tp1f9@nhs.net', '1 May 2024'],
  ['TP2AB', 'Gale Eye Care', 'Gale and Yeo', 'Exeter', 'optometry.tp2ab@nhs.net', '2 May 2024'],
  ['TP3CD', 'Yeo Eye Care', 'Gale and Yeo', 'Exmouth', 'optometry.tp3cd@nhs.net', '31/02/2024'],
];

test('with the keyboard alone: F2 on a row edits what is wrong, and the counts follow', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', ROWS));
  await page.getByRole('checkbox', { name: 'Import row 2' }).uncheck();
  expect((await wizard.counts()).error).toBe(1);
  await wizard.row('TP3CD').click();
  await page.keyboard.press('F2');
  const editor = page.getByRole('textbox', { name: 'Told on, text in the file' });
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue('31/02/2024');
  await inspect(app, page, 'import corrections, a cell being edited');
  await editor.press('Escape');
  await expect(wizard.row('TP3CD')).toBeFocused();
  await expect(wizard.panel).toBeVisible();
  await page.keyboard.press('F2');
  await editor.fill('28/02/2024');
  await page.keyboard.press('Enter');
  await expect(wizard.row('TP3CD')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Row 4 is now: Add.' })).toBeAttached();
  await expect(wizard.button('Error 0')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Import row 2' })).not.toBeChecked();
  await expect(page.getByText('1 cell corrected here; the file itself stays as it is.')).toBeVisible();
  await inspect(app, page, 'import corrections, a corrected cell');
  await wizard.commit();
  const rows = await ask(page, 'practices.list', {});
  expect(rows.map(({ odsCode }) => odsCode).sort()).toEqual(['TP2AB', 'TP3CD']);
});

test('a double click edits the cell that was pointed at, and its own text comes back', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', ROWS));
  await wizard.row('TP1F9').getByText('Truro').dblclick();
  const editor = page.getByRole('textbox', { name: 'Town, text in the file' });
  await expect(editor).toBeFocused();
  await editor.fill('Falmouth');
  await wizard.panel.getByRole('button', { name: 'Save' }).click();
  await expect(wizard.row('TP1F9')).toContainText('Falmouth');
  await expect(wizard.row('TP1F9')).toContainText('Corrected');
  await wizard.button('Back to the file’s text for Town').click();
  await expect(wizard.row('TP1F9')).toContainText('Truro');
  await expect(wizard.row('TP1F9')).not.toContainText('Corrected');
  await expect(wizard.button('Correct Town')).toBeFocused();
});

test('a suggestion is taken with one press, and a corrected row stays in the panel when it leaves the filter', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  const rows = ROWS.map((row, at) => (at === 2 ? ['A1B2C', ...row.slice(1, 4), 'optometry.a1b2c@nhs.uk', ''] : row));
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', rows));
  await wizard.button(/^Error/).click();
  await wizard.row('A1B2C').click();
  await wizard.panel.getByRole('button', { name: /^Use / }).click();
  await expect(wizard.panel).toContainText('Add');
  await expect(wizard.panel).toContainText('Corrected');
  await expect(wizard.row('A1B2C')).toHaveCount(0);
  await wizard.button(/^All/).click();
  await expect(wizard.row('A1B2C')).toContainText('optometry.a1b2c@nhs.net');
});

test('a correction that can’t be taken is said, and what was typed is still there', async ({ app, page, folder }) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'r.xlsx', ROWS));
  await answerInstead(app, 'imports.correct', {
    ok: false,
    error: { code: 'invalid-input', message: 'This cell can’t be corrected.' },
  });
  await wizard.row('TP3CD').click();
  await page.keyboard.press('F2');
  const editor = page.getByRole('textbox', { name: 'Told on, text in the file' });
  await editor.fill('28/02/2024');
  await editor.press('Enter');
  await expect(wizard.failure).toContainText('This cell can’t be corrected.');
  await expect(editor).toHaveValue('28/02/2024');
  await expect(wizard.button('Import 2 rows')).toBeEnabled();
});

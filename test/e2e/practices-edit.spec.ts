// Adding and changing a practice: it breaks when a wrong value gets in, a message stands elsewhere than at its field, or
// somebody's work is lost without a word.
import type { Page } from '@playwright/test';
import { answerOf, ask, dialogCalls, expect, inMain, replaceDialogs, test } from './support/app';
import { pressAccelerator } from './support/menu';

test.use({ register: 'sample', at: 'practices' });

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

async function openEditor(page: Page) {
  const [row] = await ask(page, 'practices.list', {});
  if (!row) throw new Error('There are no practices');
  // By the app's own links: an address typed in has no place in its history.
  await page.getByRole('row', { name: row.odsCode }).dblclick();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Edit ${row.name}` })).toBeVisible();
  return row;
}

test('a new practice: messages at their fields, the right address offered, then it is there', async ({ app, page }) => {
  await pressAccelerator(app, 'CmdOrCtrl+N');
  await expect(page.getByRole('heading', { level: 1, name: 'Add practice' })).toBeVisible();
  await field(page, 'ODS code').fill('!!');
  await page.getByRole('radio', { name: 'Shared' }).check();
  await field(page, 'Mailbox address').fill('optometry.tp9z9@nhs.uk');
  await page.getByRole('button', { name: 'Add practice' }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toBeFocused();
  await expect(field(page, 'ODS code')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'Practice name')).toHaveAccessibleDescription(/Enter the name of the practice/);
  await summary.getByRole('link', { name: 'Enter the name of the practice' }).click();
  await expect(field(page, 'Practice name')).toBeFocused();

  await page.getByRole('button', { name: 'Use optometry.tp9z9@nhs.net' }).click();
  await expect(field(page, 'Mailbox address')).toHaveValue('optometry.tp9z9@nhs.net');
  await field(page, 'ODS code').fill(' tp9z9');
  await field(page, 'Practice name').fill('Newlyn Eye Care');
  await page.getByRole('combobox', { name: 'Contractor' }).fill('Newlyn Eye Care Ltd');
  await field(page, 'Town').fill('Newlyn');
  await page.getByRole('button', { name: 'Add practice' }).click();
  await expect(page.getByText('The practice was added.')).toBeVisible();
  const rows = await ask(page, 'practices.list', {});
  expect(rows.find((row) => row.odsCode === 'TP9Z9')).toMatchObject({
    name: 'Newlyn Eye Care',
    town: 'Newlyn',
    mailboxAddress: 'optometry.tp9z9@nhs.net',
  });
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practices 597' }),
  ).toBeVisible();
});

test('a code that is taken is refused at its field', async ({ app, page }) => {
  const [taken] = await ask(page, 'practices.list', {});
  await pressAccelerator(app, 'CmdOrCtrl+N');
  await field(page, 'ODS code').fill(taken?.odsCode ?? '');
  await field(page, 'Practice name').fill('Twice');
  await page.getByRole('combobox', { name: 'Contractor' }).fill('Twice Ltd');
  await page.getByRole('button', { name: 'Add practice' }).click();
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await expect(field(page, 'ODS code')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'ODS code')).toHaveAccessibleDescription(/already/);
  expect(await ask(page, 'practices.list', {})).toHaveLength(596);
});

test('two people at one practice: the second is told, sees both, and loses nothing', async ({ page }) => {
  const row = await openEditor(page);
  await field(page, 'Town').fill('My town');
  const { form, version } = await ask(page, 'practices.get', { id: row.id });
  await ask(page, 'practices.save', { id: row.id, version, values: { ...form, town: 'Their town', notes: 'Theirs' } });
  await save(page).click();
  await expect(page.getByText('Somebody changed this practice meanwhile')).toBeVisible();
  await expect(field(page, 'Town')).toHaveValue('My town');
  expect((await ask(page, 'practices.get', { id: row.id })).town, 'nothing is overwritten').toBe('Their town');

  await page.getByRole('button', { name: 'See the newest version' }).click();
  const notes = page.getByRole('row', { name: /^Notes/ });
  await expect(page.getByRole('row', { name: /^Town Their town \(changed meanwhile\) My town/ })).toBeVisible();
  await notes.getByRole('button', { name: 'Use the newest' }).click();
  await expect(field(page, 'Notes')).toHaveValue('Theirs');
  await save(page).click();
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  expect(await ask(page, 'practices.get', { id: row.id })).toMatchObject({ town: 'My town', notes: 'Theirs' });
});

test('a version from before is refused by the app itself, not only by the page', async ({ page }) => {
  const [row] = await ask(page, 'practices.list', {});
  const { form, version, id } = await ask(page, 'practices.get', { id: row?.id ?? '' });
  await ask(page, 'practices.save', { id, version, values: { ...form, town: 'First' } });
  const answer = await answerOf(page, 'practices.save', { id, version, values: { ...form, town: 'Second' } });
  expect(answer).toMatchObject({ ok: false, error: { code: 'changed-since' } });
});

test('leaving with unsaved changes is asked about, whichever way one leaves', async ({ app, page }) => {
  const row = await openEditor(page);
  await field(page, 'Town').fill('Not saved');
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  const ways = [
    () => page.getByRole('button', { name: 'Cancel' }).click(),
    () => pressAccelerator(app, 'CmdOrCtrl+2'),
    () => page.evaluate(() => history.back()),
    async () => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox', { name: 'Search the register and the log' }).fill('distribution list');
      await page
        .getByRole('option', { name: /Distribution list/ })
        .first()
        .click();
    },
  ];
  for (const leave of ways) {
    await leave();
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: 'Stay on this page' }).click();
    await expect(question).toBeHidden();
    await expect(field(page, 'Town')).toHaveValue('Not saved');
  }
  await page.getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('heading', { level: 1, name: row.name })).toBeVisible();
  expect((await ask(page, 'practices.get', { id: row.id })).town).toBe(row.town);
});

test('closing the window over unsaved changes is asked about; without any it simply closes', async ({ app, page }) => {
  await openEditor(page);
  await field(page, 'Town').fill('Not saved');
  await replaceDialogs(app, { message: 0 });
  // Playwright hears of the question as well; it is the system's dialog that answers.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const close = () => inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  await expect
    .poll(async () => (await dialogCalls(app)).map(({ options }) => options.message))
    .toEqual(['Close without saving?']);
  await expect(field(page, 'Town')).toHaveValue('Not saved');
  await save(page).click();
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  await Promise.all([app.waitForEvent('close'), close()]);
});

// Every screen, step, dialog and state against axe (WCAG 2.2 AA) and against being cut off, as usual, at 200% zoom and in
// the smallest window. It breaks when a control loses its name or contrast, or can't be reached any more when the page is narrow.
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { ReportOrder } from '../../shared/domain/reports/order';
import type { PracticeRow } from '../../shared/ipc/practices';
import { ask, expect, goToPractices, replaceDialogs, SAMPLE_REGISTER, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { inspect } from './support/inspect';
import { pressAccelerator } from './support/menu';
import { homeIsThere } from './support/places';
import { replacePrinter } from './support/printer';
import { answerInstead, holdRequests, releaseRequests } from './support/requests';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const go = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();

async function openPractice(page: Page, place = ''): Promise<PracticeRow> {
  const [row] = await ask(page, 'practices.list', {});
  if (!row) throw new Error('There are no practices');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/practices/${row.id}${place}`);
  return row;
}

test.describe('an empty register', () => {
  test('says what to do first, on every screen', async ({ app, page }) => {
    await expect(title(page, /welcome/i)).toBeVisible();
    await inspect(app, page, 'the start page');
    await go(page, /^Practices/);
    await expect(page.getByText('There are no practices yet.')).toBeVisible();
    await inspect(app, page, 'practices, empty');
    await go(page, /^Distribution list/);
    await expect(page.getByRole('heading', { name: 'There are no addresses yet' })).toBeVisible();
    await inspect(app, page, 'the distribution list, empty');
    await go(page, /^Import/);
    await expect(page.getByText('Nothing has been imported yet.')).toBeVisible();
    await inspect(app, page, 'import, before the first');
  });

  test('adds a practice by hand, with messages at the fields', async ({ app, page }) => {
    await pressAccelerator(app, 'CmdOrCtrl+N');
    await expect(title(page, 'Add practice')).toBeVisible();
    await inspect(app, page, 'add practice');
    await button(page, 'Add practice').click();
    await expect(page.getByRole('alert')).toContainText('There is a problem');
    await inspect(app, page, 'add practice, refused');
    await pressAccelerator(app, 'CmdOrCtrl+1');
    // Nothing was typed yet, so nothing is lost and nothing is asked.
    await expect(title(page, 'Practices')).toBeVisible();
  });

  test('opens the sample data, the About box and a page that is not there', async ({ app, page }) => {
    await button(page, 'Open the sample data').click();
    await expect(page.getByRole('region', { name: 'Sample data' })).toBeVisible({ timeout: 30_000 });
    await homeIsThere(page);
    await inspect(app, page, 'sample data');
    await app.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.at(-1)?.submenu?.items ?? [];
      help.find((item) => item.label.startsWith('&About'))?.click();
    });
    await expect(page.getByRole('dialog', { name: 'About CCHub Console' })).toBeVisible();
    await inspect(app, page, 'the About box');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      location.hash = '#/nowhere';
    });
    await expect(title(page, 'There is no such page')).toBeVisible();
    await inspect(app, page, 'no such page');
  });
});

test('every step of the import', async ({ app, page, folder }) => {
  test.setTimeout(120_000);
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  const noWorkbook = path.join(folder, 'letter.xlsx');
  await writeFile(noWorkbook, 'PK\u0003\u0004 and then nothing that fits');
  await wizard.choose(noWorkbook);
  await expect(wizard.failure).toContainText('can’t be read');
  await inspect(app, page, 'import, a file that is no workbook');
  await wizard.choose(SAMPLE_REGISTER);
  await expect(wizard.button('Go on to the columns')).toBeEnabled();
  await inspect(app, page, 'import, sheet');
  await wizard.toColumns();
  await inspect(app, page, 'import, columns');
  await wizard.field('Town').selectOption({ label: 'Practice name' });
  await wizard.button('Check what will happen').click();
  await expect(page.getByRole('alert')).toContainText('There is a problem');
  await inspect(app, page, 'import, columns with a clash');
  await wizard.field('Town').selectOption({ label: 'Town' });
  await wizard.toPlan();
  await inspect(app, page, 'import, plan');
  await wizard.button(/^Error/).click();
  await wizard.plan.getByRole('row').nth(1).click();
  await expect(page.getByRole('complementary', { name: 'The chosen row' })).toContainText('Error');
  await inspect(app, page, 'import, plan with a chosen error');
  await wizard.button(/^Update/).click();
  await expect(page.getByText('No rows of this kind.')).toBeVisible();
  await inspect(app, page, 'import, plan with an empty filter');
  await go(page, /^Practices/);
  await expect(page.getByRole('alertdialog', { name: 'Leave this import?' })).toBeVisible();
  await inspect(app, page, 'import, leave it');
  await page.keyboard.press('Escape');
  await holdRequests(app, 'imports.commit');
  await wizard.button(/^Import 596 rows$/).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await inspect(app, page, 'import, writing');
  await releaseRequests(app, 'imports.commit');
  await expect(wizard.step('The import is done')).toBeVisible();
  await inspect(app, page, 'import, done');
  await wizard.button('Undo this import').click();
  const question = page.getByRole('alertdialog', { name: 'Undo this import?' });
  await expect(question).toContainText('596 practices');
  await inspect(app, page, 'import, undo');
  await question.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByRole('dialog', { name: 'The import was undone' })).toBeVisible();
  await inspect(app, page, 'import, undone');
  await page.keyboard.press('Escape');
  await wizard.button('Import another file').click();
  await expect(page.getByRole('region', { name: 'Earlier imports' })).toContainText('Undone');
  await inspect(app, page, 'import, earlier ones');
});

test.describe('a filled register', () => {
  test.use({ register: 'sample' });

  test('the practices table', async ({ app, page, folder }) => {
    await goToPractices(page);
    const table = page.getByRole('grid', { name: 'Practices' });
    await expect(table.getByRole('row').nth(1)).toBeVisible();
    await inspect(app, page, 'practices');
    await table.getByRole('row').nth(1).click();
    await expect(page.getByRole('complementary', { name: 'The chosen practice' })).toContainText('Last changes');
    await inspect(app, page, 'practices with the side panel');
    await button(page, 'Export').click();
    await expect(page.getByRole('dialog', { name: 'Export 596 practices' })).toBeVisible();
    await inspect(app, page, 'practices, export');
    await replaceDialogs(app, { save: path.join(folder, 'practices.xlsx') });
    await button(page, 'Choose where to save').click();
    await expect(page.getByText('Exported', { exact: true })).toBeVisible();
    await inspect(app, page, 'practices, exported');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search practices' }).fill('nobody is called this');
    await expect(page.getByRole('heading', { name: 'No practice fits' })).toBeVisible();
    await inspect(app, page, 'practices, nothing found');
  });

  test('a practice, its form and its questions', async ({ app, page }) => {
    test.setTimeout(120_000);
    const row = await openPractice(page);
    await expect(title(page, row.name)).toBeVisible();
    await expect(page.getByRole('heading', { name: /^History/ })).toBeVisible();
    await inspect(app, page, 'a practice');
    await page.getByRole('link', { name: 'Edit' }).click();
    await expect(title(page, `Edit ${row.name}`)).toBeVisible();
    await inspect(app, page, 'edit');
    await page.getByRole('textbox', { name: 'Mailbox address' }).fill('optometry.tp1f9@nhs.uk');
    await page.getByRole('textbox', { name: 'Postcode' }).fill('nowhere');
    await page.getByRole('combobox', { name: 'Contractor' }).fill('Ltd');
    await inspect(app, page, 'edit, suggestions and warnings');
    await page.getByRole('combobox', { name: 'Contractor' }).press('Escape');
    await button(page, 'Save').click();
    await expect(page.getByRole('alert')).toContainText('There is a problem');
    await inspect(app, page, 'edit, refused');
    await page.getByRole('link', { name: 'Cancel' }).or(button(page, 'Cancel')).click();
    await expect(page.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
    await inspect(app, page, 'edit, leave without saving');
    await button(page, 'Leave without saving').click();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Town' }).fill('Mine');
    const { form, version, id } = await ask(page, 'practices.get', { id: row.id });
    await ask(page, 'practices.save', { id, version, values: { ...form, town: 'Theirs' } });
    await button(page, 'Save').click();
    await expect(page.getByText('Somebody changed this practice meanwhile')).toBeVisible();
    await inspect(app, page, 'edit, changed meanwhile');
    await button(page, 'See the newest version').click();
    await expect(page.getByRole('cell', { name: 'Theirs' })).toBeVisible();
    await inspect(app, page, 'edit, two versions');
  });

  test('the distribution list', async ({ app, page, folder }) => {
    test.setTimeout(120_000);
    await go(page, /^Distribution list/);
    for (const chip of ['All', 'With a problem', 'Not confirmed lately', 'By hand', 'Left out']) {
      await button(page, new RegExp(`^${chip} \\d`)).click();
      await expect(page.getByRole('grid')).toBeVisible();
      await inspect(app, page, `the distribution list, ${chip}`);
    }
    await button(page, 'Copy for Outlook').click();
    await page.getByRole('textbox', { name: 'Addresses in a batch' }).fill('many');
    await button(page, 'Change the size').click();
    await expect(page.getByText('Enter a whole number')).toBeVisible();
    await inspect(app, page, 'copy for Outlook, wrong size');
    await page.getByRole('textbox', { name: 'Addresses in a batch' }).fill('100');
    await button(page, 'Change the size').click();
    await answerInstead(app, 'distributionList.copyBatch', {
      ok: true,
      data: { batch: 1, batches: 3, addresses: 100 },
    });
    await button(page, /^Copy batch 1 of 3/).click();
    await expect(page.getByText('Batch 1 of 3 is copied')).toBeVisible();
    await inspect(app, page, 'copy for Outlook, copied');
    await replaceDialogs(app, { save: path.join(folder, 'list.csv') });
    await button(page, 'CSV file (.csv)').click();
    await expect(page.getByText(/^Saved as/)).toBeVisible();
    await inspect(app, page, 'the distribution list, exported');
  });

  test('the status report and its paper', async ({ app, page, folder }) => {
    const row = await openPractice(page, '/report');
    await expect(page.getByRole('region', { name: 'Preview of the report' })).toContainText(row.name);
    await inspect(app, page, 'the report');
    await replaceDialogs(app, { save: path.join(folder, 'report.pdf') });
    await button(page, 'Save as PDF').click();
    await expect(page.getByText(/^Saved as/)).toBeVisible();
    await inspect(app, page, 'the report, saved');
    await replacePrinter(app, { success: false, reason: 'Print job failed' });
    await button(page, 'Print…').click();
    await expect(page.getByText('The report was not printed', { exact: true })).toBeVisible();
    await inspect(app, page, 'the report, not printed');
    const order: ReportOrder = { what: 'practice-status', scope: { of: 'practices', ids: [row.id] }, closed: true };
    const document = await ask(page, 'reports.preview', { order });
    await answerInstead(app, 'reports.paper', { ok: true, data: { document, pages: {} } });
    await page.goto(page.url().replace(/index\.html.*/, `print.html#token=${randomUUID()}`));
    await expect(page.getByRole('heading', { level: 1, name: 'Practice status report' })).toBeVisible();
    await inspect(app, page, 'the print page');
  });

  test('screens that fail to load', async ({ app, page }) => {
    test.setTimeout(120_000);
    const message = 'The database could not be read. Nothing was changed. Close CCHub Console and start it again.';
    const answer = { ok: false, error: { code: 'internal', message } } as const;
    for (const route of ['practices.get', 'distributionList.get', 'reports.preview', 'imports.batches'] as const)
      await answerInstead(app, route, answer);
    const row = await openPractice(page);
    await expect(page.getByRole('alert')).toContainText(message);
    await inspect(app, page, 'a practice, unreadable');
    await openPractice(page, '/edit');
    await expect(page.getByRole('alert')).toContainText(message);
    await inspect(app, page, 'edit, unreadable');
    await openPractice(page, '/report');
    await expect(page.getByRole('alert')).toContainText(message);
    await inspect(app, page, 'the report, unreadable');
    expect(row.id).not.toBe('');
    for (const [name, state] of [
      [/^Distribution list/, 'the distribution list, unreadable'],
      [/^Import/, 'import, earlier ones unreadable'],
    ] as const) {
      await go(page, name);
      await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible();
      await inspect(app, page, state);
    }
  });
});

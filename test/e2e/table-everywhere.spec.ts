// Contractors and applications can do what practices can: each would break when one of the tables leaves the common way.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import * as XLSX from 'xlsx';
import { ask, expect, replaceDialogs, test } from './support/app';
import { readPdf, readWorkbook } from './support/files';
import { inspect } from './support/inspect';

test.use({ register: 'sample' });

const go = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
const grid = (page: Page, name: string) => page.getByRole('grid', { name });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const headings = async (page: Page, name: string) =>
  (await grid(page, name).locator('th[data-column]').allInnerTexts()).map((text) =>
    text.replace(/[↑↓]\d*/g, '').trim(),
  );

/** Three applications: two of practices, one of them sent without a code. */
async function begin(page: Page): Promise<void> {
  let begun = 0;
  for (const { id, status, mailboxAddress } of await ask(page, 'practices.list', {})) {
    if (status === 'closed' || mailboxAddress !== '' || begun === 3) continue;
    const { canStart } = await ask(page, 'applications.of', { practiceId: id, contractorId: null });
    if (!canStart) continue;
    const started = await ask(page, 'applications.start', { practiceId: id, contractorId: null });
    begun += 1;
    if (begun === 1)
      await ask(page, 'applications.setStep', {
        ...started,
        step: 'form-submitted',
        date: '2025-03-03',
        mailbox: null,
      });
  }
  expect(begun).toBe(3);
}

test('contractors: columns, two orders, a filter, a view that comes back, copy', async ({ app, page }) => {
  await go(page, 'Contractors');
  await expect(grid(page, 'Contractors').locator('tbody tr').first()).toBeVisible();
  await inspect(app, page, 'table of contractors');
  await button(page, 'Columns').click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await dialog.getByRole('checkbox', { name: 'Declared practices' }).check();
  await dialog.getByRole('checkbox', { name: 'Trading names' }).uncheck();
  await button(page, 'Move Declared practices up').click();
  await button(page, 'Done').click();
  expect(await headings(page, 'Contractors')).toEqual([
    'Contractor',
    'HQ code',
    'Kind',
    'Practices',
    'Route',
    'Egress account',
    'Declared practices',
    'Egress address',
  ]);
  await grid(page, 'Contractors').locator('th[data-column=practices] .cc-table__sort').click();
  await grid(page, 'Contractors').locator('th[data-column=name] .cc-table__sort').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('Sorted by Practices, then Contractor')).toBeAttached();
  await button(page, /^Options for Practices/).click();
  await page
    .getByRole('dialog', { name: 'Options for Practices' })
    .getByLabel(/^Practices/)
    .selectOption('values');
  await page.getByRole('dialog', { name: 'Options for Practices' }).getByRole('checkbox').first().check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('Practices:');
  await button(page, '+ Save this view').click();
  await page.getByLabel('Name of the view').fill('Small ones');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Small ones')).toHaveAttribute('aria-pressed', 'true');
  await go(page, 'Practices');
  // A view belongs to its table.
  await expect(button(page, 'Small ones')).toHaveCount(0);
  await go(page, 'Contractors');
  await expect(button(page, 'Small ones')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'All contractors').click();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ contractors$/ })).toBeVisible();
  expect(await headings(page, 'Contractors')).toContain('Trading names');
  await page.getByRole('searchbox', { name: 'Search contractors' }).fill('zzzz');
  await expect(page.getByText('No contractor fits')).toBeVisible();
  await inspect(app, page, 'no contractor fits');
});

test('contractors are exported with a sheet that says what was looked at', async ({ app, page, folder }) => {
  await go(page, 'Contractors');
  await page.getByRole('combobox', { name: 'Route' }).selectOption({ label: 'Egress' });
  await page.getByRole('searchbox', { name: 'Search contractors' }).fill('o');
  await button(page, '+ Save this view').click();
  await page.getByLabel('Name of the view').fill('By Egress');
  await page.keyboard.press('Enter');
  await expect(button(page, 'By Egress')).toBeVisible();
  const shown = await grid(page, 'Contractors').locator('tbody td[data-cell="0"]').allInnerTexts();
  const file = path.join(folder, 'contractors.xlsx');
  await replaceDialogs(app, { save: file });
  await button(page, 'Export').click();
  await button(page, 'Choose where to save').click();
  await expect(page.getByText(file)).toBeVisible();
  await button(page, 'Close').click();
  const { rows } = await readWorkbook(file);
  expect(rows[0]).toEqual(await headings(page, 'Contractors'));
  expect(rows.slice(1).map(([name]) => name)).toEqual(shown);
  const book = XLSX.read(await readFile(file));
  const about = XLSX.utils
    .sheet_to_json<string[]>(book.Sheets.About ?? {}, { header: 1 })
    .map((line) => line.join(': '));
  expect(about).toEqual(
    expect.arrayContaining([
      'Contents: Contractors',
      'View: By Egress',
      'Filter: Route: Egress',
      expect.stringMatching(/^Filter: .*“o”/),
      'Sorted by: Contractor',
      `Rows: ${shown.length}`,
    ]),
  );
});

test('applications: who must act, days and warnings are filtered, ordered, saved and go into a PDF', async ({
  app,
  page,
  folder,
}) => {
  await go(page, 'Applications');
  await expect(page.getByText('There are no applications yet')).toBeVisible();
  await inspect(app, page, 'table of applications, empty');
  await go(page, 'Practices');
  await begin(page);
  await go(page, 'Applications');
  await page.reload();
  await expect(grid(page, 'Applications').locator('tbody tr[data-index]')).toHaveCount(3);
  await inspect(app, page, 'table of applications');
  await button(page, /^Sent without a code 1$/).click();
  await expect(grid(page, 'Applications').locator('tbody tr[data-index]')).toHaveCount(1);
  await button(page, /^All$/).click();
  await grid(page, 'Applications').locator('th[data-column=owner] .cc-table__sort').click();
  await button(page, 'Columns').click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'What is to be done' }).check();
  await button(page, 'Done').click();
  await button(page, '+ Save this view').click();
  await page.getByLabel('Name of the view').fill('For the meeting');
  await page.keyboard.press('Enter');
  await expect(button(page, 'For the meeting')).toBeVisible();
  const names = await grid(page, 'Applications').locator('tbody td[data-cell="0"]').allInnerTexts();
  const file = path.join(folder, 'applications.pdf');
  await replaceDialogs(app, { save: file });
  await button(page, 'Print').click();
  await button(page, 'Save as PDF').click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  const pdf = await readPdf(file);
  const text = pdf.pages.join(' ');
  for (const wanted of ['Applications', 'For the meeting', 'What is to be done', ...names])
    expect(text).toContain(wanted);
  const places = names.map((name) => text.indexOf(name));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(pdf.isTagged).toBe(true);
});

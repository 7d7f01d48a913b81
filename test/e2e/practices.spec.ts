// The practices table: it breaks when what is shown, counted or exported is not what was asked for.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { PracticeRow } from '../../shared/ipc/practices';
import { ask, expect, replaceDialogs, test } from './support/app';
import { readWorkbook } from './support/files';

test.use({ register: 'sample', at: 'practices' });

const grid = (page: Page) => page.getByRole('grid', { name: 'Practices' });
const bodyRows = (page: Page) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
const filter = (page: Page, name: string) =>
  page.getByRole('search', { name: 'Filters' }).getByRole('combobox', { name });
const heading = (page: Page, name: string) =>
  grid(page)
    .getByRole('columnheader')
    .filter({ has: page.getByRole('button', { name, exact: true }) });

/** The values of a column as shown; the first column after the tick boxes is 1. */
async function column(page: Page, index: number): Promise<string[]> {
  const texts = await bodyRows(page)
    .locator(`td:nth-child(${index + 1})`)
    .allInnerTexts();
  return texts.map((text) => text.trim());
}

const showsCount = (page: Page, shown: number) =>
  expect(page.getByRole('status').filter({ hasText: 'practice' })).toHaveText(
    shown === 596 ? '596 practices' : `${shown} of 596 practices`,
  );

const opened = (page: Page): Locator => page.getByRole('complementary', { name: 'The chosen practice' });

test('sorts by a column, and back the other way', async ({ page }) => {
  await expect(heading(page, 'ODS code')).toHaveAttribute('aria-sort', 'ascending');
  await heading(page, 'Town').getByRole('button', { name: 'Town', exact: true }).click();
  await expect(heading(page, 'Town')).toHaveAttribute('aria-sort', 'ascending');
  const towns = (await ask(page, 'practices.list', {})).map((row) => row.town).filter((town) => town !== '');
  towns.sort((a, b) => a.localeCompare(b, 'en-GB'));
  await expect(bodyRows(page).first()).toContainText(towns[0] as string);
  await heading(page, 'Town').getByRole('button', { name: 'Town', exact: true }).click();
  await expect(heading(page, 'Town')).toHaveAttribute('aria-sort', 'descending');
  await expect(bodyRows(page).first()).toContainText(towns.at(-1) as string);
});

test('filters by ICB, kind, status and list, and says how many are left', async ({ page }) => {
  const rows = await ask(page, 'practices.list', {});
  const count = (fits: (row: PracticeRow) => boolean) => rows.filter(fits).length;
  await showsCount(page, 596);

  await filter(page, 'ICB').selectOption({ label: 'Devon' });
  await showsCount(
    page,
    count((row) => /Devon/.test(row.icbName)),
  );
  await filter(page, 'Kind').selectOption({ label: 'Shared' });
  await showsCount(
    page,
    count((row) => /Devon/.test(row.icbName) && row.mailboxKind === 'shared'),
  );
  await filter(page, 'List').selectOption({ label: 'On' });
  const left = count((row) => /Devon/.test(row.icbName) && row.mailboxKind === 'shared' && row.listState === 'on');
  await showsCount(page, left);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(left + 1));
  await page.getByRole('button', { name: 'Show all' }).click();
  await showsCount(page, 596);

  await filter(page, 'Status').selectOption({ label: 'Closed' });
  await showsCount(
    page,
    count((row) => row.status === 'closed'),
  );
  await page.getByRole('searchbox', { name: 'Search practices' }).fill('zzz');
  await expect(page.getByRole('heading', { name: 'No practice fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all practices' }).click();
  await showsCount(page, 596);
  await expect(page.getByRole('searchbox', { name: 'Search practices' })).toHaveValue('');
});

test('the count on a chip is the number of rows that it shows', async ({ page }) => {
  for (const name of ['No mailbox', 'Needs attention']) {
    const chip = page.getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
    const counted = Number(/\d+$/.exec((await chip.textContent()) ?? '')?.[0]);
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await showsCount(page, counted);
  }
});

test('is worked by arrows, Page, Home, End and Enter, past the rows that are drawn', async ({ page }) => {
  const codes = (await ask(page, 'practices.list', {})).map((row) => row.odsCode).sort();
  await bodyRows(page).first().click();
  await expect(opened(page)).toContainText(codes[0] as string);
  // From the cell that was pressed to the row as a whole.
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(opened(page)).toContainText(codes[1] as string);
  await page.keyboard.press('End');
  await expect(opened(page)).toContainText(codes.at(-1) as string);
  await expect(grid(page).locator('tr:focus')).toHaveAttribute('aria-rowindex', '597');
  await page.keyboard.press('PageUp');
  await expect(grid(page).locator('tr:focus')).not.toHaveAttribute('aria-rowindex', '597');
  await page.keyboard.press('Home');
  await expect(grid(page).locator('tr:focus')).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('Enter');
  await expect(page.getByText(codes[0] as string).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Back to practices' })).toBeVisible();
});

test('keeps search, filters, order and row when one comes back from a practice', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Search practices' }).fill('opticians');
  await filter(page, 'List').selectOption({ label: 'On' });
  await heading(page, 'Practice').getByRole('button', { name: 'Practice', exact: true }).click();
  const before = await column(page, 1);
  await bodyRows(page).nth(3).click();
  const code = before[3] as string;
  await expect(opened(page)).toContainText(code);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Back to practices' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search practices' })).toHaveValue('opticians');
  await expect(filter(page, 'List')).toHaveValue('on');
  await expect(heading(page, 'Practice')).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid(page).getByRole('row', { name: code })).toBeFocused();
  expect((await column(page, 1)).slice(0, 10)).toEqual(before.slice(0, 10));
});

test('exports the rows that are shown, in the order shown', async ({ app, page, folder }) => {
  // Few enough for all of them to be drawn.
  await page.getByRole('searchbox', { name: 'Search practices' }).fill('lanyon vision');
  await filter(page, 'List').selectOption({ label: 'On' });
  await heading(page, 'ODS code').getByRole('button', { name: 'ODS code', exact: true }).click();
  await expect(heading(page, 'ODS code')).toHaveAttribute('aria-sort', 'descending');
  const shown = await column(page, 1);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(shown.length + 1));
  for (const [label, extension] of [
    ['Excel workbook', 'xlsx'],
    ['CSV', 'csv'],
  ] as const) {
    const file = path.join(folder, `practices.${extension}`);
    await replaceDialogs(app, { save: file });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('radio', { name: label }).check();
    await page.getByRole('button', { name: 'Choose where to save' }).click();
    await expect(page.getByText(file)).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const { rows } = await readWorkbook(file);
    const codeAt = rows[0]?.indexOf('ODS code') ?? -1;
    expect(rows.slice(1).map((row) => row[codeAt])).toEqual(shown);
  }
  const csv = await readFile(path.join(folder, 'practices.csv'), 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.split('\r\n').length).toBe(shown.length + 2);
});

test('says nothing was written when the person closes the dialog, or the folder is not there', async ({
  app,
  page,
  folder,
}) => {
  await replaceDialogs(app, { save: null });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Choose where to save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await replaceDialogs(app, { save: path.join(folder, 'not', 'there', 'practices.xlsx') });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Choose where to save' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was written');
});

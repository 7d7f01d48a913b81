// The table at work in the real app: columns, orders, filters, views, bulk edit, copying, printing. Each breaks when the
// way by keyboard or button is lost, or when what leaves the app isn't what the table shows.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask, expect, expectNoViolations, inMain, setZoom, test } from './support/app';
import { printCalls, replacePrinter } from './support/printer';

const grid = (page: Page) => page.getByRole('grid', { name: 'Practices' });
const headings = async (page: Page) =>
  (await grid(page).locator('th[data-column]').allInnerTexts()).map((text) => text.replace(/[↑↓]\d*/g, '').trim());
const quick = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const rows = (page: Page) => grid(page).locator('tbody tr[data-index]');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const menu = (page: Page, column: string) => button(page, new RegExp(`^Options for ${column}`));

const pictures = process.env.TABLE_PICTURES;
async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
}

test.use({ register: 'sample', at: 'practices' });

test('columns are chosen, moved and made wider without the mouse', async ({ page }) => {
  await expect(rows(page).first()).toBeVisible();
  await picture(page, 'practices');
  await button(page, 'Columns').click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await dialog.getByRole('checkbox', { name: 'Phone' }).check();
  await button(page, 'Move Phone up').click();
  await dialog.getByRole('checkbox', { name: 'Contractor' }).uncheck();
  await picture(page, 'columns');
  await expectNoViolations(page, 'the columns');
  await button(page, 'Done').click();
  expect(await headings(page)).toEqual(['ODS code', 'Practice', 'Town', 'Mailbox', 'Kind', 'Phone', 'List']);
  await expect(rows(page).first().locator('td').nth(6)).toHaveText(/^0\d/);
  const town = grid(page).locator('th[data-column=town]');
  const before = (await town.boundingBox())?.width ?? 0;
  await town.locator('.cc-table__sort').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await town.boundingBox())?.width ?? 0).toBeGreaterThan(before + 10);
  await page.keyboard.press('Control+ArrowLeft');
  await expect.poll(() => headings(page)).toEqual(['ODS code', 'Town', 'Practice', 'Mailbox', 'Kind', 'Phone', 'List']);
  await button(page, 'Columns').click();
  await button(page, 'Reset columns and widths').click();
  await button(page, 'Done').click();
  expect(await headings(page)).toEqual(['ODS code', 'Practice', 'Contractor', 'Town', 'Mailbox', 'Kind', 'List']);
});

test('orders by several columns, and says so', async ({ page }) => {
  await grid(page).locator('th[data-column=town] .cc-table__sort').click();
  await grid(page).locator('th[data-column=name] .cc-table__sort').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('Sorted by Town, then Practice')).toBeAttached();
  await expect(grid(page).locator('th[data-column=town]')).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid(page).locator('th[data-column=name]')).toContainText('2');
});

test('a column is filtered from its heading; the chip takes it away', async ({ page }) => {
  await menu(page, 'Town').focus();
  await page.keyboard.press('Enter');
  const popover = page.getByRole('dialog', { name: 'Options for Town' });
  await popover.getByRole('textbox').fill('bath');
  await picture(page, 'menu');
  await expectNoViolations(page, 'the menu of a column');
  await expect(page.getByRole('status').filter({ hasText: /of \d+ practices/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu(page, 'Town')).toBeFocused();
  for (const text of await grid(page).locator('tbody tr td:nth-child(5)').allInnerTexts())
    expect(text).toMatch(/bath/i);
  await button(page, 'Remove the filter Town: contains “bath”').click();
  await expect(page.getByRole('list', { name: 'Filters in use' })).toHaveCount(0);
  await button(page, 'Filters').click();
  const dialog = page.getByRole('dialog', { name: 'Filters' });
  await dialog.getByLabel('Column').selectOption({ label: 'Told on' });
  await dialog.getByLabel('From').fill('1/1/2025');
  await picture(page, 'filters');
  await button(page, 'Done').click();
  await expect(page.getByText('Told on: from 1 January 2025')).toBeVisible();
});

test('a view is saved, marked as changed, saved again, renamed and deleted', async ({ page }) => {
  await quick(page, 'Kind').selectOption({ label: 'Egress' });
  await button(page, '+ Save this view').click();
  await page.getByLabel('Name of the view').fill('By Egress');
  await page.keyboard.press('Enter');
  const chip = button(page, /^By Egress/);
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await quick(page, 'Status').selectOption({ label: 'Open' });
  await expect(chip).toHaveText('By Egress (changed)');
  await picture(page, 'view-changed');
  await expectNoViolations(page, 'a changed view');
  await button(page, 'Save').click();
  await expect(chip).toHaveText('By Egress');
  await button(page, 'All practices').click();
  await chip.click();
  await expect(quick(page, 'Status')).toHaveValue('open');
  await button(page, /^Rename/).click();
  await page.getByLabel('Name of the view').fill('Egress, open');
  await page.keyboard.press('Enter');
  await button(page, /^Delete/).click();
  await button(page, 'Delete the view').click();
  await expect(button(page, /^Egress, open/)).toHaveCount(0);
  expect(await ask(page, 'views.list', { screen: 'practices' })).toEqual([]);
});

test('many practices are edited at once, after a look at what changes', async ({ page }) => {
  await rows(page).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 practices chosen')).toBeVisible();
  await button(page, 'Edit 3 practices…').click();
  const dialog = page.getByRole('dialog', { name: 'Edit 3 practices' });
  await dialog.getByRole('checkbox', { name: 'Town' }).check();
  await dialog.getByLabel('New value: Town').fill('Nowhere');
  await picture(page, 'bulk-fields');
  await expectNoViolations(page, 'the facts of a bulk edit');
  await button(page, 'Show what changes').click();
  await expect(dialog.getByText('3 practices will change')).toBeVisible();
  await picture(page, 'bulk-preview');
  await expectNoViolations(page, 'the preview of a bulk edit');
  await button(page, 'Change 3 practices').click();
  await expect(dialog.getByText('3 practices changed')).toBeVisible();
  await button(page, 'Close').click();
  const list = await ask(page, 'practices.list', {});
  expect(list.filter(({ town }) => town === 'Nowhere')).toHaveLength(3);
});

test('rows are copied as a table, with the columns shown', async ({ page, app }) => {
  await rows(page).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await expect(page.getByText('2 rows copied')).toBeVisible();
  const text = await inMain(app, ({ clipboard }) => clipboard.readText());
  const lines = text.trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe('ODS code\tPractice\tContractor\tTown\tMailbox\tKind\tList');
  expect(lines[1]?.split('\t')).toHaveLength(7);
});

test('the table is printed as it is looked at', async ({ page, app }) => {
  await replacePrinter(app, { success: true, reason: '' });
  await quick(page, 'Kind').selectOption({ label: 'Egress' });
  await button(page, 'Print').click();
  await button(page, 'Print…').click();
  await expect(page.getByText('The table was sent to the printer.')).toBeVisible();
  const [call] = await printCalls(app);
  expect(call?.text).toContain('Kind: Egress');
  expect(call?.text).toContain('As at');
  expect(call?.options.landscape).toBe(true);
});

test('stays whole at 200% zoom', async ({ page, app }) => {
  await setZoom(app, 2);
  await expect(rows(page).first()).toBeVisible();
  await picture(page, 'zoomed');
  await expectNoViolations(page, 'the table at 200%');
});

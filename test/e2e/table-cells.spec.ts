// Cells of a table as people from Excel work them: gone into, chosen in ranges, copied. Each breaks when a habit of theirs
// leads elsewhere, when what is copied isn't what is marked, or when a key scrolls the table away under the keyboard.
import type { ElectronApplication, Page } from '@playwright/test';
import { clearClipboard, expect, inMain, readClipboard, test } from './support/app';
import { inspect } from './support/inspect';

test.use({ register: 'sample', at: 'practices' });

const grid = (page: Page) => page.getByRole('grid', { name: 'Practices' });
const cell = (page: Page, row: number, column: number) =>
  grid(page).locator(`tr[data-index="${row}"] td[data-cell="${column}"]`);
const words = async (page: Page, row: number, column: number) =>
  ((await cell(page, row, column).textContent()) ?? '').trim();
const chosen = (page: Page) => grid(page).locator('td[aria-selected="true"]');
const cellsBar = (page: Page) => page.getByRole('region', { name: 'Chosen cells' });

// As Excel asks for it; the types of the test's Electron don't have it.
const readClipboardHtml = (app: ElectronApplication): Promise<string> =>
  inMain(app, ({ clipboard }) => (clipboard as unknown as { readHTML(): string }).readHTML());

/** Presses, waits until the console says what was copied, and reads the clipboard as rows of cells. */
async function copied(app: ElectronApplication, page: Page, keys: string, says: string): Promise<string[][]> {
  await clearClipboard(app);
  await page.keyboard.press(keys);
  await expect(page.getByText(says)).toBeVisible();
  const text = await readClipboard(app);
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}

test('cells are gone into by the arrow keys, a range grows with Shift, and Ctrl+C takes just that', async ({
  app,
  page,
}) => {
  await grid(page).locator('tr[data-index="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 0, 0)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cell(page, 1, 2)).toBeFocused();
  await expect(chosen(page)).toHaveCount(4);
  await expect(cellsBar(page)).toContainText('4 cells chosen (2 rows, 2 columns)');
  await inspect(app, page, 'a range of cells');
  const range = [
    [await words(page, 0, 1), await words(page, 0, 2)],
    [await words(page, 1, 1), await words(page, 1, 2)],
  ];
  await cell(page, 1, 2).focus();

  expect(await copied(app, page, 'Control+c', '4 cells copied')).toEqual(range);
  const html = await readClipboardHtml(app);
  expect(html).toContain("mso-number-format:'\\@'");
  expect(await copied(app, page, 'Control+Shift+C', '4 cells copied')).toEqual([['Practice', 'Contractor'], ...range]);
  await clearClipboard(app);
  await cellsBar(page).getByRole('button', { name: 'Copy with headings' }).click();
  await expect.poll(() => readClipboard(app)).toContain('Practice\tContractor');
  await cell(page, 1, 2).focus();
  // A move without Shift ends the range; then it is the one cell, and no heading.
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveCount(0);
  await expect(cellsBar(page)).toHaveCount(0);
  expect(await copied(app, page, 'Control+c', '1 cell copied')).toEqual([[await words(page, 0, 2)]]);
  await page.keyboard.press('Escape');
  await expect(grid(page).locator('tr[data-index="0"]')).toBeFocused();
  const [headings, row] = await copied(app, page, 'Control+c', '1 row copied');
  expect(headings?.[0]).toBe('ODS code');
  expect(row?.[0]).toBe(await words(page, 0, 0));
});

test('a range is drawn with the mouse, also from a link, and Shift and a press carry on', async ({ app, page }) => {
  await cell(page, 0, 0).getByRole('link').hover();
  await page.mouse.down();
  await cell(page, 2, 1).hover();
  await page.mouse.up();
  await expect(chosen(page)).toHaveCount(6);
  // It was a drag, no press: neither the link nor the panel opened.
  await expect(page.getByRole('heading', { level: 1, name: 'Practices' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'The chosen practice' })).toHaveCount(0);
  await cell(page, 3, 1).click({ modifiers: ['Shift'] });
  await expect(chosen(page)).toHaveCount(8);

  const rows = await copied(app, page, 'Control+c', '8 cells copied');
  expect(rows.map(([code]) => code)).toEqual(await Promise.all([0, 1, 2, 3].map((row) => words(page, row, 0))));

  // The order changes under the range: what is marked would no longer be what was chosen.
  await grid(page).locator('th[data-column=town] .cc-table__sort').click();
  await expect(chosen(page)).toHaveCount(0);
  await expect(cellsBar(page)).toHaveCount(0);
});

test('Ctrl+A takes all cells, codes and phones as text', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await dialog.getByRole('checkbox', { name: 'Phone' }).check();
  for (const name of ['Contractor', 'Town', 'Mailbox', 'Kind', 'List'])
    await dialog.getByRole('checkbox', { name, exact: true }).uncheck();
  await page.getByRole('button', { name: 'Done' }).click();
  await grid(page).locator('tr[data-index="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+a');
  await expect(cellsBar(page)).toContainText('(596 rows, 3 columns)');
  await expect(cell(page, 0, 0)).toBeFocused();

  const rows = await copied(app, page, 'Control+c', '1,788 cells copied');
  expect(rows).toHaveLength(596);
  expect(rows.some(([, , phone]) => /^0\d/.test(phone ?? ''))).toBe(true);
});

test('the rows of a range are ticked together, and back on the row the keys go on with rows', async ({ page }) => {
  await grid(page).locator('tr[data-index="1"]').focus();
  await page.keyboard.press('ArrowRight');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('4 practices chosen')).toBeVisible();
  await expect(cellsBar(page)).toHaveCount(0);
  await expect(grid(page).locator('tr[data-index="4"]')).toBeFocused();
  await page.keyboard.press('Shift+PageDown');
  await expect(page.getByText(/^(1\d|2\d) practices chosen/)).toBeVisible();
});

test('the arrow keys on a tick box go to the next row, and scroll nothing away', async ({ page }) => {
  await grid(page).locator('tr[data-index="2"]').getByRole('checkbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(grid(page).locator('tr[data-index="3"]')).toBeFocused();
  expect(await page.locator('.cc-table-scroll').evaluate((box) => box.scrollTop)).toBe(0);
  await grid(page).locator('tr[data-index="3"]').getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 practice chosen')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 3, 0)).toBeFocused();
});

// What the mouse does to a table's columns, and what dialogs say when they can't do what they are asked. Each breaks when
// a drag does nothing or ends elsewhere than its button, or when a refusal is silent.
import type { Page } from '@playwright/test';
import { ask, expect, inMain, replaceDialogs, test } from './support/app';
import { replacePrinter } from './support/printer';

test.use({ register: 'sample', at: 'practices' });

const grid = (page: Page) => page.getByRole('grid', { name: 'Practices' });
const heading = (page: Page, id: string) => grid(page).locator(`th[data-column=${id}]`);
const ids = (page: Page) =>
  grid(page)
    .locator('th[data-column]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-column')));
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const widthOf = async (page: Page, id: string) => (await heading(page, id).boundingBox())?.width ?? 0;

test('a column is dragged to another’s place; its menu does the same', async ({ page }) => {
  await heading(page, 'town').dragTo(heading(page, 'name'));
  const dragged = ['odsCode', 'town', 'name', 'contractorName', 'mailboxAddress', 'mailboxKind', 'listState'];
  await expect.poll(() => ids(page)).toEqual(dragged);
  await button(page, 'Columns').click();
  const item = (name: string) => page.getByRole('dialog').locator(`li[draggable]:has-text("${name}")`);
  await item('List').dragTo(item('ODS code'));
  await button(page, 'Done').click();
  await expect.poll(() => ids(page)).toEqual(['listState', ...dragged.slice(0, -1)]);
  await button(page, /^Options for List/).click();
  await button(page, 'Move List right').click();
  await expect.poll(() => ids(page)).toEqual(['odsCode', 'listState', ...dragged.slice(1, -1)]);
});

test('a column’s edge is dragged; its menu does the same', async ({ page }) => {
  const before = await widthOf(page, 'town');
  const edge = await heading(page, 'town').locator('.cc-table__edge').boundingBox();
  if (!edge) throw new Error('The column has no edge');
  await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width / 2 + 60, edge.y + edge.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(page, 'town')).toBeGreaterThan(before + 40);
  // The drag of an edge moves no column.
  expect((await ids(page))[3]).toBe('town');
  const dragged = await widthOf(page, 'town');
  await button(page, /^Options for Town/).click();
  await button(page, 'Wider').click();
  await expect.poll(() => widthOf(page, 'town')).toBeGreaterThan(dragged + 20);
  await button(page, 'Narrower').click();
  await button(page, 'Narrower').click();
  await expect.poll(() => widthOf(page, 'town')).toBeLessThan(dragged);
});

test('a view without a name, with a taken name and one that somebody changed are refused with a message', async ({
  page,
}) => {
  await button(page, '+ Save this view').click();
  await button(page, 'Save').click();
  await expect(page.getByLabel('Name of the view')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Enter a name for the view')).toBeVisible();
  await page.getByLabel('Name of the view').fill('Mine');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Mine')).toBeVisible();
  await button(page, 'All practices').click();
  await button(page, '+ Save this view').click();
  await page.getByLabel('Name of the view').fill('mine');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Another view already has this name')).toBeVisible();
  await button(page, 'Cancel').click();
  await button(page, 'Mine').click();
  const [view] = await ask(page, 'views.list', { screen: 'practices' });
  if (!view) throw new Error('The view was not saved');
  await ask(page, 'views.rename', { id: view.id, version: view.version, name: 'Theirs' });
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Egress' });
  await button(page, 'Save').click();
  await expect(page.getByRole('alert')).toContainText('Somebody changed the view “Theirs” meanwhile');
  await button(page, /^Delete/).click();
  await button(page, 'Delete the view').click();
  await expect(page.getByRole('alert').filter({ hasText: 'The view was not deleted' })).toBeVisible();
});

test('a date that can’t be read is said at its field, and filters nothing', async ({ page }) => {
  await button(page, 'Filters').click();
  const dialog = page.getByRole('dialog', { name: 'Filters' });
  await dialog.getByLabel('Column').selectOption({ label: 'Told on' });
  await dialog.getByLabel('From').fill('31/2/2025');
  await dialog.getByLabel('From').press('Tab');
  await expect(dialog.getByText('Enter a date, for example 6 August 2018')).toBeVisible();
  await button(page, 'Done').click();
  await expect(page.getByRole('list', { name: 'Filters in use' })).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /^596 practices$/ })).toBeVisible();
});

test('the last column stays, and says so by its tick box', async ({ page }) => {
  await button(page, 'Columns').click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  for (const name of ['Practice', 'Contractor', 'Town', 'Mailbox', 'Kind', 'List'])
    await dialog.getByRole('checkbox', { name, exact: true }).uncheck();
  await expect(dialog.getByRole('checkbox', { name: 'ODS code' })).toBeDisabled();
});

test('a print that is refused, a file that can’t be written and a clipboard that is closed say what happened', async ({
  app,
  page,
  folder,
}) => {
  await replacePrinter(app, { success: false, reason: 'no printer' });
  await button(page, 'Print').click();
  await button(page, 'Print…').click();
  await expect(page.getByRole('alert').filter({ hasText: 'The table was not printed' })).toBeVisible();
  // A folder is no file to write to.
  await replaceDialogs(app, { save: folder });
  await button(page, 'Save as PDF').click();
  await expect(page.getByRole('alert').filter({ hasText: 'The table was not saved' })).toBeVisible();
  // What went wrong before is no longer said.
  await expect(page.getByRole('alert')).toHaveCount(1);
  await button(page, 'Close').click();
  await inMain(app, ({ clipboard }) => {
    clipboard.write = () => {
      throw new Error('in use');
    };
  });
  await grid(page).locator('tr[data-index="0"]').focus();
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was copied' })).toBeVisible();
});

// The whole register edited at once and put back. Breaks when a long edit stops at a portion of 500, when its preview and
// its writing differ, or when it can't be undone as one step.
import { ask, expect, test } from './support/app';

test.use({ register: 'sample', at: 'practices' });

test('more than 500 practices are edited in one step, which is put back as one', async ({ page }) => {
  test.setTimeout(120_000);
  const before = await ask(page, 'practices.list', {});
  expect(before.length).toBeGreaterThan(500);
  const grid = page.getByRole('grid', { name: 'Practices' });
  await grid.getByRole('checkbox', { name: 'Choose all practices in the table' }).check();
  await page.getByRole('button', { name: `Edit ${before.length} practices…` }).click();
  const dialog = page.getByRole('dialog', { name: `Edit ${before.length} practices` });
  await dialog.getByRole('checkbox', { name: 'Town', exact: true }).check();
  await dialog.getByLabel('New value: Town').fill('Everywhere');
  await dialog.getByRole('button', { name: 'Show what changes' }).click();
  await dialog.getByRole('button', { name: `Change ${before.length} practices` }).click();
  await expect(dialog.getByText(`${before.length} practices changed`)).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Close' }).click();
  const edited = await ask(page, 'practices.list', {});
  expect(new Set(edited.map(({ town }) => town))).toEqual(new Set(['Everywhere']));

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await page
    .getByRole('button', { name: new RegExp(`^Put back the step.*Bulk edit of ${before.length} practices`) })
    .click();
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await question.getByRole('button', { name: `Put back ${before.length} records` }).click();
  await expect
    .poll(async () => (await ask(page, 'practices.list', {})).map(({ town }) => town), { timeout: 30_000 })
    .toEqual(before.map(({ town }) => town));
});

// Deleting, putting back and merging as a person does it, in the real app; each screen by axe and without sideways scroll.
import { expect, expectNoViolations, test } from './support/app';

test.use({ register: 'sample' });
const pictures = process.env.PICTURES;

test('a practice is deleted, found in the bin, put back, and the history tells all of it', async ({ page }) => {
  const picture = async (name: string) => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
  };
  const nav = page.getByRole('navigation', { name: 'Main' });
  await nav.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Import' })).toBeVisible();
  await picture('history');
  await expectNoViolations(page, 'the history');

  await page.getByRole('button', { name: /^Put back the step/ }).click();
  await expect(page.getByRole('alertdialog', { name: 'Undo this import?' })).toBeVisible();
  await expect(page.getByRole('alertdialog').getByText('A backup is made first.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep the import' }).click();

  await page.getByRole('searchbox', { name: 'Text' }).fill('nothing has this text');
  await expect(page.getByRole('heading', { name: 'No change fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();

  const link = page.locator('.cc-log__entries a').first();
  await link.click();
  const name = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('can be put back from there whole');
  await picture('delete');
  await expectNoViolations(page, 'the question before deleting');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const refused = page.getByRole('alertdialog').getByText(/still has \d+ practice/);
  const bin = page.getByRole('heading', { level: 1, name: 'Bin' });
  await expect(refused.or(bin)).toBeVisible();
  // The first entries of the import are contractors: one with practices can't go, and says why.
  await expect(refused).toBeVisible();
  await page.getByRole('button', { name: 'Keep it' }).click();

  await page.getByRole('table').or(page.getByRole('grid')).getByRole('link').first().click();
  const practice = page.getByRole('heading', { level: 1 });
  await expect(practice).not.toHaveText(name ?? '');
  const title = await practice.textContent();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(bin).toBeVisible();
  await picture('bin');
  await expectNoViolations(page, 'the bin');
  await page.getByRole('button', { name: `Put back ${title}` }).click();
  await expect(page.getByText('is back in the register.')).toBeVisible();

  await nav.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Practice put back from the bin' })).toBeVisible();
  await page.getByRole('button', { name: /^Put back Practice put back from the bin/ }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Put this back?' });
  await expect(dialog).toContainText('goes to the bin');
  await picture('put-back');
  await expectNoViolations(page, 'the question before putting back');
  await dialog.getByRole('button', { name: 'Put back 1 record' }).click();
  await expect(page.getByRole('dialog', { name: '1 record put back' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Put back since')).toBeVisible();
  await picture('history-after');
});

test('duplicates are listed with the reason, said to be two, and merged with a choice per fact', async ({ page }) => {
  const picture = async (name: string) => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
  };
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Duplicates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Duplicates' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Contractors/ })).toBeVisible();
  await picture('duplicates');
  await expectNoViolations(page, 'the duplicates');
  const merge = page.getByRole('button', { name: /^Merge…/ });
  await expect(merge.first()).toBeVisible();
  const before = await merge.count();
  await page
    .getByRole('button', { name: /^Not a duplicate / })
    .first()
    .click();
  await expect(merge).toHaveCount(before - 1);
  await page.getByRole('button', { name: /^Not duplicates/ }).click();
  await page.getByRole('button', { name: /^May be a duplicate after all/ }).click();
  await page.getByRole('button', { name: /^Contractors/ }).click();
  await expect(merge).toHaveCount(before);
  await merge.first().click();
  const dialog = page.getByRole('dialog', { name: /^Merge two/ });
  await expect(dialog.getByRole('radio', { name: /^Keep/ }).first()).toBeChecked();
  await picture('merge');
  await expectNoViolations(page, 'the merging');
  await dialog.getByRole('button', { name: /^Merge into/ }).click();
  await expect(page.getByText('The history can put it back.')).toBeVisible();
  await expect(merge).toHaveCount(before - 1);
});

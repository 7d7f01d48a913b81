// Contractors and what hangs on them, as staff use them: found, edited, linked to their practices, which are closed in one step.
import type { Page } from '@playwright/test';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const go = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
const edit = (page: Page) => page.getByRole('link', { name: 'Edit', exact: true }).click();

async function openContractor(page: Page): Promise<{ id: string; name: string }> {
  const rows = await ask(page, 'contractors.list', {});
  const row = rows.find(({ practices }) => practices > 11);
  if (!row) throw new Error('No contractor has many practices');
  await go(page, /^Contractors/);
  await page.getByRole('searchbox', { name: 'Search contractors' }).fill(row.name);
  await page.getByRole('grid').getByRole('link', { name: row.name, exact: true }).click();
  await expect(title(page, row.name)).toBeVisible();
  return row;
}

test('a contractor is found, edited with messages at the fields, and comes back with its history', async ({
  app,
  page,
}) => {
  await go(page, /^Contractors/);
  await expect(title(page, 'Contractors')).toBeVisible();
  await inspect(app, page, 'contractors');
  await page.getByRole('searchbox', { name: 'Search contractors' }).fill('zzzz');
  await expect(page.getByText('No contractor fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show all contractors' }).click();
  const { name } = await openContractor(page);
  await inspect(app, page, 'a contractor');
  await edit(page);
  await page.getByRole('button', { name: 'Add a contact' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Kim Lee');
  await page.getByLabel('Declared number of practices').fill('2');
  await page.getByLabel('Live').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the address of the Egress account');
  await inspect(app, page, 'edit contractor, refused');
  await page.getByLabel('Egress address').fill('secure@group.example.nhs.uk ');
  await page.getByLabel('Egress address').fill('secure@group.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  await expect(page.getByText('The contractor declared 2 practices')).toBeVisible();
  await page.getByRole('button', { name: 'Confirmed working today' }).click();
  await expect(page.getByRole('button', { name: 'Confirmed working today' })).toBeHidden();
  // Catches: an edit that leaves its page twice in the way of Back.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page, 'Contractors')).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(title(page, name)).toBeVisible();
});

test('a name that is taken is said at its field, and a form is not left without a question', async ({ page }) => {
  const rows = await ask(page, 'contractors.list', {});
  await openContractor(page);
  await edit(page);
  const other = rows.find(({ practices }) => practices === 1)?.name ?? '';
  await page.getByLabel('Contractor', { exact: true }).fill(other.toUpperCase());
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Another contractor already has this name');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay on this page' }).click();
  await expect(page.getByLabel('Contractor', { exact: true })).toHaveValue(other.toUpperCase());
});

test('somebody else’s change is shown beside one’s own', async ({ app, page }) => {
  const { id } = await openContractor(page);
  await edit(page);
  await page.getByLabel('Contract number').fill('GOS-1');
  const { version, form } = await ask(page, 'contractors.get', { id });
  await ask(page, 'contractors.save', { id, version, values: { ...form, contractNumber: 'GOS-2', notes: 'theirs' } });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'See the newest version' }).click();
  await expect(page.getByRole('row', { name: /Contract number/ })).toContainText('GOS-2');
  await inspect(app, page, 'edit contractor, changed meanwhile');
  await page.getByRole('button', { name: 'Use the newest Notes' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  expect((await ask(page, 'contractors.get', { id })).form).toMatchObject({ contractNumber: 'GOS-1', notes: 'theirs' });
});

test('a practice is closed with what follows, and leads back to its contractor', async ({ app, page }) => {
  const { name } = await openContractor(page);
  await page.locator('.contractor-sites').getByRole('link').first().click();
  const closing = page.getByRole('button', { name: 'Close practice…' });
  await closing.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Another practice follows').check();
  await dialog.getByRole('button', { name: 'Close practice' }).click();
  await expect(dialog.getByText('Enter the ODS code')).toBeVisible();
  await inspect(app, page, 'close a practice');
  await dialog.getByLabel('Code after').fill('A1B2C');
  // Catches: what was typed is gone because somebody pressed Escape.
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Close without saving?' });
  await question.getByRole('button', { name: 'Go on editing' }).click();
  await expect(question).toBeHidden();
  await expect(dialog.getByLabel('Code after')).toHaveValue('A1B2C');
  await dialog.getByLabel('Code after').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.cc-page-header').getByText('Closed', { exact: true })).toBeVisible();
  await expect(page.getByText('not in the register')).toBeVisible();
  await expect(closing).toBeHidden();
  await inspect(app, page, 'a closed practice');
  // Catches: a closing that can't be undone as the one step that it is.
  await page.getByRole('button', { name: /^Put back the whole step Practice closed/ }).click();
  const undo = page.getByRole('alertdialog', { name: 'Put this back?' });
  await expect(undo).toContainText('Practice closed');
  await undo.getByRole('button', { name: 'Put back 1 record' }).click();
  const undone = page.getByRole('dialog', { name: '1 record put back' });
  await undone.getByRole('button', { name: 'Close' }).click();
  await expect(undone).toBeHidden();
  await expect(page.locator('.cc-page-header').getByText('Open', { exact: true })).toBeVisible();
  await expect(closing).toBeVisible();
  await page.locator('.cc-page-header').getByRole('link', { name }).click();
  await expect(title(page, name)).toBeVisible();
});

// The palette in the real app, by keyboard. It breaks when something in the register can't be reached by typing a few
// letters of it, or when somebody without a mouse or with a screen reader is left behind.
import type { Page } from '@playwright/test';
import { ask, expect, expectNoViolations, setZoom, test } from './support/app';
import { inspect } from './support/inspect';
import { answerInstead, holdRequests, releaseRequests } from './support/requests';

test.use({ register: 'sample', at: 'practices' });

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the register and the log' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function open(page: Page): Promise<void> {
  await expect(page.getByRole('grid', { name: 'Practices' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('a code with O for 0 and a blank leads to its practice, as fast as one can type', async ({ page }) => {
  const [row] = (await ask(page, 'practices.list', {})).filter(({ odsCode }) => /0/.test(odsCode));
  if (!row) throw new Error('No code has a 0');
  await open(page);
  const code = row.odsCode.toLowerCase().replaceAll('0', 'o');
  await page.keyboard.type(`${code.slice(0, 2)} ${code.slice(2)}`);
  await page.keyboard.press('Enter');
  await expect(title(page, row.name)).toBeVisible();
  await expect(field(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Recent pages' }).getByRole('option')).toContainText(row.name);
});

test('a name with a wrong letter finds the practice and its contractor; a mailbox leads to its practice', async ({
  page,
}) => {
  const rows = await ask(page, 'practices.list', {});
  const row = rows.find(({ mailboxKind, mailboxAddress }) => mailboxKind === 'shared' && mailboxAddress !== '');
  if (!row) throw new Error('No practice has a shared mailbox');
  await open(page);
  await field(page).fill(`${row.name.slice(0, 1)}x${row.name.slice(2)} ${row.town}`);
  await expect(page.getByRole('group', { name: 'Practices', exact: true })).toContainText(row.odsCode);
  await field(page).fill(row.contractorName);
  await expect(page.getByRole('group', { name: 'Contractors' })).toContainText(row.contractorName);
  await field(page).fill(row.mailboxAddress.replace('.', '. ').toUpperCase());
  await page.getByRole('group', { name: 'Mailboxes' }).getByText(row.mailboxAddress).click();
  await expect(title(page, row.name)).toBeVisible();
});

test('arrows go through the choices and round, Escape gives the focus back', async ({ page }) => {
  await open(page);
  await page.keyboard.type('opt');
  await expect(page.getByRole('status').filter({ hasText: /results|are shown/ })).toBeVisible();
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'palette-option-1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  const opener = page.getByRole('button', { name: /^Search the register/ });
  await opener.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('what was found can be taken over into the table, and Ctrl+F is the table’s own filter', async ({ page }) => {
  await open(page);
  await page.keyboard.type('truro');
  await options(page).filter({ hasText: 'in the practices table' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search practices' })).toHaveValue('truro');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Search practices' })).toBeFocused();
});

test('what is typed before the palette is there is not lost', async ({ page }) => {
  await expect(page.getByRole('grid', { name: 'Practices' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bartlet clevdon');
  await expect(field(page)).toHaveValue('bartlet clevdon');
});

test('commands are there without a text and by their words', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('group', { name: 'Commands' })).toContainText('Add practice');
  await page.keyboard.type('bcc');
  await page.getByRole('group', { name: 'Commands' }).getByText('Distribution list').click();
  await expect(title(page, 'Distribution list')).toBeVisible();
});

test('an answer that comes late never opens the wrong page, and a failure is said', async ({ app, page }) => {
  const [first, second] = await ask(page, 'practices.list', {});
  if (!first || !second) throw new Error('There are no practices');
  await open(page);
  await page.keyboard.type(first.odsCode);
  await expect(options(page).first()).toContainText(first.name);
  await holdRequests(app, 'search.find');
  await field(page).fill(second.odsCode);
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeVisible();
  await releaseRequests(app, 'search.find');
  await expect(title(page, second.name)).toBeVisible();
  await answerInstead(app, 'search.find', {
    ok: false,
    error: { code: 'internal', message: 'The database could not be read. Nothing was changed.' },
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zz');
  await expect(page.getByRole('alert')).toContainText('The database could not be read.');
  await expectNoViolations(page, 'the palette, failed');
});

test('axe finds nothing, and at 200% zoom there is room for the field and results', async ({ app, page }) => {
  await open(page);
  await expectNoViolations(page, 'the palette, empty');
  await page.keyboard.type('penrise');
  await expect(page.getByRole('status').filter({ hasText: /result|shown|Nothing/ })).toBeVisible();
  await expectNoViolations(page, 'the palette with results');
  await field(page).fill('qqqqzzzz');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  await field(page).fill('opticians');
  await expect(field(page)).toHaveAttribute('data-settled', 'opticians');
  await inspect(app, page, 'the palette');
  await setZoom(app, 2);
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  await expect(options(page).first()).toBeInViewport({ ratio: 1 });
});

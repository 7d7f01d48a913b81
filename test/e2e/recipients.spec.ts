// Recipients besides the practices: they break when somebody is lost, written to twice, or can't be taken off again.
import type { Page } from '@playwright/test';
import { recipient } from '../support/forms';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';
import { answerInstead } from './support/requests';

const go = async (page: Page) => {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Distribution list/ })
    .click();
  await page.getByRole('link', { name: 'Other recipients' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Other recipients' })).toBeVisible();
};
const add = (page: Page, values: Parameters<typeof recipient>[0] = {}) =>
  ask(page, 'recipients.save', { id: null, version: null, values: recipient(values) });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const panel = (page: Page) => page.getByRole('complementary', { name: 'The chosen recipient' });

test('a first recipient is added, with messages at the fields, and stands on the list', async ({ app, page }) => {
  await go(page);
  await expect(page.getByRole('heading', { name: 'There are no other recipients yet' })).toBeVisible();
  await inspect(app, page, 'recipients, none');
  await button(page, 'Add recipient').click();
  const dialog = page.getByRole('dialog', { name: 'Add recipient' });
  await dialog.getByRole('button', { name: 'Add recipient' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Enter the name of the recipient');
  await expect(dialog.getByRole('alert')).toContainText('Enter the email address');
  await inspect(app, page, 'add recipient, refused');
  await dialog.getByRole('link', { name: 'Enter the name of the recipient' }).click();
  await page.keyboard.type('Devon LOC secretary');
  await dialog.getByLabel('Email address').fill('secretary at loc');
  await dialog.getByRole('button', { name: 'Add recipient' }).click();
  await expect(dialog.getByLabel('Email address')).toHaveAccessibleDescription(/is not an address/);
  await dialog.getByLabel('Email address').fill('Secretary@LOC.example');
  await dialog.getByLabel('Group').selectOption('LOC');
  await dialog.getByLabel('Organisation').fill('Devon LOC');
  await dialog.getByLabel('Why on the list').fill('Passes news on to its members');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('The recipient was added.')).toBeVisible();
  await expect(panel(page)).toContainText('Passes news on to its members');
  await inspect(app, page, 'recipients, the chosen one');
  await page.getByRole('link', { name: 'Distribution list', exact: true }).click();
  const row = page.getByRole('grid').getByRole('row').nth(1);
  await expect(row).toContainText('secretary@loc.example');
  await expect(row).toContainText('LOC');
  await inspect(app, page, 'distribution list with a recipient');
  await row.getByRole('link').first().click();
  await expect(panel(page)).toContainText('Devon LOC secretary');
});

test('an edit is not lost without a question, and somebody else’s is shown beside it', async ({ app, page }) => {
  const { id } = await add(page);
  await add(page, { name: 'Chair', address: 'chair@loc.example' });
  await go(page);
  await page.getByRole('link', { name: 'Devon LOC secretary' }).click();
  await panel(page).getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit recipient' });
  await dialog.getByLabel('Email address').fill('CHAIR@loc.example');
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Close without saving?' });
  await expect(question).toBeVisible();
  await inspect(app, page, 'recipient, unsaved');
  await question.getByRole('button', { name: 'Go on editing' }).click();
  await expect(dialog.getByLabel('Email address')).toHaveValue('CHAIR@loc.example');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Another recipient already has this address');
  await dialog.getByLabel('Email address').fill('office@loc.example');
  await ask(page, 'recipients.save', { id, version: 1, values: recipient({ reason: 'theirs' }) });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('button', { name: 'See the newest version' }).click();
  await expect(dialog.getByRole('row', { name: /Why on the list/ })).toContainText('theirs');
  await inspect(app, page, 'recipient, changed meanwhile');
  await dialog.getByRole('button', { name: 'Use the newest Why on the list' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  const { form } = await ask(page, 'recipients.get', { id });
  expect(form).toMatchObject({ address: 'office@loc.example', reason: 'theirs' });
  await panel(page).getByRole('button', { name: 'Edit' }).click();
  await dialog.getByLabel('Notes').fill('not to be kept');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Close without saving' }).click();
  await expect(dialog).toBeHidden();
  expect((await ask(page, 'recipients.get', { id })).form.notes).toBe('');
});

test('one is deleted and put back: at once, from the bin, and from the history', async ({ app, page }) => {
  await add(page);
  await go(page);
  const remove = async () => {
    await page.getByRole('link', { name: 'Devon LOC secretary' }).first().click();
    await panel(page).getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByText('Devon LOC secretary was deleted and is in the bin.')).toBeVisible();
    // Catches: a keyboard that is nowhere, because the button it was on has gone with the row.
    await page.keyboard.press('Tab');
    await expect(button(page, 'Put back')).toBeFocused();
  };
  await remove();
  await inspect(app, page, 'recipient deleted');
  await button(page, 'Put back').click();
  await expect(page.getByText('Devon LOC secretary is back in the register.')).toBeVisible();
  await remove();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await page.getByRole('link', { name: /^Bin/ }).click();
  await expect(page.getByRole('row', { name: /Devon LOC secretary/ })).toContainText('Recipient');
  await button(page, 'Put back Devon LOC secretary').click();
  await page.getByRole('status').getByRole('link', { name: 'Devon LOC secretary' }).click();
  const changes = panel(page).getByRole('listitem');
  await expect(changes.first()).toContainText('Recipient put back');
  await panel(page)
    .getByRole('button', { name: /^Put back Recipient put back/ })
    .first()
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Put back 1 record' }).click();
  await expect(page.getByRole('heading', { name: '1 record put back' })).toBeVisible();
  await button(page, 'Close').click();
  await expect(page.getByRole('heading', { name: 'There are no other recipients yet' })).toBeVisible();
});

const broken = { ok: false as const, error: { code: 'internal' as const, message: 'An unexpected problem.' } };

test('a table that can’t be read is said, with a way to try again', async ({ app, page }) => {
  await add(page);
  await answerInstead(app, 'recipients.list', broken);
  await go(page);
  await expect(page.getByText('The recipients could not be read')).toBeVisible();
  await expect(button(page, 'Try again')).toBeVisible();
  await inspect(app, page, 'recipients, failing');
});

test('what can’t be saved stays in the form, and what can’t be deleted stays in the table', async ({ app, page }) => {
  await add(page);
  await answerInstead(app, 'recipients.save', broken);
  await answerInstead(app, 'recipients.remove', broken);
  await go(page);
  await page.getByRole('link', { name: 'Devon LOC secretary' }).click();
  await panel(page).getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit recipient' });
  await dialog.getByLabel('Organisation').fill('Kernow LOC');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('The recipient was not saved')).toBeVisible();
  await expect(dialog.getByLabel('Organisation')).toHaveValue('Kernow LOC');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without saving' }).click();
  await panel(page).getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Nothing was deleted')).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('link', { name: 'Devon LOC secretary' })).toBeVisible();
});

test('the palette finds a recipient and leads to its row', async ({ page }) => {
  const { id } = await add(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('devon loc');
  await page.getByRole('option', { name: /Devon LOC secretary/ }).click();
  await expect(panel(page)).toContainText('secretary@loc.example');
  expect(new URL(page.url()).hash).toContain(id);
});

test.describe('beside the sample register', () => {
  test.use({ register: 'sample' });

  test('many are searched and filtered, and one with a practice’s address is said to be on the list already', async ({
    app,
    page,
  }) => {
    const { entries } = await ask(page, 'distributionList.get', {});
    const taken = entries.find(({ source }) => source === 'practice');
    await add(page, { name: 'Works at a practice', address: taken?.address ?? '' });
    for (const [name, group] of [
      ['Kim Lee', 'icb'],
      ['Sam Gale', 'nhs-england'],
      ['Jo Yeo', 'practice'],
      ['Ann Okafor', 'other'],
    ] as const)
      await add(page, { name, group, address: `${name.toLowerCase().replace(' ', '.')}@example.org` });
    await go(page);
    const grid = page.getByRole('grid', { name: 'Other recipients' });
    await expect(grid).toHaveAttribute('aria-rowcount', '6');
    await inspect(app, page, 'recipients');
    const find = page.getByRole('searchbox', { name: 'Search other recipients' });
    await find.fill('kim');
    await expect(grid).toHaveAttribute('aria-rowcount', '2');
    await find.fill('nobody at all');
    await button(page, 'Show all recipients').click();
    await page.getByRole('combobox', { name: 'Group' }).selectOption('NHS England');
    await expect(grid.getByRole('row').nth(1)).toContainText('Sam Gale');
    await button(page, 'Show all').click();
    await button(page, 'With a problem 1').click();
    await expect(grid.getByRole('row').nth(1)).toContainText('Jo Yeo');
    await button(page, 'Not on the list 1').click();
    await grid.getByRole('row').nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await expect(panel(page)).toContainText(`Same address as ${taken?.odsCode}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Edit recipient' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

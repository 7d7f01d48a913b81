// What was published: it breaks when an edition says something else than what went out, when a comparison hides a change
// or where it came from, or when putting one back happens without being told what it means.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { MAIN_LIST } from '../../shared/domain/distribution-list/list-form';
import { recipient } from '../support/forms';
import { ask, clearClipboard, expect, readClipboard, replaceDialogs, test } from './support/app';
import { addListed, addressOf, goTo, publish, threeStates } from './support/editions';
import { readWorkbook } from './support/files';
import { inspect } from './support/inspect';
import { tabTo } from './support/keyboard';
import { answerInstead } from './support/requests';

const EDITIONS = '/distribution-list/editions';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const grid = (page: Page, name: string) => page.getByRole('grid', { name });
const from = (page: Page) => page.getByRole('combobox', { name: /^From/ });
const to = (page: Page) => page.getByRole('combobox', { name: /^To/ });
const broken = { ok: false as const, error: { code: 'internal' as const, message: 'An unexpected problem.' } };

test('before anything is published, the page says what publishing is for', async ({ app, page }) => {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Distribution list/ })
    .click();
  await page.getByRole('link', { name: 'Editions', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nothing has been published yet' })).toBeVisible();
  await inspect(app, page, 'editions, none');
  await goTo(page, `${EDITIONS}/compare`, 'Compare editions');
  await expect(page.getByRole('heading', { name: 'There is nothing to compare yet' })).toBeVisible();
  await inspect(app, page, 'comparison, nothing published');
});

test('the table of editions says who, when, why and how many, and each number leads to its changes', async ({
  app,
  page,
}) => {
  await threeStates(page);
  await goTo(page, EDITIONS, 'Editions');
  const row = page.getByRole('row', { name: /^Edition 2/ });
  await expect(row).toContainText('One has closed');
  await expect(page.getByRole('row').nth(1)).toContainText('Edition 2');
  await inspect(app, page, 'editions');
  await expect(page.getByRole('link', { name: '2 changes not published', exact: true })).toBeVisible();
  // Catches: an edition that can't be reached without a mouse.
  await tabTo(page, row.getByRole('link', { name: 'Edition 2' }));
  await row.getByRole('link', { name: '1 removed since edition 1' }).click();
  await expect(from(page)).toHaveValue('1');
  await expect(to(page)).toHaveValue('2');
  await expect(button(page, 'Removed 1')).toHaveAttribute('aria-pressed', 'true');
  await expect(grid(page, 'Changes').getByRole('row').nth(1)).toContainText(addressOf('TP1AA'));
  await page.goBack();
  await page.getByRole('link', { name: '2 changes not published', exact: true }).click();
  await expect(from(page)).toHaveValue('2');
  await expect(to(page)).toHaveValue('now');
});

test('an edition stays as it was published, and says what is wrong with it today', async ({ app, page }) => {
  const { closing } = await threeStates(page);
  await goTo(page, EDITIONS, 'Editions');
  await page.getByRole('link', { name: 'Edition 1', exact: true }).click();
  const table = grid(page, 'Addresses of this edition');
  await expect(table).toHaveAttribute('aria-rowcount', '4');
  await expect(table).toContainText(addressOf('TP1AA'));
  await expect(table).toContainText(addressOf('TP1BB'));
  await expect(page.getByText('For the autumn bulletin')).toBeVisible();
  await inspect(app, page, 'an edition');
  await page.getByRole('searchbox', { name: 'Search this edition' }).fill('TP1AA');
  await expect(table).toHaveAttribute('aria-rowcount', '2');
  await page.getByRole('searchbox', { name: 'Search this edition' }).fill('no such thing');
  await expect(page.getByText('Nothing is found for this search.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search this edition' }).fill('');
  await page.getByRole('button', { name: /^To be looked at today/ }).click();
  await expect(table.getByRole('row', { name: /TP1AA/ })).toContainText('Closed');
  await inspect(app, page, 'an edition, to be looked at today');
  await table.getByRole('row', { name: /TP1AA/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(closing));
  await goTo(page, `${EDITIONS}/2`, 'Edition 2');
  await page.getByRole('button', { name: /^Left out 1/ }).click();
  await expect(grid(page, 'Left out of this edition').getByRole('row').nth(1)).toContainText('Opticians of TP1AA');
  await inspect(app, page, 'an edition, left out');
});

test('an old edition goes to Outlook and into a file with its own addresses', async ({ app, page, folder }) => {
  await threeStates(page);
  await goTo(page, `${EDITIONS}/1`, 'Edition 1');
  await button(page, 'Copy for Outlook').click();
  await clearClipboard(app);
  await page.getByRole('button', { name: /^Copy batch 1 of 1/ }).click();
  await expect(page.getByText('Batch 1 of 1 is copied')).toBeVisible();
  const copied = (await readClipboard(app)).split(';').map((address) => address.trim());
  expect(copied.sort()).toEqual([addressOf('TP1AA'), addressOf('TP1BB'), addressOf('TP1CC')]);
  await inspect(app, page, 'an edition, for Outlook');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Copy for Outlook')).toBeFocused();
  const file = path.join(folder, 'edition.xlsx');
  await replaceDialogs(app, { save: file });
  await button(page, 'Export').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Excel workbook (.xlsx)' }).click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  const { rows } = await readWorkbook(file);
  expect(rows.flat()).toEqual(expect.arrayContaining([addressOf('TP1AA'), addressOf('TP1BB'), addressOf('TP1CC')]));
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Print or PDF' }).click();
  await expect(page).toHaveURL(/#\/reports\?.*edition/);
});

test('an edition is put back as a new one, after saying what that means', async ({ app, page }) => {
  await threeStates(page);
  await goTo(page, `${EDITIONS}/2`, 'Edition 2');
  // The latest edition needs no putting back.
  await expect(button(page, 'Export')).toBeVisible();
  await expect(button(page, 'Put back…')).toBeHidden();
  await goTo(page, `${EDITIONS}/1`, 'Edition 1');
  await button(page, 'Put back…').click();
  const dialog = page.getByRole('dialog', { name: 'Put edition 1 back' });
  await expect(dialog).toContainText('The register is not changed');
  await expect(dialog).toContainText('1 address comes on again that went off since');
  await expect(dialog).toContainText('1 address that came on since is left out');
  await expect(dialog).toContainText('1 entry goes back to what it was then');
  await expect(dialog).toContainText('1 address belongs to a practice that has closed since');
  await inspect(app, page, 'putting an edition back');
  await dialog.getByRole('button', { name: 'Publish it again' }).click();
  await expect(dialog.getByLabel('Why it is put back')).toHaveAccessibleDescription(
    /Enter why the edition is put back/,
  );
  await expect(dialog.getByLabel('Why it is put back')).toBeFocused();
  await page.keyboard.type('Sent by mistake');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on editing' }).click();
  await dialog.getByRole('button', { name: 'Publish it again' }).click();
  await expect(page.getByText('Edition 3 was published, with the 3 addresses of edition 1.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Edition 3' })).toBeVisible();
  const { entries } = await ask(page, 'editions.get', { listId: MAIN_LIST, number: 3 });
  expect(entries.map(({ address }) => address).sort()).toEqual(['TP1AA', 'TP1BB', 'TP1CC'].map(addressOf));
  const now = await ask(page, 'distributionList.get', {});
  expect(now.entries.map(({ address }) => address)).toContain('store.tp1bb@nhs.net');
  await page.getByRole('link', { name: 'All editions' }).click();
  await expect(page.getByRole('row', { name: /^Edition 3/ })).toContainText('Edition 1 put back');
});

test('a list of its own has its own editions', async ({ page }) => {
  await addListed(page, 'TP1AA');
  await ask(page, 'recipients.save', { id: null, version: null, values: recipient() });
  const { id } = await ask(page, 'lists.save', {
    id: null,
    version: null,
    values: { name: 'LOC', rule: { practices: { of: 'none' }, groups: ['loc'] }, extras: [], exclusions: [] },
  });
  await publish(page, 'everyone');
  await publish(page, 'colleagues only', id);
  await goTo(page, EDITIONS, 'Editions');
  await expect(page.getByRole('row', { name: /^Edition 1/ })).toContainText('everyone');
  await page.getByRole('combobox', { name: /^List/ }).selectOption('LOC');
  await expect(page.getByRole('row', { name: /^Edition 1/ })).toContainText('colleagues only');
  await page.getByRole('link', { name: 'Edition 1', exact: true }).click();
  await expect(grid(page, 'Addresses of this edition')).toHaveAttribute('aria-rowcount', '2');
  await expect(grid(page, 'Addresses of this edition')).toContainText('secretary@loc.example');
});

test('what can’t be read or done is said, with what to do', async ({ app, page }) => {
  await threeStates(page);
  await goTo(page, `${EDITIONS}/77`, 'Edition');
  await expect(page.getByRole('heading', { name: 'This edition is not there' })).toBeVisible();
  await inspect(app, page, 'no such edition');
  await goTo(page, `${EDITIONS}/abc`, 'Edition');
  await expect(page.getByRole('heading', { name: 'This edition is not there' })).toBeVisible();
  await goTo(page, `${EDITIONS}?list=00000000-0000-7000-8000-00000000abcd`, 'Editions');
  await expect(page.getByRole('heading', { name: 'This list is not there' })).toBeVisible();
  await goTo(page, `${EDITIONS}/compare?from=77`, 'Compare editions');
  await expect(page.getByText('The editions could not be compared')).toBeVisible();
  await inspect(app, page, 'a comparison, failing');
  await from(page).selectOption({ index: 1 });
  await expect(grid(page, 'Changes')).toBeVisible();

  await answerInstead(app, 'editions.copyChanges', broken);
  await page.getByRole('button', { name: /to add$/ }).click();
  await expect(page.getByText('Nothing was copied')).toBeVisible();

  const putBack = await answerInstead(app, 'editions.putBack', broken);
  await goTo(page, `${EDITIONS}/1`, 'Edition 1');
  await button(page, 'Put back…').click();
  const dialog = page.getByRole('dialog', { name: 'Put edition 1 back' });
  await dialog.getByLabel('Why it is put back').fill('Sent by mistake');
  await dialog.getByRole('button', { name: 'Publish it again' }).click();
  await expect(dialog.getByText('The edition was not put back')).toBeVisible();
  await expect(dialog.getByLabel('Why it is put back')).toHaveValue('Sent by mistake');
  await putBack();
  await dialog.getByRole('button', { name: 'Publish it again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edition 3' })).toBeVisible();

  const list = await answerInstead(app, 'editions.list', broken);
  await answerInstead(app, 'editions.get', broken);
  await page.reload();
  await expect(page.getByText('The edition could not be read')).toBeVisible();
  await goTo(page, EDITIONS, 'Editions');
  await expect(page.getByText('The editions could not be read')).toBeVisible();
  await inspect(app, page, 'editions, failing');
  await list();
  await button(page, 'Try again').click();
  await expect(page.getByRole('row', { name: /^Edition 3/ })).toBeVisible();
});

// Lists beside the list of everyone, as their screen shows them. It breaks when somebody works on another list than the one
// they see, when a list that can't be put together looks empty or whole, or when a failure says nothing.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { ListForm } from '../../shared/domain/distribution-list/list-form';
import { ask, expect, replaceDialogs, test } from './support/app';
import { inspect } from './support/inspect';
import { pressAccelerator } from './support/menu';
import { answerInstead } from './support/requests';

// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const lists = (page: Page) => page.getByRole('combobox', { name: 'List', exact: true });

const addList = (page: Page, values: Partial<ListForm>) =>
  ask(page, 'lists.save', {
    id: null,
    version: null,
    values: { name: 'Devon', rule: { practices: { of: 'none' }, groups: [] }, extras: [], exclusions: [], ...values },
  });

test.describe('of the sample register', () => {
  test.use({ register: 'sample' });

  test('one is chosen, published and handed on by itself', async ({ app, page, folder }) => {
    const { id } = await addList(page, {
      name: 'Devon practices',
      rule: { practices: { of: 'icbs', codes: ['QJK'] }, groups: [] },
      extras: [{ address: 'office@loc.example', name: 'Devon LOC', reason: 'Passes news on' }],
    });
    const all = await ask(page, 'distributionList.get', {});
    const devon = await ask(page, 'distributionList.get', { listId: id });
    expect(devon.entries.length).toBeGreaterThan(1);
    expect(devon.entries.length).toBeLessThan(all.entries.length);
    await pressAccelerator(app, 'CmdOrCtrl+2');
    await lists(page).focus();
    await lists(page).selectOption(`Devon practices (${devon.entries.length})`);
    await expect(title(page, 'Devon practices')).toBeVisible();
    await expect(lists(page)).toBeFocused();
    await expect(button(page, `All ${devon.entries.length}`)).toBeVisible();
    await button(page, 'By hand 1').click();
    await expect(page.getByRole('grid', { name: 'Devon practices' }).getByRole('row').nth(1)).toContainText(
      'office@loc.example',
    );
    // Views change, the list stays.
    await expect(lists(page)).toHaveValue(id);
    await inspect(app, page, 'a list, by hand');

    await button(page, 'Publish…').click();
    const dialog = page.getByRole('dialog', { name: 'Publish edition 1' });
    await dialog.getByRole('textbox', { name: 'Why is it published?' }).fill('First');
    await dialog.getByRole('button', { name: 'Publish edition 1' }).click();
    await expect(page.getByText(/^Edition 1 is published/)).toBeVisible();
    expect((await ask(page, 'editions.list', { listId: id })).map(({ entries }) => entries)).toEqual([
      devon.entries.length,
    ]);
    expect((await ask(page, 'distributionList.get', {})).list.latest).toBeNull();
    await button(page, 'Copy for Outlook').click();
    await expect(button(page, `Copy batch 1 of 1 (${devon.entries.length} addresses)`)).toBeVisible();

    // What the table shows goes out as it does from every table.
    await button(page, /^All \d/).click();
    await page.getByRole('searchbox', { name: 'Search devon practices' }).fill('office@loc');
    await expect(page.getByText(`1 of ${devon.entries.length} addresses`)).toBeVisible();
    const file = path.join(folder, 'shown.csv');
    await replaceDialogs(app, { save: file });
    await button(page, 'Export').click();
    await page.getByRole('radio', { name: 'CSV' }).check();
    await button(page, 'Choose where to save').click();
    await expect(page.getByText(file)).toBeVisible();
    const text = await readFile(file, 'utf8');
    expect(text).toContain('office@loc.example');
    expect(text).not.toContain(all.entries[0]?.address);
    await button(page, 'Close').last().click();

    await pressAccelerator(app, 'CmdOrCtrl+1');
    await expect(title(page, 'Practices')).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Distribution list/ })
      .click();
    await expect(title(page, 'Devon practices')).toBeVisible();
    await lists(page).selectOption(`Distribution list (${all.entries.length})`);
    await expect(title(page, 'Distribution list')).toBeVisible();
    await expect(page.getByText(/^Edition 1 is published/)).toBeHidden();
  });

  test('one whose saved view is gone says so, and nothing can be sent from it', async ({ app, page }) => {
    const definition = { columns: ['odsCode'], widths: {}, sorts: [], filters: [], search: 'a' };
    const view = await ask(page, 'views.save', { screen: 'practices', target: null, name: 'With an a', definition });
    const rule = { practices: { of: 'view', viewId: view.id }, groups: [] } as const;
    const { id } = await addList(page, { name: 'By view', rule: { ...rule, groups: [] } });
    const { entries } = await ask(page, 'distributionList.get', { listId: id });
    expect(entries.length).toBeGreaterThan(1);
    await ask(page, 'views.remove', { id: view.id, version: view.version });
    await pressAccelerator(app, 'CmdOrCtrl+2');
    await lists(page).selectOption('By view (can’t be put together)');
    await expect(page.getByRole('heading', { name: 'This list can’t be put together' })).toBeVisible();
    await expect(button(page, 'Publish…')).toHaveCount(0);
    await expect(button(page, 'Copy for Outlook')).toHaveCount(0);
    await inspect(app, page, 'a list that cannot be put together');
    await page.getByRole('link', { name: 'Edit this list' }).last().click();
    await expect(page.getByRole('textbox', { name: /^Name/ })).toHaveValue('By view');
  });

  test('one that is deleted while somebody looks at it says where it is', async ({ app, page }) => {
    const { id, version } = await addList(page, {
      rule: { practices: { of: 'icbs', codes: ['QJK'] }, groups: [] },
    });
    await pressAccelerator(app, 'CmdOrCtrl+2');
    await lists(page).selectOption(id);
    await expect(title(page, 'Devon')).toBeVisible();
    await ask(page, 'lists.remove', { id, version });
    await expect(page.getByRole('heading', { name: 'This list is not there' })).toBeVisible();
    await inspect(app, page, 'a list that is not there');
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Distribution list/ })
      .click();
    await expect(button(page, /^All \d/)).toBeVisible();
  });
});

test('with nobody in the register, it is said how the lists fill', async ({ app, page }) => {
  const { id } = await addList(page, { name: 'LOC colleagues', rule: { practices: { of: 'none' }, groups: ['loc'] } });
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await expect(page.getByRole('heading', { name: 'There are no addresses yet' })).toBeVisible();
  await expect(button(page, 'Publish…')).toHaveCount(0);
  await inspect(app, page, 'the distribution list, empty');
  await lists(page).selectOption(id);
  await expect(page.getByRole('heading', { name: 'Nobody is on this list' })).toBeVisible();
  await inspect(app, page, 'a list with nobody on it');
});

test('what can’t be read is said, and tried again', async ({ app, page }) => {
  const message = 'The database could not be read. Nothing was changed. Close CCHub Console and start it again.';
  const failed = { ok: false, error: { code: 'internal', message } } as const;
  const list = await answerInstead(app, 'distributionList.get', failed);
  const all = await answerInstead(app, 'lists.all', failed);
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await expect(page.getByRole('alert').filter({ hasText: 'The list could not be read' })).toContainText(message);
  await expect(page.getByRole('alert').filter({ hasText: 'The lists could not be read' })).toContainText(message);
  await inspect(app, page, 'lists that cannot be read');
  await list();
  await all();
  await button(page, 'Try again').first().click();
  await button(page, 'Try again').click();
  await expect(page.getByRole('heading', { name: 'There are no addresses yet' })).toBeVisible();
  await expect(lists(page)).toBeVisible();
});

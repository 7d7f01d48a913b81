// Lists beside the list of everyone: they break when a rule brings other addresses than it says, when what was decided by
// hand is lost or taken twice, or when an edit is lost without a question.
import type { Page } from '@playwright/test';
import type { ListForm } from '../../shared/domain/distribution-list/list-form';
import { MAIN_LIST } from '../../shared/domain/distribution-list/list-form';
import { recipient } from '../support/forms';
import { ask, expect, test } from './support/app';
import { addListed, addressOf, goTo } from './support/editions';
import { inspect } from './support/inspect';
import { pressWithKeyboard, tabTo, typeInto } from './support/keyboard';
import { answerInstead } from './support/requests';

const NEW = '/distribution-list/lists/new';
const editPath = (id: string) => `/distribution-list/lists/${id}/edit`;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const preview = (page: Page) => page.locator('.list-edit__preview');
const broken = { ok: false as const, error: { code: 'internal' as const, message: 'An unexpected problem.' } };
const form = (values: Partial<ListForm> = {}): ListForm => ({
  name: 'Devon',
  rule: { practices: { of: 'all' }, groups: [] },
  extras: [],
  exclusions: [],
  ...values,
});
const addList = (page: Page, values: Partial<ListForm> = {}) =>
  ask(page, 'lists.save', { id: null, version: null, values: form(values) });

/** Two practices of Cornwall, one of Devon, and a colleague of the LOC in Devon. */
async function aRegister(page: Page) {
  await addListed(page, 'TP1AA');
  await addListed(page, 'TP1BB', { contractorName: 'Bea Carne Ltd' });
  await addListed(page, 'TP1CC', { icbCode: 'QJK', contractorName: 'Bea Carne Ltd' });
  await ask(page, 'recipients.save', { id: null, version: null, values: recipient() });
}

test('a list of ICBs is made, with messages at the fields, misprints offered right, and a count as one chooses', async ({
  app,
  page,
}) => {
  await aRegister(page);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Distribution list/ })
    .click();
  await page.getByRole('link', { name: 'New list…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'New list' })).toBeVisible();
  await expect(preview(page)).toContainText('3 addresses by this rule');
  await inspect(app, page, 'new list');
  await page.getByLabel('Practices of some ICBs').check();
  await expect(preview(page)).toContainText('Choose whose practices');
  await button(page, 'Add an address').click();
  await button(page, 'Add list').click();
  const summary = page.getByRole('alert');
  for (const message of ['Enter a name for the list', 'Choose at least one ICB', 'Enter the reason'])
    await expect(summary).toContainText(message);
  await expect(summary).toBeFocused();
  await inspect(app, page, 'new list, refused');
  await summary.getByRole('link', { name: 'Choose at least one ICB' }).click();
  await page.getByLabel('NHS Devon ICB').check();
  await expect(preview(page)).toContainText('1 address by this rule');
  await page.getByRole('group', { name: 'Which groups' }).getByLabel('LOC').check();
  await expect(preview(page)).toContainText('2 addresses by this rule');
  await summary.getByRole('link', { name: 'Enter a name for the list' }).click();
  await page.keyboard.type('Devon');

  const extra = page.getByRole('group', { name: 'Address added by hand, 1' });
  await extra.getByLabel('Email address').fill('public.health@nhs.uk');
  await button(page, 'Use public.health@nhs.net').click();
  await expect(extra.getByLabel('Email address')).toHaveValue('public.health@nhs.net');
  await extra.getByLabel('Name').fill('Public health');
  await extra.getByLabel('Reason').fill('Asked for it at the meeting');

  await button(page, 'Leave an address out').click();
  const exclusion = page.getByRole('group', { name: 'Address left out by hand, 1' });
  await expect(exclusion.getByLabel('Email address')).toBeFocused();
  // Catches: a row that is found fault with before anybody could type, and a summary that takes the focus away.
  await expect(exclusion.getByLabel('Email address')).not.toHaveAttribute('aria-invalid');
  await page.keyboard.type('tp1cc');
  await page.getByRole('option', { name: /TP1CC/ }).click();
  await expect(exclusion.getByLabel('Email address')).toHaveValue(addressOf('TP1CC'));
  await expect(exclusion).toContainText('Opticians of TP1CC');
  await exclusion.getByLabel('Reason').fill('Gets it from its head office');
  await expect(preview(page)).toContainText('By hand: 1 address added, 1 left out');
  await inspect(app, page, 'new list, filled in');
  await button(page, 'Add list').click();
  await expect(page.getByText('The list was added.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Devon' })).toBeVisible();
  const lists = await ask(page, 'lists.all', {});
  const { entries, problems } = await ask(page, 'distributionList.get', { listId: lists[1]?.id });
  expect(entries.map(({ address }) => address).sort()).toEqual(['public.health@nhs.net', 'secretary@loc.example']);
  expect(problems.find(({ address }) => address === addressOf('TP1CC'))).toMatchObject({ kind: 'excluded' });
});

test('contractors are added by search and taken away, with the keyboard alone', async ({ app, page }) => {
  await aRegister(page);
  await goTo(page, NEW, 'New list');
  await typeInto(page, page.getByLabel('Name of the list'), 'Bea Carne');
  await tabTo(page, page.getByLabel('All practices'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await typeInto(page, page.getByLabel('Add a contractor'), 'carne');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Chosen contractors' })).toContainText('Bea Carne Ltd');
  await expect(preview(page)).toContainText('2 addresses by this rule');
  await typeInto(page, page.getByLabel('Add a contractor'), 'nobody like that');
  await expect(page.getByText('No other contractor of the register is called that')).toBeVisible();
  await inspect(app, page, 'list of contractors');
  await typeInto(page, page.getByLabel('Add a contractor'), '');
  await page.keyboard.press('Backspace');
  await pressWithKeyboard(page, button(page, 'Take Bea Carne Ltd away'));
  await expect(page.getByLabel('Add a contractor')).toBeFocused();
  await expect(preview(page)).toContainText('Choose whose practices');
  // What was chosen of another kind comes back with it.
  await page.getByLabel('Practices of some ICBs').check();
  await page.getByLabel('NHS Devon ICB').check();
  await page.getByLabel('No practices').check();
  await expect(preview(page)).toContainText('0 addresses by this rule');
  await page.getByLabel('Practices of some ICBs').check();
  await expect(page.getByLabel('NHS Devon ICB')).toBeChecked();
});

test('a list follows a saved view, and says so when the view is gone', async ({ app, page }) => {
  await aRegister(page);
  await goTo(page, NEW, 'New list');
  await page.getByLabel('Practices of a saved view').check();
  await expect(page.getByText('No view of the table of practices is saved yet.')).toBeVisible();
  await inspect(app, page, 'list of a view, none saved');
  const view = await ask(page, 'views.save', {
    screen: 'practices',
    target: null,
    name: 'In Devon',
    definition: {
      columns: ['odsCode', 'name'],
      widths: {},
      sorts: [],
      filters: [{ kind: 'values', column: 'odsCode', values: ['TP1CC'] }],
      search: '',
    },
  });
  const { id } = await addList(page, {
    name: 'By view',
    rule: { practices: { of: 'view', viewId: view.id }, groups: [] },
  });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Distribution list' })).toBeVisible();
  await goTo(page, editPath(id), 'Edit By view');
  await expect(page.getByLabel('Saved view', { exact: true })).toHaveValue(view.id);
  await expect(preview(page)).toContainText('1 address by this rule');
  await ask(page, 'views.remove', { id: view.id, version: view.version });
  await page.reload();
  await expect(page.getByText('The view was deleted. Until another is chosen, the list has no entries.')).toBeVisible();
  await inspect(app, page, 'list of a view that is gone');
});

test('an edit is not lost without a question, and somebody else’s is shown beside it', async ({ app, page }) => {
  await aRegister(page);
  await addList(page, { name: 'Cornwall' });
  const { id, version } = await addList(page, {
    extras: [{ address: 'one@nhs.net', name: 'One', reason: 'first' }],
  });
  await goTo(page, editPath(id), 'Edit Devon');
  await page.getByLabel('Name of the list').fill('cornwall');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay on this page' }).click();
  await expect(page.getByLabel('Name of the list')).toHaveValue('cornwall');
  await button(page, 'Save').click();
  await expect(page.getByRole('alert')).toContainText('Another list already has this name');
  await page.getByLabel('Name of the list').fill('All of Devon');

  // Decided twice about one address: said at the second.
  await button(page, 'Leave an address out').click();
  const exclusion = page.getByRole('group', { name: 'Address left out by hand, 1' });
  await exclusion.getByLabel('Email address').fill('ONE@nhs.net');
  await exclusion.getByLabel('Reason').fill('not wanted');
  await button(page, 'Save').click();
  await expect(exclusion.getByLabel('Email address')).toHaveAccessibleDescription(/is also added by hand/);
  await exclusion.getByRole('button', { name: /^Take away/ }).click();
  await expect(button(page, 'Leave an address out')).toBeFocused();

  await ask(page, 'lists.save', {
    id,
    version,
    values: form({
      rule: { practices: { of: 'none' }, groups: ['loc'] },
      extras: [
        { address: 'one@nhs.net', name: 'One', reason: 'first' },
        { address: 'two@nhs.net', name: 'Two', reason: 'second' },
      ],
    }),
  });
  await button(page, 'Save').click();
  await page.getByRole('button', { name: 'See the newest version' }).click();
  await expect(page.getByRole('row', { name: /On it by rule/ })).toContainText('LOC recipients');
  await expect(page.getByRole('row', { name: /Added by hand/ })).toContainText('two@nhs.net: second');
  await inspect(app, page, 'list, changed meanwhile');
  await page.getByRole('button', { name: 'Use the newest Added by hand' }).click();
  await expect(page.getByRole('group', { name: 'Address added by hand, 2' }).getByLabel('Email address')).toHaveValue(
    'two@nhs.net',
  );
  await page.getByRole('button', { name: 'Use the newest On it by rule' }).click();
  await button(page, 'Save').click();
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  const saved = (await ask(page, 'lists.get', { id })).form;
  expect(saved).toMatchObject({ name: 'All of Devon', rule: { practices: { of: 'none' }, groups: ['loc'] } });
  expect(saved.extras).toHaveLength(2);
});

test('the list of everyone keeps its rule, and takes addresses added and left out', async ({ app, page }) => {
  await aRegister(page);
  await goTo(page, editPath(MAIN_LIST), 'Edit Distribution list');
  await expect(page.getByText('The list of everyone keeps its name and its rule')).toBeVisible();
  await expect(page.getByLabel('Name of the list')).toBeHidden();
  await expect(button(page, 'Delete…')).toBeHidden();
  await button(page, 'Add an address').click();
  const extra = page.getByRole('group', { name: 'Address added by hand, 1' });
  await extra.getByLabel('Email address').fill(addressOf('TP1AA'));
  await expect(extra).toContainText('On the list already: Opticians of TP1AA');
  await extra.getByLabel('Email address').fill('chair@loc.example');
  await extra.getByLabel('Reason').fill('Until the new secretary starts');
  await button(page, 'Leave an address out').click();
  const exclusion = page.getByRole('group', { name: 'Address left out by hand, 1' });
  await exclusion.getByLabel('Email address').fill('stranger@nhs.net');
  await expect(exclusion).toContainText('Not on the list now');
  await exclusion.getByLabel('Email address').fill(addressOf('TP1BB'));
  await exclusion.getByLabel('Reason').fill('Reads it at TP1CC');
  await inspect(app, page, 'the list of everyone, edited');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  const { entries } = await ask(page, 'distributionList.get', {});
  const addresses = entries.map(({ address }) => address);
  expect(addresses).toContain('chair@loc.example');
  expect(addresses).not.toContain(addressOf('TP1BB'));
});

test('a list goes to the bin with what was typed about it, and comes back whole', async ({ app, page }) => {
  await aRegister(page);
  const { id } = await addList(page, { exclusions: [{ address: addressOf('TP1AA'), reason: 'Asked not to get it' }] });
  await goTo(page, editPath(id), 'Edit Devon');
  await page.getByLabel('Name of the list').fill('Devon and Dorset');
  await button(page, 'Delete…').click();
  const question = page.getByRole('alertdialog', { name: 'Delete this list?' });
  await expect(question).toContainText('can be put back from there whole');
  await inspect(app, page, 'deleting a list');
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bin' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Devon/ })).toContainText('Distribution list');
  await inspect(app, page, 'the bin with a list');
  await button(page, 'Put back Devon').click();
  await page.getByRole('status').getByRole('link', { name: 'Devon' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Devon' })).toBeVisible();
  expect((await ask(page, 'lists.get', { id })).form.exclusions).toHaveLength(1);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await expect(page.locator('.cc-log__entries').first()).toContainText('Devon');
  await expect(page.getByText('Asked not to get it').first()).toBeVisible();
  await inspect(app, page, 'history of lists');
  // What leads to a list that is not there says so.
  await goTo(page, editPath('00000000-0000-7000-8000-00000000abcd'), 'Edit list');
  await expect(page.getByRole('heading', { name: 'This list is not there' })).toBeVisible();
});

test('what can’t be read or saved is said, and what was typed stays', async ({ app, page }) => {
  await aRegister(page);
  const { id } = await addList(page);
  const read = await answerInstead(app, 'lists.get', broken);
  await goTo(page, editPath(id), 'Edit list');
  await expect(page.getByText('The list could not be read')).toBeVisible();
  await inspect(app, page, 'edit list, failing');
  await read();
  await button(page, 'Try again').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit Devon' })).toBeVisible();
  const count = await answerInstead(app, 'lists.preview', broken);
  await page.getByLabel('No practices').check();
  await expect(preview(page)).toContainText('How many addresses it brings can’t be said');
  await count();
  await preview(page).getByRole('button', { name: 'Try again' }).click();
  await expect(preview(page)).toContainText('0 addresses by this rule');
  await answerInstead(app, 'lists.save', broken);
  await page.getByLabel('Name of the list').fill('Kernow');
  await button(page, 'Save').click();
  await expect(page.getByText('The list was not saved')).toBeVisible();
  await expect(page.getByLabel('Name of the list')).toHaveValue('Kernow');
  await answerInstead(app, 'lists.remove', broken);
  await button(page, 'Delete…').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Nothing was deleted')).toBeVisible();
});

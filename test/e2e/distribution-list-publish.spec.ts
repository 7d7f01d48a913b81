// Publishing the distribution list. It breaks when something else is published than what somebody looked at, when an
// edition changes after it was published, or when what waits to be published is not said.
import type { Page } from '@playwright/test';
import { showDate, todayInLondon } from '../../shared/domain/calendar-date';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';
import { pressWithKeyboard, typeInto } from './support/keyboard';
import { pressAccelerator } from './support/menu';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const inDialog = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name });
const facts = (page: Page, words: string | RegExp) => expect(page.locator('.list-facts')).toContainText(words);
const reason = (page: Page) => dialog(page).getByRole('textbox', { name: 'Why is it published?' });
const today = () => showDate(todayInLondon(new Date()));

/** Two practices whose addresses stand on the list once, for themselves alone. */
async function listedPractices(page: Page) {
  const { entries } = await ask(page, 'distributionList.get', {});
  const listed = entries.filter(({ source, checks }) => source === 'practice' && checks.length <= 1);
  const [changed, closed] = listed;
  if (!changed || !closed) throw new Error('Too few practices are on the list');
  return { changed, closed, count: entries.length };
}

async function save(page: Page, id: string | null, values: object) {
  const detail = await ask(page, 'practices.get', { id: id ?? '' });
  await ask(page, 'practices.save', {
    id: detail.id,
    version: detail.version,
    values: { ...detail.form, ...values },
  });
}

async function publish(page: Page, why: string) {
  const { list, fingerprint } = await ask(page, 'distributionList.get', {});
  return ask(page, 'editions.publish', { listId: list.id, reason: why, seen: fingerprint });
}

test('an edition is published with its reason, and what changes afterwards waits for the next', async ({
  app,
  page,
}) => {
  const { changed, closed, count } = await listedPractices(page);
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await facts(page, 'No edition published yet');
  await expect(page.getByText(`${count} addresses`, { exact: true })).toBeVisible();
  await inspect(app, page, 'the distribution list, nothing published');
  await button(page, 'Publish…').click();
  await expect(dialog(page)).toContainText('It is the first edition of this list');
  await inDialog(page, 'Publish edition 1').click();
  await expect(reason(page)).toBeFocused();
  await expect(reason(page)).toHaveAccessibleDescription(/Enter why the list is published/);
  await inspect(app, page, 'publishing the first edition, without a reason');
  await reason(page).fill('Monthly update');
  await inDialog(page, 'Publish edition 1').click();
  await expect(page.getByText(`Edition 1 is published with ${count} addresses.`)).toBeVisible();
  await facts(page, `Edition 1 of ${today()} · nothing has changed since`);
  const { list, entries } = await ask(page, 'distributionList.get', {});
  expect(list.latest).toMatchObject({ number: 1, reason: 'Monthly update', entries: count, added: count });

  await button(page, 'Publish…').click();
  await expect(dialog(page)).toContainText(`Nothing has changed since edition 1 of ${today()}`);
  await expect(inDialog(page, /^Publish/)).toHaveCount(0);
  await inspect(app, page, 'publishing, nothing has changed');
  await inDialog(page, 'Close').click();

  await save(page, changed.practiceId, { mailboxAddress: 'optometry.new1@nhs.net' });
  await save(page, closed.practiceId, { status: 'closed', closedOn: '2025-03-31' });
  await facts(page, '2 changes not published');
  await button(page, 'Publish…').click();
  await expect(dialog(page)).toContainText('0 added, 1 removed and 1 changed.');
  const lines = dialog(page)
    .getByRole('region', { name: /^Since edition 1/ })
    .getByRole('listitem');
  await expect(lines.filter({ hasText: 'Removed' })).toContainText(closed.address);
  await expect(lines.filter({ hasText: 'Changed' })).toContainText(
    `Before: ${changed.address} → optometry.new1@nhs.net`,
  );
  await inspect(app, page, 'publishing with changes');
  await reason(page).fill('New mailbox and a closure');
  await inDialog(page, 'Publish edition 2').click();
  await expect(page.getByText('0 added, 1 removed and 1 changed')).toBeVisible();
  await inspect(app, page, 'the distribution list, published');

  const first = await ask(page, 'editions.get', { listId: list.id, number: 1 });
  expect(first.entries.map(({ address }) => address)).toEqual(entries.map(({ address }) => address));
  await page.getByRole('link', { name: 'Edition 2', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2');
});

test('what waits leads to the comparison', async ({ app, page }) => {
  const { changed } = await listedPractices(page);
  await publish(page, 'First');
  await save(page, changed.practiceId, { mailboxAddress: 'optometry.new1@nhs.net' });
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await page.getByRole('link', { name: '1 change not published', exact: true }).click();
  await expect(page.getByRole('grid')).toContainText('optometry.new1@nhs.net');
});

test('a list that changes while somebody looks at it is looked at again before it is published', async ({
  app,
  page,
}) => {
  const { changed, closed } = await listedPractices(page);
  await publish(page, 'First');
  await save(page, changed.practiceId, { mailboxAddress: 'optometry.new1@nhs.net' });
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await button(page, 'Publish…').click();
  await expect(dialog(page)).toContainText('0 added, 0 removed and 1 changed.');
  await reason(page).fill('One new mailbox');
  await save(page, closed.practiceId, { onList: 'no' });
  await expect(dialog(page).getByText('The list has changed meanwhile')).toBeVisible();
  await expect(inDialog(page, 'Publish edition 2')).toHaveAttribute('aria-disabled', 'true');
  await inspect(app, page, 'publishing, the list has changed');
  await inDialog(page, 'Show it as it is now').click();
  await expect(dialog(page)).toContainText('0 added, 1 removed and 1 changed.');
  await expect(reason(page)).toHaveValue('One new mailbox');
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator(':focus')).toHaveCount(1);

  // The app knows better than the page: between looking and pressing.
  const message = 'The list has changed since you looked at it. Nothing was published. Look again.';
  const again = await answerInstead(app, 'editions.publish', { ok: false, error: { code: 'changed-since', message } });
  await inDialog(page, 'Publish edition 2').click();
  await expect(dialog(page).getByRole('alert')).toContainText(message);
  await again();
  await inDialog(page, 'Publish edition 2').click();
  await expect(page.getByText('0 added, 1 removed and 1 changed')).toBeVisible();
});

test('addresses that no mail can reach are published only on purpose; problems lead to their rows', async ({
  app,
  page,
}) => {
  const data = await ask(page, 'distributionList.get', {});
  const [first, ...others] = data.entries;
  if (!first) throw new Error('The list is empty');
  const checks = [{ kind: 'malformed', text: 'This is no email address.' }];
  await answerInstead(app, 'distributionList.get', {
    ok: true,
    data: { ...data, entries: [{ ...first, checks }, ...others] },
  });
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await button(page, 'Publish…').click();
  await reason(page).fill('On purpose');
  await inDialog(page, 'Publish edition 1').click();
  const tick = dialog(page).getByRole('checkbox', { name: /1 address that no mail can reach/ });
  await expect(tick).toBeFocused();
  await expect(tick).toHaveAccessibleDescription(/Tick the box/);
  await inspect(app, page, 'publishing a wrong address');
  await dialog(page)
    .getByRole('link', { name: /with a problem$/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  await expect(button(page, /^With a problem/)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('grid').getByRole('row', { name: first.address })).toContainText('Wrong address');

  await button(page, 'Publish…').click();
  await reason(page).fill('On purpose');
  await tick.check();
  await inDialog(page, 'Publish edition 1').click();
  await expect(page.getByText(/^Edition 1 is published/)).toBeVisible();
});

test('it is published with the keyboard alone', async ({ app, page }) => {
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Distribution list' })).toBeFocused();
  await pressWithKeyboard(page, button(page, 'Publish…'));
  await typeInto(page, reason(page), 'By keyboard');
  await pressWithKeyboard(page, inDialog(page, 'Publish edition 1'));
  await expect(page.getByText(/^Edition 1 is published/)).toBeVisible();
  await expect(button(page, 'Publish…')).toBeFocused();
});

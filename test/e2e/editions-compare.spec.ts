// What differs between two editions, or since one: it breaks when a change is hidden or comes without where it came from,
// and when the short lists that are copied are not those that a list kept by hand needs.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { MAIN_LIST } from '../../shared/domain/distribution-list/list-form';
import { applyAction, keptMail, notification } from '../support/notifications';
import { ask, clearClipboard, expect, readClipboard, replaceDialogs, test } from './support/app';
import { addressOf, goTo, publish, threeStates } from './support/editions';
import { readWorkbook } from './support/files';
import { inspect } from './support/inspect';
import { tabTo } from './support/keyboard';
import { printCalls, replacePrinter } from './support/printer';
import { answerInstead } from './support/requests';

const EDITIONS = '/distribution-list/editions';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const grid = (page: Page, name: string) => page.getByRole('grid', { name });
const from = (page: Page) => page.getByRole('combobox', { name: /^From/ });
const to = (page: Page) => page.getByRole('combobox', { name: /^To/ });
const NO_FILTER = { text: '', actor: '', entity: null, source: null, from: null, to: null, recordId: null };

test('a comparison says why each entry differs, by what, and hands out the two short lists', async ({
  app,
  page,
  folder,
}) => {
  const { moving } = await threeStates(page);
  const mail = await ask(page, 'notifications.save', {
    id: null,
    version: null,
    values: notification({ practiceId: moving, kind: 'address-change' }),
    intake: keptMail(),
    keepMessage: null,
  });
  const action = applyAction({
    kind: 'address-change',
    practiceId: moving,
    values: { address: 'moved.tp1bb@nhs.net' },
  });
  const { proposals } = await ask(page, 'notifications.proposals', { id: mail.id, actions: [action] });
  await ask(page, 'notifications.apply', {
    id: mail.id,
    version: mail.version,
    actions: [{ ...action, seen: proposals[0]?.seen ?? [] }],
    outcome: '',
    state: 'done',
  });
  await goTo(page, `${EDITIONS}/compare?from=1`, 'Compare editions');
  const table = grid(page, 'Changes');
  await expect(table).toHaveAttribute('aria-rowcount', '4');
  for (const [chip, code] of [
    ['Added 1', 'TP1DD'],
    ['Removed 1', 'TP1AA'],
    ['Changed 1', 'TP1BB'],
  ] as const) {
    await button(page, chip).click();
    await expect(table).toHaveAttribute('aria-rowcount', '2');
    await expect(table.getByRole('row').nth(1)).toContainText(code);
  }
  await button(page, 'All changes 3').click();
  await inspect(app, page, 'a comparison');

  // By keyboard: the row, its panel, and what brought it about.
  await table.getByRole('row', { name: /TP1BB/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('complementary', { name: 'The chosen change' });
  await expect(panel).toContainText(addressOf('TP1BB'));
  await expect(panel).toContainText('moved.tp1bb@nhs.net');
  await inspect(app, page, 'a comparison with its panel');
  const cause = panel.getByRole('link', { name: /^Notification/ });
  await tabTo(page, cause);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`notifications/${mail.id}`));
  await page.goBack();

  await clearClipboard(app);
  await button(page, 'Copy 2 to add').click();
  await expect(page.getByText('2 addresses are on the clipboard')).toBeVisible();
  expect((await readClipboard(app)).trim().split(/\r?\n/).sort()).toEqual(['moved.tp1bb@nhs.net', addressOf('TP1DD')]);
  await button(page, 'Copy 2 to remove').click();
  await expect(page.getByText('Take them off the list that is kept by hand')).toBeVisible();
  expect((await readClipboard(app)).trim().split(/\r?\n/).sort()).toEqual([addressOf('TP1AA'), addressOf('TP1BB')]);

  const file = path.join(folder, 'changes.xlsx');
  await replaceDialogs(app, { save: file });
  await button(page, 'Export').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Choose where to save' }).click();
  await expect(page.getByRole('dialog').getByText('Exported')).toBeVisible();
  const { rows } = await readWorkbook(file);
  expect(rows[0]).toEqual(['Change', 'Address', 'Name', 'ODS code', 'Why', 'Brought about by', 'When', 'Who']);
  expect(rows).toHaveLength(4);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await replacePrinter(app, { success: true, reason: '' });
  await button(page, 'Print').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByText('The table was sent to the printer.')).toBeVisible();
  const [printed] = await printCalls(app);
  expect(printed?.text).toContain('moved.tp1bb@nhs.net');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  // Which two are compared is chosen above the table; where nothing differs, that is said.
  await to(page).selectOption({ index: 1 });
  await from(page).selectOption({ index: 0 });
  await expect(page.getByRole('heading', { name: 'Nothing differs' })).toBeVisible();
  await expect(page.getByText('Both are the same edition')).toBeVisible();
  await inspect(app, page, 'a comparison, nothing differs');
});

test.describe('of the sample register', () => {
  test.use({ register: 'sample' });

  test('hundreds of changes stay usable, and a change by an import leads to it in the history', async ({
    app,
    page,
  }) => {
    await publish(page, 'As imported');
    const [first] = (await ask(page, 'audit.list', { filter: NO_FILTER, after: null })).steps;
    const { entries } = await ask(page, 'distributionList.get', {});
    const whole = await ask(page, 'editions.compare', { listId: MAIN_LIST, from: 1, to: null });
    const cause = {
      source: 'import' as const,
      id: null,
      label: 'Import of register.xlsx',
      at: first?.at ?? '',
      actor: 'h.yeo',
    };
    // As many as there are, which no test could change one by one.
    const added = entries.map(({ address, name, odsCode, practiceId, recipientId }) => {
      return { address, name, odsCode, practiceId, recipientId, addressBefore: '', reason: 'New', cause, fields: [] };
    });
    await answerInstead(app, 'editions.compare', { ok: true, data: { ...whole, added } });
    await goTo(page, `${EDITIONS}/compare`, 'Compare editions');
    const table = grid(page, 'Changes');
    await expect(table).toHaveAttribute('aria-rowcount', String(entries.length + 1));
    await inspect(app, page, 'a comparison of hundreds');
    await page.getByRole('searchbox', { name: 'Search the changes' }).fill(entries.at(-1)?.address ?? '');
    await expect(table).toHaveAttribute('aria-rowcount', '2');
    await table.getByRole('row').nth(1).getByRole('link', { name: 'Import of register.xlsx' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Import' }).first()).toBeVisible();
  });
});

// The log and the page of a notification: it breaks when a view shows others than it says, a change by somebody else is
// written over, or the keyboard alone doesn't come through.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask, expect, replaceDialogs, setZoom, test } from './support/app';
import { inspect } from './support/inspect';
import { pressWithKeyboard, tabTo, typeInto } from './support/keyboard';
import { walkFocus } from './support/layout';
import { pressAccelerator } from './support/menu';
import { mailFile, NotificationLog, saveNotification as save } from './support/notification-log';
import { answerInstead, holdRequests, releaseRequests } from './support/requests';

test.use({ register: 'sample' });

/** One of every sort that the built-in views tell apart. */
async function fillLog(page: Page) {
  const me = (await ask(page, 'app.status', {})).user;
  const [practice] = await ask(page, 'practices.list', {});
  if (!practice) throw new Error('There are no practices');
  await save(page, { subject: 'Nobody has it', practiceId: practice.id });
  await save(page, { subject: 'I have it', owner: me, kind: 'leaver', state: 'in-progress' });
  await save(page, { subject: 'It is late', owner: 'h.yeo', dueOn: '2024-09-13', kind: 'mfa-question' });
  await save(page, { subject: 'It is done', owner: me, state: 'done', outcome: 'Put on the list' });
  return { me, practice };
}

test('the views show what they say, the navigation counts, and the keyboard key leads there', async ({ app, page }) => {
  const log = new NotificationLog(page);
  await pressAccelerator(app, 'CmdOrCtrl+4');
  await expect(page.getByRole('heading', { name: 'Nothing has been logged yet' })).toBeVisible();
  await inspect(app, page, 'the log, empty');
  const { practice } = await fillLog(page);
  const subjects = async (expected: string[]) => {
    await expect(log.table.locator('tbody tr[data-index]')).toHaveCount(expected.length);
    for (const subject of expected) await expect(log.table.getByRole('row', { name: subject })).toBeVisible();
  };
  await subjects(['Nobody has it', 'I have it', 'It is late']);
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Notifications 3' }),
  ).toBeVisible();
  await log.button('Mine 1').click();
  await subjects(['I have it']);
  await log.button('Unassigned 1').click();
  await subjects(['Nobody has it']);
  await log.button('Overdue 1').click();
  await subjects(['It is late']);
  await log.button('Done 1').click();
  await subjects(['It is done']);
  await log.button(/^All$/).click();
  await subjects(['Nobody has it', 'I have it', 'It is late', 'It is done']);
  await page.getByRole('searchbox', { name: 'Search notifications' }).fill(practice.odsCode.toLowerCase());
  await subjects(['Nobody has it']);
  await page.getByRole('searchbox', { name: 'Search notifications' }).fill('');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Leaver' });
  await subjects(['I have it']);
  await log.button('+ Save this view').click();
  await page.getByLabel('Name of the view').fill('Leavers');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Leavers', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await log.button('All waiting 3').click();
  await log.table.getByRole('row', { name: 'It is late' }).click();
  await expect(page.getByRole('complementary', { name: 'The chosen notification' })).toContainText('13 September 2024');
  await expect(page.getByText('It has not changed any record yet.')).toBeVisible();
  await inspect(app, page, 'the log with its side panel');
});

test('several are taken in one step; the view goes out as it is looked at', async ({ app, page, folder }) => {
  const log = new NotificationLog(page);
  const { me } = await fillLog(page);
  await log.open();
  await page.getByRole('checkbox', { name: 'Choose all notifications in the table' }).check();
  await expect(page.getByRole('region', { name: 'Chosen notifications' })).toContainText('3 notifications chosen');
  await page.getByRole('region', { name: 'Chosen notifications' }).getByRole('button', { name: 'Take' }).click();
  await expect(log.button('Mine 3')).toBeVisible();
  expect((await ask(page, 'notifications.list', {})).map(({ owner }) => owner)).toEqual([me, me, me, me]);
  const file = path.join(folder, 'log.csv');
  await replaceDialogs(app, { save: file });
  await log.button('Export').click();
  await page.getByRole('radio', { name: 'CSV' }).check();
  await log.button('Choose where to save').click();
  await expect(page.getByText('Exported')).toBeVisible();
  const text = await readFile(file, 'utf8');
  expect(text).toContain('Received,Kind,Sender,Subject,ODS code,Practice,State,Owner,Due');
  expect(text).toContain('It is late');
  expect(text).not.toContain('It is done');
  await log.button('Close').click();
  await log.button('Export').click();
  await page.getByRole('radio', { name: /^The whole log/ }).check();
  await page.getByRole('radio', { name: 'CSV' }).check();
  const whole = path.join(folder, 'whole.csv');
  await replaceDialogs(app, { save: whole });
  await log.button('Choose where to save').click();
  await expect(page.getByText('whole.csv')).toBeVisible();
  const all = await readFile(whole, 'utf8');
  for (const subject of ['Nobody has it', 'I have it', 'It is late', 'It is done']) expect(all).toContain(subject);
});

test('rows that somebody changed meanwhile are not changed, and the bar says so', async ({ app, page }) => {
  const log = new NotificationLog(page);
  await fillLog(page);
  await log.open();
  await page.getByRole('checkbox', { name: 'Choose all notifications in the table' }).check();
  const bar = page.getByRole('region', { name: 'Chosen notifications' });
  const restore = await answerInstead(app, 'notifications.change', {
    ok: false,
    error: { code: 'changed-since', message: 'Somebody changed one of them meanwhile.' },
  });
  await bar.getByRole('button', { name: 'No action needed' }).click();
  await expect(bar.getByRole('alert')).toContainText('Somebody changed one of them meanwhile.');
  await inspect(app, page, 'the bar of the chosen ones, refused');
  await restore();
  await bar.getByRole('button', { name: 'No action needed' }).click();
  await expect(log.button('Done 4')).toBeVisible();
});

test('the page: taken, in progress, done with its outcome, reopened; each is in its history', async ({ app, page }) => {
  const log = new NotificationLog(page);
  const { practice } = await fillLog(page);
  await log.open();
  await log.table.getByRole('row', { name: 'Nobody has it' }).dblclick();
  await expect(log.title('Nobody has it')).toBeVisible();
  const facts = page.getByRole('region', { name: 'The notification' });
  await expect(facts).toContainText('11 September 2024 at 1:00pm');
  await expect(facts.getByRole('link', { name: new RegExp(practice.odsCode) })).toBeVisible();
  await log.button('Take it').click();
  await expect(log.button('Take it')).toBeHidden();
  await log.button('In progress').click();
  await inspect(app, page, 'the page of a notification');
  await log.button('Done…').click();
  await inspect(app, page, 'the question for the outcome');
  await page.getByRole('dialog').getByLabel('Outcome').fill('Put on the list');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(log.button('Reopen')).toBeVisible();
  await expect(facts).toContainText('Put on the list');
  await log.button('Reopen').click();
  await expect(log.button('Done…')).toBeVisible();
  const history = page.getByRole('region', { name: 'History' });
  await expect(history).toContainText('Reopened');
  await expect(history).toContainText('Put on the list');
});

test('a change by somebody else is shown field by field, and nothing is written over unseen', async ({ app, page }) => {
  const log = new NotificationLog(page);
  await fillLog(page);
  await log.open();
  await log.table.getByRole('row', { name: 'It is late' }).dblclick();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(log.title('Edit It is late')).toBeVisible();
  await inspect(app, page, 'a notification being edited');
  await log.field('Note').fill('Rang twice');
  await log.field('Owner').fill('me.again');
  const row = (await ask(page, 'notifications.list', {})).find(({ subject }) => subject === 'It is late');
  if (!row) throw new Error('The notification is gone');
  const { form } = await ask(page, 'notifications.get', { id: row.id });
  await save(page, { ...form, owner: 'somebody.else' }, row);
  await log.button('Save').click();
  await expect(page.getByText('Somebody changed this notification meanwhile')).toBeVisible();
  await log.button('See the newest version').click();
  const comparison = page.getByRole('row', { name: /^Owner/ });
  await expect(comparison).toContainText('somebody.else');
  await inspect(app, page, 'a notification changed meanwhile');
  await log.button('Use the newest Owner').click();
  await log.button('Save').click();
  await expect(page.getByText('The changes were saved.')).toBeVisible();
  expect((await ask(page, 'notifications.get', { id: row.id })).form).toMatchObject({
    owner: 'somebody.else',
    note: 'Rang twice',
  });
});

test('deleted, looked at in the bin, and put back', async ({ page }) => {
  const log = new NotificationLog(page);
  await fillLog(page);
  await log.open();
  await log.table.getByRole('row', { name: 'It is late' }).dblclick();
  await expect(log.title('It is late')).toBeVisible();
  const address = page.url();
  await log.button('Delete…').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(log.title('Bin')).toBeVisible();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(address).hash);
  await expect(page.getByText('This notification was deleted')).toBeVisible();
  await log.button('Put it back').click();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();
  await expect(page.getByText('This notification was deleted')).toBeHidden();
});

test('what waits is there before the whole log is; until then nothing can be taken from all of it', async ({
  app,
  page,
}) => {
  const log = new NotificationLog(page);
  await fillLog(page);
  await holdRequests(app, 'notifications.list');
  await log.open();
  await expect(log.table.getByRole('row', { name: 'It is late' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '3 of 4 notifications' })).toBeVisible();
  await expect(log.table).toHaveAttribute('aria-busy', 'true');
  await expect(log.button('Export')).toBeDisabled();
  await expect(log.button('Print')).toBeDisabled();
  await expect(page.getByRole('checkbox', { name: 'Choose all notifications in the table' })).toHaveCount(0);
  await inspect(app, page, 'the log, its first rows');
  // Any other view needs the whole log.
  await log.button('Done').click();
  await expect(page.getByText('Reading the log')).toBeVisible();
  await expect(log.table).toHaveCount(0);
  await releaseRequests(app, 'notifications.list');
  await expect(log.table.getByRole('row', { name: 'It is done' })).toBeVisible();
  await expect(log.button('Export')).toBeEnabled();
  await expect(page.getByRole('checkbox', { name: 'Choose all notifications in the table' })).toHaveCount(1);
});

test('a log that cannot be read says so, and can be asked again', async ({ app, page }) => {
  const log = new NotificationLog(page);
  const restore = await answerInstead(app, 'notifications.list', {
    ok: false,
    error: { code: 'internal', message: 'The database did not answer.' },
  });
  await log.open();
  await expect(page.getByRole('alert')).toContainText('The database did not answer.');
  await restore();
  await log.button('Try again').click();
  await expect(page.getByRole('heading', { name: 'Nothing has been logged yet' })).toBeVisible();
});

test('by keyboard alone: typed by hand, a practice chosen, logged, found in the log, done', async ({ app, page }) => {
  const log = new NotificationLog(page);
  const [practice] = await ask(page, 'practices.list', {});
  if (!practice) throw new Error('There are no practices');
  await pressAccelerator(app, 'CmdOrCtrl+L');
  await expect(log.title('Log a mail')).toBeVisible();
  await pressWithKeyboard(page, log.button('Type it by hand'));
  await log.isRead('By hand');
  await tabTo(page, log.field('Kind'));
  await page.keyboard.type('Guid');
  await expect(log.field('Kind')).toHaveValue('guidance-request');
  await typeInto(page, log.field('Practice'), practice.odsCode);
  await page.getByRole('option', { name: practice.odsCode }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(log.field('Practice')).toHaveValue(new RegExp(`^${practice.odsCode} `));
  await pressWithKeyboard(page, log.button('Take it myself'));
  await typeInto(page, log.field('Subject'), 'Rang about the mailbox');
  await page.keyboard.press('Control+s');
  await expect(log.title('Rang about the mailbox')).toBeVisible();
  expect(await ask(page, 'notifications.list', {})).toMatchObject([
    { kind: 'guidance-request', mine: true, practice: { id: practice.id } },
  ]);
  await pressWithKeyboard(page, page.getByRole('link', { name: 'Back to the log' }));
  // Back in the log, the keyboard stands on the notification.
  await expect(log.table.getByRole('row', { name: 'Rang about the mailbox' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(log.title('Rang about the mailbox')).toBeVisible();
  await pressWithKeyboard(page, log.button('Done…'));
  await expect(page.getByRole('dialog').getByLabel('Outcome')).toBeFocused();
  await page.keyboard.type('Sent on');
  await pressWithKeyboard(page, page.getByRole('dialog').getByRole('button', { name: 'Done' }));
  await expect(log.button('Reopen')).toBeVisible();
});

test('every stop of the keyboard can be seen: the log, a mail on its way in, a notification', async ({ app, page }) => {
  const log = new NotificationLog(page);
  await fillLog(page);
  const walk = async (screen: string, least: number) => {
    for (const zoom of [1, 2]) {
      await setZoom(app, zoom);
      const { stops, problems } = await walkFocus(page);
      expect.soft(problems, `${screen}, zoom ${zoom}`).toEqual([]);
      expect.soft(stops, `stops on ${screen}, zoom ${zoom}`).toBeGreaterThanOrEqual(least);
    }
    await setZoom(app, 1);
  };
  await log.open();
  await log.table.getByRole('row', { name: 'It is late' }).click();
  await expect(page.getByText('It has not changed any record yet.')).toBeVisible();
  await walk('the log', 25);
  await log.drop(mailFile('a.eml', { subject: 'Leaver', text: 'Sam Nguyen has left us.' }));
  await log.isRead('a.eml');
  await walk('a mail', 18);
  await log.button('Log this').click();
  await expect(log.title('Leaver')).toBeVisible();
  await expect(page.getByText('The notification was logged.')).toBeVisible();
  await walk('a notification', 12);
});

// Old notifications are put up for review: it breaks when one is left out, a newer one is listed, or the list leads nowhere.
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';
import { pressWithKeyboard } from './support/keyboard';
import { NotificationLog, saveNotification as save } from './support/notification-log';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });

test('what is older than the settings say is listed for review, the oldest first', async ({ app, page }) => {
  const log = new NotificationLog(page);
  await save(page, { subject: 'Came today', receivedAt: new Date().toISOString() });
  await log.open();
  await expect(log.table.getByRole('row', { name: 'Came today' })).toBeVisible();
  await expect(page.getByRole('link', { name: /to review$/ })).toBeHidden();
  const [practice] = await ask(page, 'practices.list', {});
  await save(page, { subject: 'Came in 2019', receivedAt: '2019-03-01T10:00:00.000Z', state: 'done' });
  await save(page, {
    subject: 'Came in 2018',
    receivedAt: '2018-03-01T10:00:00.000Z',
    practiceId: practice?.id ?? '',
    state: 'done',
  });
  const way = page.getByRole('link', { name: '2 older than 24 months to review' });
  await expect(way).toBeVisible();
  await inspect(app, page, 'the log with old notifications');
  await pressWithKeyboard(page, way);
  await expect(log.title('Notifications to review')).toBeVisible();
  await expect(page.getByText('They are kept until somebody decides: delete each on its page.')).toBeVisible();
  const rows = page.getByRole('grid', { name: 'Notifications to review' }).locator('tbody tr[data-index]');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Came in 2018');
  await expect(rows.first()).toContainText(practice?.name ?? 'a practice');
  await expect(rows.last()).toContainText('Came in 2019');
  await inspect(app, page, 'the notifications to review');
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await expect(log.title('Came in 2018')).toBeVisible();
  await log.button('Delete…').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(log.title('Bin')).toBeVisible();
  await log.open();
  await page.getByRole('link', { name: '1 older than 24 months to review' }).click();
  await expect(rows).toHaveCount(1);
  await rows.getByRole('link', { name: 'Came in 2019' }).click();
  await expect(log.title('Came in 2019')).toBeVisible();
});

test('a review that cannot be read says so, and can be asked again', async ({ app, page }) => {
  const log = new NotificationLog(page);
  const failure = { ok: false, error: { code: 'internal', message: 'The database did not answer.' } } as const;
  const restoreCounts = await answerInstead(app, 'notifications.counts', failure);
  await page.reload();
  await log.open();
  await expect(page.getByRole('alert')).toContainText('The database did not answer.');
  await restoreCounts();
  await log.button('Try again').click();
  await expect(page.getByRole('alert')).toBeHidden();
  const restore = await answerInstead(app, 'notifications.toReview', failure);
  await page.evaluate(() => {
    location.hash = '#/notifications/review';
  });
  await expect(log.title('Notifications to review')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('The database did not answer.');
  await restore();
  await log.button('Try again').click();
  await expect(page.getByRole('heading', { name: 'There is nothing to review' })).toBeVisible();
});

// From a mail to the register and back, as staff do it. It breaks when what is applied can't be seen on the practice, the
// list or the history, when it can't be undone, when the keyboard alone doesn't come through, or when a reply leaves the
// console without its guidance.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { NotificationForm } from '../../shared/domain/notifications/notification-form';
import { ask, expect, replaceDialogs, test } from './support/app';
import { inspect } from './support/inspect';
import { pressWithKeyboard, tabTo, typeInto } from './support/keyboard';

test.use({ register: 'sample' });

/** An open practice, with or without a mailbox. */
async function anyPractice(page: Page, hasMailbox: boolean) {
  const rows = await ask(page, 'practices.list', {});
  const found = rows.find(
    (row) =>
      row.status === 'open' &&
      (hasMailbox ? row.mailboxKind === 'shared' && row.listState === 'on' : row.mailboxAddress === ''),
  );
  if (!found) throw new Error('The sample has no such practice');
  return found;
}

/** Logs a pasted mail, as the intake does, and shows its page. */
async function logMail(page: Page, text: string, values: Partial<NotificationForm> = {}) {
  const read = await ask(page, 'notifications.readText', { text });
  const { messageId, digest, remarks, attachments } = read.mail;
  const { id } = await ask(page, 'notifications.save', {
    id: null,
    version: null,
    values: { ...read.values, senderName: 'Kim Lee', senderAddress: 'kim@shop.example', ...values },
    intake: { messageId, digest, facts: read.facts, remarks, attachments },
    keepMessage: null,
  });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/notifications/${id}`);
  const section = page.getByRole('region', { name: 'What it asks for' });
  await expect(section).toBeVisible();
  return { id, section };
}

const addressOf = ({ odsCode }: { odsCode: string }) => `optometry.${odsCode.toLowerCase()}@nhs.net`;

/** The mail program is not there in tests: what it would be handed is kept. */
async function catchDrafts(app: ElectronApplication) {
  await app.evaluate(({ shell }) => {
    const seen = globalThis as unknown as { drafts: string[] };
    seen.drafts = [];
    shell.openPath = async (file) => {
      seen.drafts.push(file);
      return '';
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { drafts: string[] }).drafts);
}

test('a mail becomes a mailbox on the list, and is undone', async ({ app, page }) => {
  const practice = await anyPractice(page, false);
  const address = addressOf(practice);
  const { id, section } = await logMail(
    page,
    `Subject: New shared mailbox for ${practice.odsCode}\n\nOur new shared mailbox is ${address}. Please update your records.`,
  );
  await expect(section.getByRole('group', { name: practice.name })).toBeVisible();
  await expect(section.getByLabel('Address', { exact: true })).toHaveValue(address);
  await expect(section.getByRole('row', { name: /^Mailbox address/ })).toContainText(`Nothing${address}`);
  await inspect(app, page, 'a notification to apply');

  // What can't be is said beside its field, and nothing is applied.
  await section.getByLabel('Address', { exact: true }).fill('nonsense');
  await section.getByRole('button', { name: 'Record the outcome' }).click();
  await expect(section.getByRole('alert')).toContainText('there is no “@”');
  await inspect(app, page, 'a notification, refused');
  await section.getByLabel('Address', { exact: true }).fill(address);
  await section.getByRole('button', { name: 'Apply 4 changes' }).click();
  await expect(section.getByText('4 changes applied')).toBeVisible();
  await expect(section.getByText(`Mailbox ${address} recorded for ${practice.odsCode}, on the list.`)).toBeVisible();
  await inspect(app, page, 'a notification, applied');
  const onList = async () =>
    (await ask(page, 'distributionList.get', {})).entries.some((entry) => entry.address === address);
  expect(await onList()).toBe(true);

  await section.getByRole('link', { name: practice.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: practice.name })).toBeVisible();
  await expect(page.getByText(address).first()).toBeVisible();
  const { history } = await ask(page, 'practices.get', { id: practice.id });
  expect(history[0]).toMatchObject({ source: 'notification', batchId: id });

  await page.goBack();
  await page.getByRole('button', { name: /^Undo this step/ }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Put this back?' });
  await dialog.getByRole('button', { name: 'Put back 2 records' }).click();
  await page.getByRole('dialog', { name: '2 records put back' }).getByRole('button', { name: 'Close' }).click();
  await expect(section.getByRole('button', { name: 'Apply 4 changes' })).toBeVisible();
  expect(await onList()).toBe(false);
  expect((await ask(page, 'notifications.get', { id })).form).toMatchObject({ state: 'new', outcome: '' });
});

test('the keyboard alone applies, ticks off, and undoes', async ({ page }) => {
  const practice = await anyPractice(page, false);
  const address = addressOf(practice);
  const { id, section } = await logMail(page, `Subject: Our mailbox\n\nIt is now set up. ${practice.odsCode}`, {
    kind: 'new-shared-mailbox',
    practiceId: practice.id,
  });
  await typeInto(page, section.getByLabel('Address', { exact: true }), address);
  await expect(section.getByRole('button', { name: 'Apply 4 changes' })).toBeVisible();
  const list = section.getByRole('checkbox', { name: /^On the distribution list/ });
  await tabTo(page, list);
  await page.keyboard.press('Space');
  await expect(list).not.toBeChecked();
  await pressWithKeyboard(page, section.getByRole('button', { name: 'Apply 3 changes' }));
  await expect(section.getByText('3 changes applied')).toBeVisible();
  expect(await ask(page, 'practices.get', { id: practice.id })).toMatchObject({ onList: 'unstated' });
  await tabTo(page, section.getByRole('button', { name: /^Undo/ }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Put this back?' });
  await pressWithKeyboard(page, dialog.getByRole('button', { name: 'Put back 2 records' }));
  await expect(page.getByRole('dialog', { name: '2 records put back' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await ask(page, 'notifications.get', { id })).form.state).toBe('new');
});

test('a leaver is chosen among the linked users, and the owners are counted again', async ({ app, page }) => {
  const practice = await anyPractice(page, true);
  const link = { role: 'owner' as const, startedOn: '2025-04-01', endedOn: '', accessRemovedOn: '' };
  for (const fullName of ['Jo Yeo', 'Ben Carne'])
    await ask(page, 'people.save', {
      id: null,
      version: null,
      values: {
        fullName,
        nhsAddress: `${fullName.toLowerCase().replace(' ', '.')}@nhs.net`,
        personalAddress: '',
        mobile: '',
        accountCreatedOn: '',
        origin: 'unknown',
        state: 'live',
        inactiveSince: '',
        notes: '',
      },
      link: { practiceId: practice.id, link },
    });
  const { section } = await logMail(page, `Subject: ${practice.odsCode}\n\nSomebody has left us.`, {
    kind: 'leaver',
    practiceId: practice.id,
  });
  await section.getByRole('button', { name: 'Record the outcome' }).click();
  await expect(section.getByRole('alert')).toContainText('Choose who leaves');
  await section.getByLabel('Who leaves').selectOption({ label: 'Jo Yeo, jo.yeo@nhs.net' });
  await expect(section.getByText('One owner left')).toBeVisible();
  await inspect(app, page, 'a leaver to apply');

  await section.getByRole('button', { name: 'Apply 2 changes' }).click();
  await expect(section.getByText('2 changes applied')).toBeVisible();
  await expect(section.getByText(/^A linked user of .* 1 owner only/)).toBeVisible();
});

test('the guidance goes out as a draft with its document, and is noted', async ({ app, page, folder }) => {
  const drafts = await catchDrafts(app);
  const file = path.join(folder, 'Accessing a shared mailbox.pdf');
  await writeFile(file, 'guidance');
  await replaceDialogs(app, { open: file });
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Settings/ })
    .click();
  await page.getByRole('button', { name: 'Choose the guidance document' }).click();
  await expect(page.getByLabel('Guidance “Accessing a shared mailbox” as a file')).toHaveValue(file);
  await page.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();

  const practice = await anyPractice(page, true);
  const { section } = await logMail(page, `Subject: Guidance\n\nHow do we open the mailbox of ${practice.odsCode}?`, {
    kind: 'guidance-request',
    practiceId: practice.id,
  });
  await section.getByRole('button', { name: 'Write the reply' }).click();
  await expect(page.getByRole('heading', { name: 'Replies' })).toBeFocused();
  await page.getByRole('button', { name: 'Reply: guidance “Accessing a shared mailbox”' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Attached to the draft:')).toBeVisible();
  await inspect(app, page, 'a reply with the guidance');
  await dialog.getByRole('button', { name: 'Open as a draft' }).click();
  await expect(dialog.getByText('Nothing has been sent yet.')).toBeVisible();
  const eml = await readFile((await drafts())[0] ?? '', 'utf8');
  expect(eml).toMatch(/^X-Unsent: 1\r\n/);
  expect(eml).toContain('\r\nTo: kim@shop.example\r\n');
  expect(eml).toContain('filename="Accessing a shared mailbox.pdf"');
  await dialog.getByRole('button', { name: 'Note the guidance as sent today' }).click();
  await expect(dialog.getByText(/^Guidance sent on/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await section.getByRole('button', { name: 'Record the outcome' }).click();
  await expect(section.getByText('The outcome is recorded')).toBeVisible();
  await expect(section.getByText(/^Guidance sent on .*\.$/)).toBeVisible();

  await rm(file);
  await page.reload();
  await page.getByRole('button', { name: 'Reply: guidance “Accessing a shared mailbox”' }).click();
  await expect(page.getByRole('dialog')).toContainText('is not where it was');
  await inspect(app, page, 'a reply whose guidance has gone');
});

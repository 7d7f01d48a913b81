// The list on its way to Outlook. It breaks when an address goes to nobody or to everybody's eyes, when somebody sends
// another list than they think, or when they lose their place among the batches.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import PostalMime from 'postal-mime';
import { ask, clearClipboard, expect, inMain, readClipboard, replaceDialogs, test } from './support/app';
import { readWorkbook } from './support/files';
import { inspect } from './support/inspect';
import { pressAccelerator } from './support/menu';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Copy for Outlook' });
const out = (page: Page) => panel(page).getByRole('progressbar', { name: 'Batches done' });
const source = (page: Page, name: RegExp) => panel(page).getByRole('radio', { name });

async function publish(page: Page) {
  const { list, fingerprint, entries } = await ask(page, 'distributionList.get', {});
  await ask(page, 'editions.publish', { listId: list.id, reason: 'Monthly update', seen: fingerprint });
  return entries;
}

async function change(page: Page, id: string | null | undefined, values: object) {
  const { form, version, ...practice } = await ask(page, 'practices.get', { id: id ?? '' });
  await ask(page, 'practices.save', { id: practice.id, version, values: { ...form, ...values } });
}

/** An edition, and a list that has one mailbox changed and one practice less since. */
async function changedSince(page: Page) {
  const entries = await publish(page);
  const [first, second] = entries.filter((entry) => entry.source === 'practice');
  if (!first || !second) throw new Error('Too few practices are on the list');
  await change(page, first.practiceId, { mailboxAddress: 'optometry.new1@nhs.net' });
  await change(page, second.practiceId, { onList: 'no' });
  return { published: entries, before: first.address, gone: second.address };
}

async function open(app: ElectronApplication, page: Page) {
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await button(page, 'Copy for Outlook').click();
  await expect(panel(page).getByRole('heading', { name: 'Copy for Outlook' })).toBeFocused();
}

async function inBatchesOf(page: Page, size: string) {
  await panel(page).getByRole('textbox', { name: 'Addresses in a batch' }).fill(size);
  await panel(page).getByRole('button', { name: 'Change the size' }).click();
}

const addresses = (text: string) => text.split(';').map((address) => address.trim());

type Kept = typeof globalThis & { openedDrafts?: string[] };

/** From now on drafts are kept instead of opened. */
const keepDrafts = (app: ElectronApplication) =>
  inMain(app, ({ shell }) => {
    const kept: string[] = [];
    (globalThis as Kept).openedDrafts = kept;
    shell.openPath = async (file) => {
      kept.push(file);
      return '';
    };
  });

const lastDraft = async (app: ElectronApplication) =>
  PostalMime.parse(await readFile(await inMain(app, () => (globalThis as Kept).openedDrafts?.at(-1) ?? '')));

test('one says which list goes out; batches go one after the other, and the place is kept', async ({ app, page }) => {
  const { published, before } = await changedSince(page);
  await open(app, page);
  await expect(source(page, /^Edition 1 of .*, as published: \d+ addresses$/)).not.toBeChecked();
  await expect(source(page, /^As it is now: \d+ addresses, 2 changes not published$/)).not.toBeChecked();
  await expect(button(page, /^Copy batch/)).toHaveCount(0);
  await inspect(app, page, 'copy for Outlook, which list');

  await source(page, /^Edition 1/).check();
  await inBatchesOf(page, '100');
  await expect(panel(page).getByRole('heading', { name: '3 batches' })).toBeVisible();
  await clearClipboard(app);
  await button(page, /^Copy batch 1 of 3/).click();
  await expect(button(page, /^Copy batch 2 of 3/)).toBeFocused();
  await expect(out(page)).toHaveAttribute('aria-valuetext', '1 of 3');
  expect(addresses(await readClipboard(app))).toEqual(published.slice(0, 100).map(({ address }) => address));
  expect(published.slice(0, 300).map(({ address }) => address)).toContain(before);

  await pressAccelerator(app, 'CmdOrCtrl+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Practices' })).toBeVisible();
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await expect(out(page)).toHaveAttribute('aria-valuetext', '1 of 3');
  await expect(panel(page).getByText('Copied', { exact: true })).toHaveCount(1);
  await button(page, /^Copy batch 2 of 3/).click();
  await expect(button(page, /^Copy batch 3 of 3/)).toBeFocused();
  await button(page, /^Copy batch 3 of 3/).click();
  await expect(panel(page).getByText('All 3 batches are done.')).toBeVisible();
  await inspect(app, page, 'copy for Outlook, all batches are done');

  // Another list has batches of its own.
  await source(page, /^As it is now/).check();
  await expect(button(page, /^Copy batch 1 of 3/)).toBeVisible();
  await expect(out(page)).toHaveCount(0);
  await clearClipboard(app);
  await button(page, /^Copy batch 1 of 3/).click();
  await expect(out(page)).toHaveAttribute('aria-valuetext', '1 of 3');
  const { entries } = await ask(page, 'distributionList.get', {});
  expect(addresses(await readClipboard(app))).toEqual(entries.slice(0, 100).map(({ address }) => address));
  await change(page, entries[150]?.practiceId, { onList: 'no' });
  await expect(panel(page).getByText('The batches are new')).toBeVisible();
  await expect(panel(page).getByText(/is copied/)).toHaveCount(0);
  await expect(out(page)).toHaveCount(0);
  await inspect(app, page, 'copy for Outlook, the batches are new');
});

test('a draft has the batch in Bcc and in no other place', async ({ app, page }) => {
  const published = await publish(page);
  await keepDrafts(app);
  await open(app, page);
  await expect(panel(page)).toContainText('Nothing has changed since.');
  await inBatchesOf(page, '200');
  await button(page, 'Open a draft with batch 2').click();
  await expect(panel(page)).toContainText('A draft with batch 2 of 2 is open in your mail program');
  await expect(panel(page).getByText('Draft opened', { exact: true })).toBeVisible();
  const draft = await lastDraft(app);
  const wanted = published.slice(200).map(({ address }) => address);
  expect(draft.bcc?.map(({ address }) => address)).toEqual(wanted);
  const { form } = await ask(page, 'settings.toEdit', {});
  expect(draft.to?.map(({ address }) => address)).toEqual([form.teamAddress]);
  expect(draft.cc ?? []).toEqual([]);
  await button(page, 'Begin again with the first batch').click();
  await expect(button(page, /^Copy batch 1 of 2/)).toBeFocused();
  await expect(out(page)).toHaveCount(0);

  await inMain(app, ({ shell }) => {
    shell.openPath = async () => 'No program opens this file';
  });
  await button(page, 'Open a draft with batch 1').click();
  await expect(panel(page).getByRole('alert')).toContainText('No draft was opened');
  await expect(out(page)).toHaveCount(0);
});

test('a static list gets what was added and loses what was removed', async ({ app, page }) => {
  const { before, gone } = await changedSince(page);
  await open(app, page);
  await source(page, /^Edition 1/).check();
  await expect(panel(page)).toContainText('This is the first edition: a static list has all of its addresses.');
  await source(page, /^As it is now/).check();
  await expect(panel(page).getByRole('combobox', { name: 'It was brought up to date last with' })).toHaveValue('1');
  const list = (name: string) => panel(page).getByRole('list', { name }).getByRole('listitem');
  await expect(list('Add: 1')).toHaveText(['optometry.new1@nhs.net']);
  await expect(list('Take away: 2')).toHaveCount(2);
  await clearClipboard(app);
  await button(page, 'Copy what to add').click();
  await expect(panel(page)).toContainText('1 address to add is copied, one a line.');
  expect(await readClipboard(app)).toBe('optometry.new1@nhs.net');
  await button(page, 'Copy what to take away').click();
  await expect(panel(page)).toContainText('2 addresses to take away are copied, one a line.');
  expect((await readClipboard(app)).split(/\r?\n/).sort()).toEqual([before, gone].sort());
  await inspect(app, page, 'copy for Outlook, a static list');

  // The next edition: from the one before it, unless somebody says another.
  await publish(page);
  await expect(panel(page)).toContainText('Edition 2 of');
  await expect(panel(page).getByRole('combobox', { name: 'It was brought up to date last with' })).toHaveValue('1');
  await expect(list('Add: 1')).toHaveText(['optometry.new1@nhs.net']);
});

test('files hold the edition or the list, whichever was chosen', async ({ app, page, folder }) => {
  const { published, before, gone } = await changedSince(page);
  await open(app, page);
  const saved = async (name: string, file: string) => {
    const target = path.join(folder, file);
    await replaceDialogs(app, { save: target });
    await button(page, name).click();
    await expect(page.getByText(`Saved as ${target}`)).toBeVisible();
    return target;
  };
  await source(page, /^Edition 1/).check();
  const workbook = await readWorkbook(await saved('Excel workbook (.xlsx)', 'edition.xlsx'));
  expect(workbook.records.map((record) => record['E-mail address'])).toEqual(published.map(({ address }) => address));
  await source(page, /^As it is now/).check();
  const { entries } = await ask(page, 'distributionList.get', {});
  const lines = (text: string): string[][] => parse(text, { bom: true });
  const csv = lines(await readFile(await saved('CSV file (.csv)', 'now.csv'), 'utf8'));
  expect(csv).toHaveLength(entries.length + 1);
  expect(csv.flat()).not.toContain(before);
  const outlook = lines(await readFile(await saved('CSV for Outlook and NHSmail (.csv)', 'outlook.csv'), 'utf8'));
  expect(outlook).toHaveLength(entries.length + 1);
  expect(outlook.flat()).toContain('optometry.new1@nhs.net');
  expect(outlook.flat()).not.toContain(gone);
  await inspect(app, page, 'copy for Outlook, saved');
});

test('what is doubtful is named before it is used; what fails says so', async ({ app, page }) => {
  const data = await ask(page, 'distributionList.get', {});
  const [first, second, ...others] = data.entries;
  if (!first || !second) throw new Error('Too few are on the list');
  await answerInstead(app, 'distributionList.get', {
    ok: true,
    data: {
      ...data,
      entries: [
        { ...first, checks: [{ kind: 'unconfirmed', text: 'Not confirmed since 3 March 2024.' }] },
        { ...second, checks: [{ kind: 'malformed', text: 'This is no email address.' }] },
        ...others.map((entry) => ({ ...entry, checks: [] })),
      ],
    },
  });
  const message = 'The clipboard is held by another program. Nothing was copied. Try again.';
  const failed = { ok: false, error: { code: 'internal', message } } as const;
  await answerInstead(app, 'distributionList.copyBatch', failed);
  await answerInstead(app, 'distributionList.export', failed);
  const editions = await answerInstead(app, 'editions.list', failed);
  await open(app, page);
  await expect(panel(page)).toContainText('Check before you send');
  await expect(panel(page)).toContainText(`${second.address}: This is no email address.`);
  await button(page, /^Copy batch 1/).click();
  await expect(
    panel(page)
      .getByRole('alert')
      .filter({ hasText: /^Nothing was copied/ }),
  ).toContainText(message);
  await expect(out(page)).toHaveCount(0);
  await button(page, 'CSV file (.csv)').click();
  await expect(panel(page).getByRole('alert').filter({ hasText: 'The list was not saved' })).toBeVisible();
  await expect(panel(page).getByText('The editions can’t be read')).toBeVisible();
  await inspect(app, page, 'copy for Outlook, failing');
  await editions();
  await button(page, 'Try again').click();
  await expect(panel(page)).toContainText('Once an edition is published');
  await panel(page).getByRole('link', { name: 'Show them', exact: true }).click();
  await expect(button(page, /^Not confirmed lately 1$/)).toHaveAttribute('aria-pressed', 'true');
  await panel(page).getByRole('link', { name: 'Show them in the table' }).click();
  await expect(button(page, /^With a problem 1$/)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(button(page, 'Copy for Outlook')).toBeFocused();
});

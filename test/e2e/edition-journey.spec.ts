// The way of an edition from the register to the mail and to the meeting, by hand in one window: it breaks where one step
// speaks of another list than the step before.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask, clearClipboard, expect, readClipboard, replaceDialogs, test } from './support/app';
import { readPdf } from './support/files';
import { pressAccelerator } from './support/menu';
import { printCalls, replacePrinter } from './support/printer';

test.use({ register: 'sample' });
test.describe.configure({ timeout: 120_000 });

const NEW = 'optometry.new1@nhs.net';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const squeeze = (text: string) => text.replace(/\s+/g, '');

async function publishByHand(page: Page, number: number, why: string): Promise<void> {
  await button(page, 'Publish…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why is it published?' }).fill(why);
  await dialog.getByRole('button', { name: `Publish edition ${number}` }).click();
  await expect(page.getByText(new RegExp(`Edition ${number} is published`))).toBeVisible();
}

/** Gives the first practice of the list another mailbox, as its form does. */
async function moveMailbox(page: Page): Promise<string> {
  const { entries } = await ask(page, 'distributionList.get', {});
  const entry = entries.find(({ source }) => source === 'practice');
  const { id, version, form } = await ask(page, 'practices.get', { id: entry?.practiceId ?? '' });
  await ask(page, 'practices.save', { id, version, values: { ...form, mailboxAddress: NEW } });
  return entry?.address ?? '';
}

test('published, changed, compared, copied in batches, printed and saved as a PDF', async ({ app, page, folder }) => {
  await pressAccelerator(app, 'CmdOrCtrl+2');
  await publishByHand(page, 1, 'The mail of October');
  const old = await moveMailbox(page);

  await page.getByRole('link', { name: '1 change not published', exact: true }).click();
  const line = page.getByRole('grid', { name: 'Changes' }).getByRole('row').nth(1);
  for (const words of [old, NEW, 'edited by']) await expect(line).toContainText(words);

  await pressAccelerator(app, 'CmdOrCtrl+2');
  await publishByHand(page, 2, 'The mail of November');
  await button(page, 'Copy for Outlook').click();
  const panel = page.getByRole('complementary', { name: 'Copy for Outlook' });
  await panel.getByRole('textbox', { name: 'Addresses in a batch' }).fill('100');
  await panel.getByRole('button', { name: 'Change the size' }).click();
  const copied: string[] = [];
  for (const batch of [1, 2, 3]) {
    await clearClipboard(app);
    await panel.getByRole('button', { name: new RegExp(`^Copy batch ${batch} of 3`) }).click();
    await expect(panel.getByRole('progressbar', { name: 'Batches done' })).toHaveAttribute(
      'aria-valuetext',
      `${batch} of 3`,
    );
    copied.push(...(await readClipboard(app)).split('; '));
  }
  const { list, entries } = await ask(page, 'distributionList.get', {});
  expect(copied, 'the batches are the list, each address once').toEqual(entries.map(({ address }) => address));
  const published = await ask(page, 'editions.get', { listId: list.id, number: 2 });
  expect([...copied].sort(), 'and the edition').toEqual(published.entries.map(({ address }) => address).sort());
  expect(copied).toContain(NEW);
  expect(copied).not.toContain(old);

  await page.getByRole('link', { name: 'Edition 2', exact: true }).click();
  await page.getByRole('link', { name: /^Print/ }).click();
  const preview = page.getByRole('region', { name: 'Preview of the report' });
  await expect(preview).toContainText('The mail of November');
  await replacePrinter(app, { success: true, reason: '' });
  await page.getByRole('button', { name: 'Print…', exact: true }).click();
  await expect(page.getByText('The report was sent to the printer.')).toBeVisible();
  const [call] = await printCalls(app);
  expect(call?.options).toMatchObject({ silent: false, pageSize: 'A4', landscape: true });
  expect(call?.text).toContain(NEW);

  const file = path.join(folder, 'edition.pdf');
  await replaceDialogs(app, { save: file });
  await page.getByRole('button', { name: 'Save as PDF…', exact: true }).click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  const pdf = await readPdf(file);
  expect(pdf).toMatchObject({ isTagged: true, language: 'en-GB' });
  const paper = squeeze(pdf.pages.join(' '));
  for (const words of ['The mail of November', NEW, ...copied]) expect(paper).toContain(squeeze(words));
});

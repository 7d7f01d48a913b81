// An application from its first date to the distribution list, its mails, and the settings behind them. It breaks when a
// step can't be reached by a person, when the proposal of a mailbox isn't written with the date, or when a draft isn't handed over.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';

test.use({ register: 'sample' });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const go = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();

/** A practice that is open, without a mailbox, whose contractor applies for shared mailboxes. */
async function openApplicant(page: Page) {
  for (const row of await ask(page, 'practices.list', {})) {
    if (row.mailboxAddress !== '' || row.status === 'closed') continue;
    const { canStart } = await ask(page, 'applications.of', { practiceId: row.id, contractorId: null });
    if (!canStart) continue;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/practices/${row.id}`);
    await expect(page.getByRole('heading', { level: 1, name: row.name })).toBeVisible();
    return row;
  }
  throw new Error('The sample has no practice without a mailbox');
}

async function setDate(page: Page, step: string, date: string) {
  await button(page, new RegExp(`date: ${step}`)).click();
  const dialog = page.getByRole('dialog', { name: step });
  await dialog.getByLabel(`Date: ${step}`).fill(date);
  return dialog;
}

test('is begun, warned about, finished with its mailbox on the list, and found in the table', async ({ app, page }) => {
  const row = await openApplicant(page);
  await button(page, 'Begin an application').click();
  await expect(page.getByText('Next: The contractor must email NHSBSA for an authentication code.')).toBeVisible();

  let dialog = await setDate(page, 'Form submitted', '3 3 2025');
  await inspect(app, page, 'a step of an application');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The form was submitted without a code: it will not be processed.')).toBeVisible();
  await inspect(app, page, 'an application, form without a code');

  await go(page, /^Applications/);
  await expect(page.getByRole('grid', { name: 'Applications' })).toContainText('Sent without a code');
  await inspect(app, page, 'applications');
  await button(page, /^Waiting for us/).click();
  await page.getByRole('grid').getByRole('link', { name: row.name }).click();

  for (const [step, date] of [
    ['Code requested', '4 3 2025'],
    ['Code issued', '6 3 2025'],
    ['Form submitted', '7 3 2025'],
    ['Mailbox live', '12 3 2025'],
  ] as const) {
    dialog = await setDate(page, step, date);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  }
  dialog = await setDate(page, 'CCHub told', '13 3 2025');
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  const address = `optometry.${row.odsCode.toLowerCase()}@nhs.net`;
  await expect(dialog.getByLabel('Address')).toHaveValue(address);
  await inspect(app, page, 'CCHub told, with the mailbox');
  await dialog.getByLabel('Address').fill('nonsense');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Address').fill(address);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Finished: CCHub has been told of the address.')).toBeVisible();
  const entries = (await ask(page, 'distributionList.get', {})).entries;
  expect(entries.some((entry) => entry.address === address)).toBe(true);
});

test('hands its mails to the mail program, and nothing with a hole in it', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    const seen = globalThis as unknown as { drafts: string[] };
    seen.drafts = [];
    shell.openPath = async (file) => {
      seen.drafts.push(file);
      return '';
    };
  });
  const row = await openApplicant(page);
  await button(page, 'Begin an application').click();
  await button(page, 'Ask the contractor to request a code').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(row.odsCode).first()).toBeVisible();
  await dialog.getByLabel('To').fill('amy@example.org');
  await inspect(app, page, 'a mail of an application');
  await dialog.getByRole('button', { name: 'Open as a draft' }).click();
  await expect(dialog.getByText('Nothing has been sent yet.')).toBeVisible();
  const [file] = await app.evaluate(() => (globalThis as unknown as { drafts: string[] }).drafts);
  const eml = await readFile(file ?? '', 'utf8');
  expect(eml).toMatch(/^X-Unsent: 1\r\n/);
  expect(eml).toContain('\r\nTo: amy@example.org\r\n');

  // A machine without a mail program gets a message with the way out.
  await app.evaluate(({ shell }) => {
    shell.openPath = async () => 'no program';
  });
  await dialog.getByRole('button', { name: 'Open as a draft' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Copy the text');
});

test('the settings are changed, refused and kept, with texts and ICBs', async ({ app, page }) => {
  await go(page, /^Settings/);
  const threshold = page.getByLabel('Threshold between the routes, in practices');
  await expect(threshold).toHaveValue('10');
  await expect(page.getByText('Not filled in yet')).toBeVisible();
  await inspect(app, page, 'settings');
  await threshold.fill('many');
  await button(page, 'Save the settings').click();
  await expect(page.getByRole('alert')).toContainText('Enter a whole number');
  await inspect(app, page, 'settings, refused');
  await threshold.fill('12');
  const rows = page.getByLabel('Most rows of a sheet');
  await rows.fill('2000000');
  await button(page, 'Save the settings').click();
  await expect(page.getByRole('alert')).toContainText('Enter a number from 100 to 1,000,000');
  await rows.fill('300,000');
  await page.getByLabel('NHSBSA’s Egress request form').fill('https://forms.office.com/e/abc');
  await button(page, 'Save the settings').click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  expect(await ask(page, 'settings.get', {})).toMatchObject({ applicationThreshold: 12, importRows: 300_000 });

  await button(page, 'Edit the mail: Say what the next step is').click();
  let dialog = page.getByRole('dialog');
  await dialog.getByLabel('Text of the mail').fill('Subject\n\n{{nonsense}}');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/There is no value called/)).toBeVisible();
  await inspect(app, page, 'a text of a mail, refused');
  await dialog.getByLabel('Text of the mail').fill('Subject\n\nOwn text');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Changed', { exact: true })).toBeVisible();
  await button(page, 'Edit the mail: Say what the next step is').click();
  await dialog.getByRole('button', { name: 'Put back the original' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Changed', { exact: true })).toBeHidden();

  await button(page, 'Edit NHS Devon ICB').click();
  dialog = page.getByRole('dialog');
  await dialog.getByLabel('Last day').fill('31 3 2020');
  await inspect(app, page, 'an ICB');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Ended', { exact: true })).toBeVisible();
});

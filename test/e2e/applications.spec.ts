// An application from its first date to the distribution list, and its mails. It breaks when a
// step can't be reached by a person, when the proposal of a mailbox isn't written with the date, or when a draft isn't handed over.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

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
  await expect(dialog).toBeHidden();
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
  await expect(dialog).toBeHidden();
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

// Catches: a date or notes that are gone because somebody pressed Escape, or that overwrite a colleague's unseen.
test('what was typed is asked about before it is lost, and a colleague’s date is shown beside one’s own', async ({
  app,
  page,
}) => {
  const row = await openApplicant(page);
  const owner = { practiceId: row.id, contractorId: null };
  await button(page, 'Begin an application').click();
  const question = page.getByRole('alertdialog', { name: 'Close without saving?' });
  await button(page, 'Add notes').click();
  const notes = page.getByRole('dialog', { name: 'Notes of the application' });
  await notes.getByLabel('Notes').fill('Rang on Monday');
  await page.keyboard.press('Escape');
  await inspect(app, page, 'the question before typed text is lost');
  await question.getByRole('button', { name: 'Go on editing' }).click();
  await expect(question).toBeHidden();
  await expect(notes.getByLabel('Notes')).toHaveValue('Rang on Monday');
  await notes.getByRole('button', { name: 'Save' }).click();
  await expect(notes).toBeHidden();
  await expect(page.getByText('Rang on Monday')).toBeVisible();

  const dialog = await setDate(page, 'Code requested', '4 3 2025');
  const { application } = await ask(page, 'applications.of', owner);
  const { id, version } = application ?? { id: '', version: 0 };
  await ask(page, 'applications.setStep', { id, version, step: 'code-requested', date: '2025-03-01', mailbox: null });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Somebody changed this application meanwhile')).toBeVisible();
  await dialog.getByRole('button', { name: 'See the newest version' }).click();
  await expect(dialog.getByRole('row', { name: /^Code requested 1 March 2025/ })).toContainText('4 March 2025');
  await inspect(app, page, 'a step, changed meanwhile');
  await dialog.getByRole('button', { name: 'Use the newest Code requested' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  const steps = (await ask(page, 'applications.of', owner)).application?.steps;
  expect(steps?.find((step) => step.id === 'code-requested')?.date).toBe('2025-03-01');
  await button(page, /date: Code requested/).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog, 'nothing was typed: nothing is asked').toBeHidden();

  await page.getByRole('link', { name: 'Changes of this application' }).click();
  await expect(page.getByText(`Changes of Application of ${row.name}`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Code requested',
    'Notes of the application changed',
    'Application begun',
  ]);
  await inspect(app, page, 'the history of an application');
  await page.getByRole('link', { name: row.odsCode }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: row.name })).toBeVisible();
});

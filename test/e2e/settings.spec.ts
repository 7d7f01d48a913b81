// What the team sets for all its desks: values, texts of mails, ICBs. It breaks when a wrong value gets in, when somebody
// else's setting is overwritten unseen, or when a change can't be found in the history and put back.
import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings-form';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const go = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
const threshold = (page: Page) => page.getByLabel('Threshold between the routes, in practices');

/** The settings with all their lists: what is still being read would move what is looked at. */
async function openSettings(page: Page) {
  await go(page, /^Settings/);
  await expect(threshold(page)).toHaveValue('10');
  await expect(button(page, 'Edit the mail: Say what the next step is')).toBeVisible();
  await expect(button(page, 'Edit NHS Devon ICB')).toBeVisible();
}

test('a value is refused at its field, kept once it is right, and put back from the history', async ({ app, page }) => {
  await openSettings(page);
  await expect(page.getByText('Not filled in yet')).toBeVisible();
  await inspect(app, page, 'settings');
  await threshold(page).fill('many');
  await button(page, 'Save the settings').click();
  await expect(page.getByRole('alert')).toContainText('Enter a whole number');
  await expect(threshold(page)).toHaveAttribute('aria-invalid', 'true');
  await inspect(app, page, 'settings, refused');
  await threshold(page).fill('12');
  const rows = page.getByLabel('Most rows of a sheet');
  await rows.fill('2000000');
  await button(page, 'Save the settings').click();
  await expect(page.getByRole('alert')).toContainText('Enter a number from 100 to 1,000,000');
  await rows.fill('300,000');
  const months = page.getByLabel('Months after which an address counts as not confirmed');
  await months.fill('61');
  await button(page, 'Save the settings').click();
  await expect(page.getByRole('alert')).toContainText('Enter a number from 1 to 60');
  await months.fill('3');
  await page.getByLabel('NHSBSA’s Egress request form').fill('https://forms.office.com/e/abc');
  await button(page, 'Save the settings').click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  expect(await ask(page, 'settings.get', {})).toMatchObject({
    applicationThreshold: 12,
    confirmedMonths: 3,
    importRows: 300_000,
  });

  await page.getByRole('link', { name: 'Changes of settings and mails' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Settings changed' })).toBeVisible();
  const entry = page.getByRole('listitem').filter({ hasText: /^Threshold between the routes/ });
  await expect(entry).toContainText('12');
  await inspect(app, page, 'the history of the settings');
  await entry.getByRole('button', { name: /^Put back Threshold/ }).click();
  await page
    .getByRole('alertdialog', { name: 'Put this back?' })
    .getByRole('button', { name: /^Put back 1/ })
    .click();
  const done = page.getByRole('dialog', { name: '1 record put back' });
  await done.getByRole('button', { name: 'Close' }).click();
  await expect(done).toBeHidden();
  expect(await ask(page, 'settings.get', {})).toMatchObject({
    applicationThreshold: 10,
    egressForm: 'https://forms.office.com/e/abc',
  });
  await go(page, /^Settings/);
  await expect(threshold(page)).toHaveValue('10');
});

test('somebody else’s setting is shown beside one’s own, field by field', async ({ app, page }) => {
  await openSettings(page);
  await threshold(page).fill('12');
  await page.getByLabel('Prepared by').fill('Me');
  await ask(page, 'settings.save', {
    version: 0,
    values: { ...DEFAULT_SETTINGS, applicationThreshold: 9, batchSize: 250 },
  });
  await button(page, 'Save the settings').click();
  await expect(page.getByText('Somebody changed the settings meanwhile')).toBeVisible();
  await button(page, 'See the newest version').click();
  await expect(page.getByRole('row', { name: /^Threshold/ })).toContainText('9 (changed meanwhile)');
  await inspect(app, page, 'settings, changed meanwhile');
  await button(page, 'Use the newest Threshold between the routes, in practices').click();
  await button(page, 'Use the newest Addresses in a batch').click();
  await button(page, 'Save the settings').click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  expect(await ask(page, 'settings.get', {})).toMatchObject({
    applicationThreshold: 9,
    batchSize: 250,
    preparedBy: 'Me',
  });
});

test('the text of a mail is refused, asked about, kept and put back', async ({ app, page }) => {
  await openSettings(page);
  const edit = button(page, 'Edit the mail: Say what the next step is');
  const dialog = page.getByRole('dialog', { name: 'Say what the next step is' });
  const text = dialog.getByLabel('Text of the mail');
  const changed = page.getByText('Changed', { exact: true });
  await edit.click();
  await text.fill('Subject\n\n{{nonsense}}');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/There is no value called/)).toBeVisible();
  await inspect(app, page, 'a text of a mail, refused');
  await text.fill('Subject\n\nOwn text');
  const question = page.getByRole('alertdialog', { name: 'Close without saving?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Go on editing' }).click();
  await expect(question).toBeHidden();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(changed).toBeVisible();

  await edit.click();
  await text.fill('Subject\n\nMy second');
  await ask(page, 'settings.saveTemplate', { id: 'next-step', version: 1, text: 'Subject\n\nTheirs' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('button', { name: 'See the newest version' }).click();
  await expect(dialog.getByRole('row', { name: /^Text of the mail/ })).toContainText('Theirs');
  await inspect(app, page, 'a text of a mail, changed meanwhile');
  await dialog.getByRole('button', { name: 'Put back the original' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(changed).toBeHidden();

  await page.getByRole('link', { name: 'Changes of the mail: Say what the next step is' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(Array(3).fill('Text of the mail changed'));
  await inspect(app, page, 'the history of a mail');
  await button(page, 'Show all').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Import' })).toBeVisible();
});

test('an ICB is ended, a second one of its code is refused, and a colleague’s change is shown', async ({
  app,
  page,
}) => {
  await openSettings(page);
  await button(page, 'Edit NHS Devon ICB').click();
  const dialog = page.getByRole('dialog', { name: 'Edit the ICB' });
  await dialog.getByLabel('Last day').fill('31 3 2020');
  await inspect(app, page, 'an ICB');
  const devon = (await ask(page, 'settings.icbList', {})).find(({ values }) => values.odsCode === 'QJK');
  if (devon === undefined) throw new Error('Devon is on the list');
  const { id, version, values } = devon;
  await ask(page, 'settings.saveIcb', { id, version, values: { ...values, shortName: 'Theirs' } });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('button', { name: 'See the newest version' }).click();
  await dialog.getByRole('button', { name: 'Use the newest Short name' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Ended', { exact: true })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'NHS Devon ICB' })).toContainText('Theirs');

  await button(page, 'Add an ICB').click();
  const adding = page.getByRole('dialog', { name: 'Add an ICB' });
  await adding.getByRole('button', { name: 'Save' }).click();
  await expect(adding.getByText('Enter the name of the ICB')).toBeVisible();
  await adding.getByLabel('Name', { exact: true }).fill('Another');
  await adding.getByLabel('Short name').fill('Another');
  await adding.getByLabel('ODS code').fill('qjk');
  await adding.getByRole('button', { name: 'Save' }).click();
  await expect(adding.getByLabel('ODS code')).toHaveAccessibleDescription(/Another ICB has this ODS code/);
  await inspect(app, page, 'an ICB, refused');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without saving' }).click();
  await expect(adding).toBeHidden();
  await page.getByRole('link', { name: 'Changes of ICBs' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Last day changed');
});

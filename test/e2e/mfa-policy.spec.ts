// The dates of MFA in Settings. It breaks when a change of them is saved without saying whose state it changes, when states
// don't follow what was saved or put back, or when a refused date can't be told from another.
import type { Page } from '@playwright/test';
import { addPerson, practicesWithMailbox } from './support/access';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const question = (page: Page) => page.getByRole('dialog', { name: 'Change the MFA policy?' });
const saved = (page: Page) => page.getByText('The settings are saved.');
const from = (page: Page) => page.getByLabel('Restricted policy from');

async function openSettings(page: Page) {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Settings/ })
    .click();
  await expect(from(page)).toHaveValue('2 September 2024');
  await expect(button(page, 'Edit the mail: Say what the next step is')).toBeVisible();
  await expect(button(page, 'Edit NHS Devon ICB')).toBeVisible();
}

const states = async (page: Page) =>
  (await ask(page, 'people.list', {})).map(({ fullName, mfa }) => [fullName, mfa.state]);

async function twoPeople(page: Page) {
  const [truro] = await practicesWithMailbox(page, 1);
  if (!truro) throw new Error('Too few practices');
  const mfa = { kind: 'not-registered', happenedOn: '2024-09-05' } as const;
  await addPerson(page, { fullName: 'Demelza Rowe', at: truro, mfa });
  await addPerson(page, { fullName: 'Jory Nance', at: truro, mfa: { kind: 'registered', happenedOn: '2024-08-20' } });
}

test('a changed date is shown with whom it changes, asked about, saved, and put back', async ({ app, page }) => {
  await twoPeople(page);
  await openSettings(page);
  await page.getByRole('heading', { name: 'MFA policy' }).scrollIntoViewIfNeeded();
  await inspect(app, page, 'settings, MFA policy');
  await from(page).fill('1 1 2999');
  await button(page, 'Save the settings').click();
  await expect(question(page)).toContainText('1 person changes state today:');
  await expect(question(page).getByRole('row', { name: 'Restricted Not registered 1' })).toBeVisible();
  await expect(question(page).getByRole('link', { name: 'Demelza Rowe' })).toBeVisible();
  await inspect(app, page, 'settings, a change of the MFA policy');
  // Leaving for the person's page would lose what is not saved: that is asked first.
  await question(page).getByRole('link', { name: 'Demelza Rowe' }).click();
  await page
    .getByRole('alertdialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Stay on this page' })
    .click();
  await question(page).getByRole('button', { name: 'Go back' }).click();
  await expect(question(page)).toBeHidden();
  expect(await states(page)).toEqual([
    ['Demelza Rowe', 'restricted'],
    ['Jory Nance', 'registered'],
  ]);
  await button(page, 'Save the settings').click();
  await question(page).getByRole('button', { name: 'Save the settings' }).click();
  await expect(saved(page)).toBeVisible();
  expect(await states(page)).toEqual([
    ['Demelza Rowe', 'not-registered'],
    ['Jory Nance', 'registered'],
  ]);

  await page.getByRole('link', { name: 'Changes of settings and mails' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: /^Restricted policy from/ });
  await expect(entry).toContainText('2 September 2024');
  await expect(entry).toContainText('1 January 2999');
  await button(page, /^Put back/)
    .first()
    .click();
  await page
    .getByRole('alertdialog', { name: 'Put this back?' })
    .getByRole('button', { name: /^Put back 1/ })
    .click();
  await page.getByRole('dialog', { name: '1 record put back' }).getByRole('button', { name: 'Close' }).click();
  expect(await states(page)).toEqual([
    ['Demelza Rowe', 'restricted'],
    ['Jory Nance', 'registered'],
  ]);
  await openSettings(page);
});

test('the switch is asked about too; what is not of the policy is saved at once', async ({ page }) => {
  await twoPeople(page);
  await openSettings(page);
  await page.getByLabel('Prepared by').fill('H Yeo');
  await button(page, 'Save the settings').click();
  await expect(saved(page)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Loss of access counts' }).check();
  await button(page, 'Save the settings').click();
  await expect(question(page).getByRole('row', { name: 'Restricted Access lost 1' })).toBeVisible();
  await question(page).getByRole('button', { name: 'Save the settings' }).click();
  await expect(saved(page)).toBeVisible();
  expect(await ask(page, 'settings.get', {})).toMatchObject({ mfaAccessLostOn: true, preparedBy: 'H Yeo' });
  expect(await states(page)).toContainEqual(['Demelza Rowe', 'access-lost']);
  await page.getByLabel('Days that the prompt can be put off').fill('21');
  await button(page, 'Save the settings').click();
  await expect(question(page)).toContainText('Nobody’s state changes today.');
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();
});

test('each refused date is named, and a preview that fails saves nothing', async ({ app, page }) => {
  await openSettings(page);
  await from(page).fill('soon');
  await page.getByLabel('People are prompted from').fill('');
  await page.getByLabel('Days until a password expires under it').fill('0');
  await button(page, 'Save the settings').click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveText([
    'People are prompted from: Enter a date, for example 6 August 2018',
    'Restricted policy from: Enter a date, for example 6 August 2018',
    'Days until a password expires under it: Enter a number from 1 to 730',
  ]);
  await inspect(app, page, 'settings, MFA policy refused');
  await summary.getByRole('link').last().click();
  await expect(page.getByLabel('Days until a password expires under it')).toBeFocused();
  await page.getByLabel('Days until a password expires under it').fill('60');
  await page.getByLabel('People are prompted from').fill('19 8 2024');
  await from(page).fill('2 9 2024');
  const error = { code: 'internal', message: 'The database could not be read. Nothing was changed.' } as const;
  const previewAgain = await answerInstead(app, 'mfa.previewPolicy', { ok: false, error });
  await button(page, 'Save the settings').click();
  await expect(question(page).getByRole('alert')).toContainText('Nothing was saved');
  const save = question(page).getByRole('button', { name: 'Save the settings' });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await inspect(app, page, 'settings, the preview failed');
  expect(await ask(page, 'settings.get', {})).toMatchObject({ mfaExpiryDays: 90 });
  await previewAgain();
  await question(page).getByRole('button', { name: 'Try again' }).click();
  await save.click();
  await expect(saved(page)).toBeVisible();
  expect(await ask(page, 'settings.get', {})).toMatchObject({ mfaExpiryDays: 60 });
});

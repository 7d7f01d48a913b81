// Linked users as staff work with them. It breaks when a person can't be linked with a practice and taken from it by hand
// and keyboard, when a leaver's access drops out of sight, or when a request doesn't get to its text and its account.
import type { Page } from '@playwright/test';
import { ask, expect, readClipboard, test } from './support/app';
import { inspect } from './support/inspect';
import { answerInstead } from './support/requests';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');

async function go(page: Page, hash: string, title: string | RegExp) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The first practice of the sample with a live shared mailbox, or with none. */
async function practiceWith(page: Page, mailbox: 'shared' | 'none') {
  for (const row of await ask(page, 'practices.list', {})) {
    if (row.status === 'closed') continue;
    const { mailbox: found } = await ask(page, 'people.ofPractice', { practiceId: row.id });
    if (mailbox === 'shared' ? found.ready : found.address === '') return row;
  }
  throw new Error(`The sample has no practice with a mailbox: ${mailbox}`);
}

const people = (page: Page) => page.getByRole('region', { name: /^People/ });

test.describe('with nobody in it', () => {
  test('says how people come into the register', async ({ app, page }) => {
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^People/ })
      .click();
    await expect(page.getByRole('heading', { name: 'There are no people yet' })).toBeVisible();
    await inspect(app, page, 'people, empty');
  });
});

test.describe('with the sample register', () => {
  test.use({ register: 'sample' });

  test('adds an owner, marks a leaver and takes the access away', async ({ app, page }) => {
    const row = await practiceWith(page, 'shared');
    await go(page, `#/practices/${row.id}`, row.name);
    await expect(people(page).getByText('No owner', { exact: true })).toBeVisible();
    await inspect(app, page, 'people of a practice, nobody');

    await people(page).getByRole('link', { name: 'Add person' }).click();
    await expect(page.getByRole('heading', { name: `Linked with ${row.name}` })).toBeVisible();
    await button(page, 'Add person').click();
    await expect(page.getByRole('alert').getByText('Enter the full name')).toBeVisible();
    await inspect(app, page, 'add a person, refused');
    await page.getByLabel('Full name').fill('Tamsin Tregear');
    await page.getByLabel('nhs.net address').fill('T.Tregear@NHS.net');
    await page.getByLabel('Mobile phone number').fill('01632 960001');
    await expect(page.getByText('This is not a mobile number: check it')).toBeVisible();
    await page.getByRole('radio', { name: 'Owner' }).check();
    await page.getByLabel('Start').fill('soon');
    await button(page, 'Add person').click();
    await expect(page.getByText(/Start of the link: Enter a date/)).toBeVisible();
    await page.getByLabel('Start').fill('1 4 2025');
    await button(page, 'Add person').click();
    await expect(page.getByRole('heading', { level: 1, name: row.name })).toBeVisible();
    await expect(people(page).getByText('1 owner', { exact: true })).toBeVisible();
    await expect(people(page).getByRole('list', { name: 'People with access' })).toContainText(
      'Owner since 1 April 2025',
    );

    await button(page, 'Leaves…: Tamsin Tregear').click();
    await dialog(page).getByLabel('Left on').fill('1 3 2025');
    await dialog(page).getByRole('button', { name: 'Mark as left' }).click();
    await expect(dialog(page).getByLabel('Left on')).toHaveAttribute('aria-invalid', 'true');
    await inspect(app, page, 'a leaver, with a wrong date');
    await dialog(page).getByLabel('Left on').fill('1 6 2025');
    await dialog(page).getByRole('button', { name: 'Mark as left' }).click();
    await expect(people(page).getByRole('status')).toContainText('The access must still be taken away.');
    await expect(people(page).getByText('No owner', { exact: true })).toBeVisible();
    await inspect(app, page, 'people of a practice, a leaver');

    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^People/ })
      .click();
    await button(page, 'Access to take away 1').click();
    await expect(page.getByRole('grid', { name: 'People' })).toContainText('At 1');
    await inspect(app, page, 'people');
    await page.getByRole('grid').getByRole('link', { name: 'Tamsin Tregear' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tamsin Tregear' })).toBeVisible();
    await inspect(app, page, 'a person');
    await button(page, /^Access taken away…: /).click();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('list', { name: 'Practices' })).toContainText('access taken away on');
  });

  test('takes a request from its facts to its text and its account', async ({ app, page }) => {
    const row = await practiceWith(page, 'shared');
    await go(page, `#/practices/${row.id}`, row.name);
    await button(page, 'Request a new user…').click();
    await dialog(page).getByLabel('Full name').fill('Jory Nance');
    await dialog(page).getByLabel('Personal email address').fill('jory@nhs.net');
    await dialog(page).getByLabel('Asked for on').fill('3 3 2025');
    await expect(dialog(page).getByRole('status').last()).toContainText('mobile phone number, owner or member');
    await dialog(page).getByRole('button', { name: 'Save and go to the mail' }).click();
    await expect(dialog(page).getByText('Enter the person’s own address, not one at nhs.net')).toBeVisible();
    await inspect(app, page, 'a request, refused');
    await dialog(page).getByLabel('Personal email address').fill('jory@nance.example');
    await dialog(page).getByRole('button', { name: 'Save and go to the mail' }).click();
    await expect(dialog(page).getByText('Still missing: mobile phone number, owner or member.')).toBeVisible();
    await inspect(app, page, 'a request, asking for what is missing');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(people(page)).toContainText('The practice must tell us what is missing');

    await button(page, 'Edit: Jory Nance').click();
    await dialog(page).getByLabel('Mobile phone number').fill('07700 900456');
    await dialog(page).getByRole('radio', { name: 'Member' }).check();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(people(page)).toContainText('The practice must send the mail to helpdesk@nhs.net');

    await button(page, 'Mail…: Jory Nance').click();
    await expect(dialog(page).getByRole('region', { name: 'Text of the mail' })).toContainText(
      'Mobile phone number: 07700 900456',
    );
    await inspect(app, page, 'a request, text for the practice');
    await dialog(page)
      .getByRole('radio', { name: /text for the helpdesk alone/ })
      .check();

    await dialog(page).getByRole('button', { name: 'Copy the text' }).click();
    await expect(dialog(page).getByText('Subject and text are copied.')).toBeVisible();
    expect(await readClipboard(app)).toContain('Full name: Jory Nance');

    await dialog(page).getByRole('button', { name: 'Close' }).click();

    await button(page, 'Sent…: Jory Nance').click();
    await dialog(page).getByLabel('Sent on').fill('5 3 2025');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await button(page, 'Account live…: Jory Nance').click();
    await dialog(page).getByLabel('Live since').fill('21 3 2025');
    await dialog(page).getByLabel('nhs.net address').fill('jory.nance@nhs.net');
    await inspect(app, page, 'an account that is live');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(people(page).getByRole('list', { name: 'People with access' })).toContainText(
      'Member since 21 March 2025',
    );
    await inspect(app, page, 'people of a practice, a request');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Search/ }).fill('jory nance');
    await page.getByRole('option', { name: /Jory Nance/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Jory Nance' })).toBeVisible();
  });

  test('links somebody who is there with a practice, and puts the link back from the history', async ({ page }) => {
    const row = await practiceWith(page, 'shared');
    const values = {
      fullName: 'Demelza Rowe',
      nhsAddress: 'd.rowe@nhs.net',
      personalAddress: '',
      mobile: '',
      accountCreatedOn: '',
      origin: 'unknown' as const,
      state: 'live' as const,
      inactiveSince: '',
      notes: '',
    };
    const { id } = await ask(page, 'people.save', { id: null, version: null, values, link: null });
    await go(page, `#/practices/${row.id}`, row.name);
    await button(page, 'Link existing person…').click();
    await dialog(page).getByRole('button', { name: 'Link', exact: true }).click();
    await expect(dialog(page).getByText('Choose a person that is suggested as you type')).toBeVisible();
    await dialog(page).getByRole('combobox', { name: 'Person' }).fill('demelza');
    await dialog(page)
      .getByRole('option', { name: /Demelza Rowe/ })
      .click();
    await dialog(page).getByRole('button', { name: 'Link', exact: true }).click();
    await expect(people(page).getByRole('link', { name: 'Demelza Rowe' })).toBeVisible();

    await go(page, `#/people/${id}`, 'Demelza Rowe');
    await button(page, /^Take off…: /).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take off' }).click();
    await expect(page.getByText('The person is linked with no practice.', { exact: true }).last()).toBeVisible();
    await page
      .getByRole('button', { name: /Put back/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: /Put back/ })
      .click();
    await expect(page.getByRole('list', { name: 'Practices' })).toContainText(row.odsCode);
  });

  test('leads a practice without a shared mailbox to its application', async ({ app, page }) => {
    const row = await practiceWith(page, 'none');
    await go(page, `#/practices/${row.id}`, row.name);
    await button(page, 'Request a new user…').click();
    await expect(dialog(page).getByText('The practice has no live shared mailbox')).toBeVisible();
    await expect(page.getByText('No shared mailbox', { exact: true })).toBeAttached();
    await inspect(app, page, 'a request without a mailbox');
  });

  test('says when the people can’t be read, and tries again', async ({ app, page }) => {
    const row = await practiceWith(page, 'shared');
    const error = { code: 'internal', message: 'The database could not be read. Nothing was changed.' } as const;
    const listAgain = await answerInstead(app, 'people.list', { ok: false, error });
    await go(page, '#/people', 'People');
    await expect(page.getByRole('alert')).toContainText('The people could not be read');
    await inspect(app, page, 'people, failed');
    await listAgain();
    await button(page, 'Try again').click();
    await expect(page.getByRole('heading', { name: 'There are no people yet' })).toBeVisible();

    await answerInstead(app, 'people.ofPractice', { ok: false, error });
    await go(page, `#/practices/${row.id}`, row.name);
    await expect(people(page).getByRole('alert')).toContainText('The database could not be read.');
  });

  test('says when a person is not there', async ({ app, page }) => {
    await go(page, '#/people/3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'Person');
    await expect(page.getByText('The person could not be read')).toBeVisible();
    await expect(page.getByText(/no longer in the register/)).toBeVisible();
    await inspect(app, page, 'a person who is not there');
  });
});

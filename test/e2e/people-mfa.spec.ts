// What was told about people's MFA, as staff work with it. It breaks when a fact can't be recorded by hand and keyboard for
// one person or several, when a wrong date gets through, when the state or the next date isn't shown, or when a step
// can't be put back.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '../../shared/domain/calendar';
import { showDate, showShortDate, todayInLondon } from '../../shared/domain/calendar-date';
import { person } from '../support/people';
import { ask, expect, readClipboard, replaceDialogs, test } from './support/app';
import { readWorkbook } from './support/files';
import { inspect } from './support/inspect';
import { pressWithKeyboard, tabTo, typeInto } from './support/keyboard';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Record what was said about MFA' });
const grid = (page: Page) => page.getByRole('grid', { name: 'People' });
const line = (page: Page, name: string) => grid(page).locator('tbody tr[data-index]', { hasText: name });
const mfa = (page: Page) => page.getByRole('region', { name: /^MFA/ });
const facts = (page: Page) => page.getByRole('table', { name: /What was said about MFA/ });

const NAMES = ['Tamsin Tregear', 'Jory Nance', 'Demelza Rowe'];

/** Three people with accounts from before the policy, of whom nothing is known. */
async function addPeople(page: Page): Promise<{ id: string; version: number }[]> {
  const added: { id: string; version: number }[] = [];
  for (const fullName of NAMES) {
    const nhsAddress = `${fullName.toLowerCase().replace(' ', '.')}@nhs.net`;
    const values = person({ fullName, nhsAddress, accountCreatedOn: '2023-03-01', origin: 'other' });
    added.push(await ask(page, 'people.save', { id: null, version: null, values, link: null }));
  }
  return added;
}

async function openPeople(page: Page) {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^People/ })
    .click();
  await expect(line(page, 'Tamsin Tregear')).toBeVisible();
}

async function openPerson(page: Page, name: string) {
  await grid(page).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('records what was said about one person, with wrong dates refused, and takes it back', async ({ app, page }) => {
  await addPeople(page);
  await page.reload();
  await openPeople(page);
  await expect(line(page, 'Tamsin Tregear').getByText('Not known')).toBeVisible();
  await openPerson(page, 'Tamsin Tregear');
  await expect(mfa(page)).toContainText('Nobody has told how this account stands.');
  await inspect(app, page, 'a person, MFA not known');

  const today = todayInLondon(new Date());
  await button(page, 'Record what was said…').click();
  await expect(dialog(page).getByLabel('As at')).toHaveValue(showDate(today));
  await dialog(page).getByLabel('Registered on').fill('soon');
  await dialog(page).getByLabel('As at').fill('31 2 2025');
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog(page).getByLabel('Registered on')).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page).getByLabel('Registered on')).toBeFocused();
  await expect(dialog(page).getByText('Enter a date, for example 6 August 2018')).toHaveCount(2);
  await inspect(app, page, 'record about MFA, refused');

  await dialog(page)
    .getByLabel('Registered on')
    .fill(showDate(addDays(today, 1)));
  await dialog(page).getByLabel('As at').fill('');
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog(page).getByText('The date can’t be in the future')).toBeVisible();
  // The account was created on 1 March 2023: only the register knows that.
  await dialog(page).getByLabel('Registered on').fill('1 2 2023');
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(
    dialog(page)
      .getByText(/account/)
      .first(),
  ).toBeVisible();
  await expect(dialog(page).getByLabel('Registered on')).toHaveAttribute('aria-invalid', 'true');

  // What was typed is not lost by a slip.
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on editing' }).click();
  await dialog(page).getByLabel('Registered on').fill('2 9 2024');
  await dialog(page).getByLabel('Method').fill('Authenticator app');
  await dialog(page).getByLabel('Who said so').selectOption({ label: 'NAS' });
  await dialog(page).getByLabel('As at').fill('3 9 2024');
  await dialog(page).getByLabel('In their words').fill('As told by phone');
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Recorded for Tamsin Tregear: registered.')).toBeVisible();
  await expect(mfa(page)).toContainText('Registered on 2 September 2024 by Authenticator app.');
  await expect(mfa(page)).toContainText('NAS, as at 3 September 2024');
  await expect(facts(page)).toContainText('Counts today');
  await inspect(app, page, 'a person, registered');

  await button(page, /^Take off…: Registered on 2 September 2024/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(facts(page)).toBeVisible();
  await button(page, /^Take off…: Registered on 2 September 2024/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take off' }).click();
  await expect(page.getByText('Taken off: registered.')).toBeVisible();
  await expect(facts(page)).toBeHidden();
  await expect(mfa(page)).toContainText('Nobody has told how this account stands.');
});

test('shows the expiries of a restricted account, the next one first of all', async ({ app, page }) => {
  const [first] = await addPeople(page);
  const fact = {
    kind: 'restricted' as const,
    happenedOn: '2024-09-02',
    asAt: '2024-09-03',
    method: '',
    source: 'nas' as const,
    words: '',
  };
  await ask(page, 'mfa.record', { people: [first as { id: string; version: number }], fact });
  await page.reload();
  await openPeople(page);
  const row = (await ask(page, 'people.list', {})).find(({ fullName }) => fullName === 'Tamsin Tregear');
  const next = row?.mfa.next?.on ?? '';
  expect(next).not.toBe('');
  await expect(line(page, 'Tamsin Tregear')).toContainText(showShortDate(next));
  await button(page, 'Restricted 1').click();
  await expect(grid(page).locator('tbody tr[data-index]')).toHaveCount(1);
  await inspect(app, page, 'people, restricted');
  await openPerson(page, 'Tamsin Tregear');
  const expiries = page.getByRole('list', { name: 'Days on which the password expires' });
  await expect(expiries.getByRole('listitem').filter({ hasText: 'Next' })).toContainText(showDate(next));
  await expect(expiries.getByRole('listitem').filter({ hasText: 'over' })).toHaveCount(1);
  await expect(mfa(page)).toContainText(`${showDate(next)} (`);
  await inspect(app, page, 'a person, restricted');

  // A reset counts from its day on, and says nothing without it.
  await button(page, 'Record what was said…').click();
  await dialog(page).getByRole('radio', { name: 'Password reset' }).check();
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog(page).getByText('Enter a date, for example 6 August 2018')).toBeVisible();
  await inspect(app, page, 'record about MFA, a reset');
  const today = todayInLondon(new Date());
  await dialog(page).getByLabel('Reset on').fill(showDate(today));
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(mfa(page)).toContainText(`next on ${showDate(addDays(today, 90))}`);
});

test('records the same for several people by keyboard alone, as one step that is put back as one', async ({
  app,
  page,
}) => {
  await addPeople(page);
  await page.reload();
  await openPeople(page);
  await inspect(app, page, 'people with MFA');
  await tabTo(page, line(page, 'Demelza Rowe'));
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('complementary', { name: 'The chosen person' });
  await expect(panel.getByRole('heading', { name: 'Jory Nance' })).toBeVisible();
  await expect(panel).toContainText('The person is linked with no practice.');
  await inspect(app, page, 'people with the side panel');
  await pressWithKeyboard(page, panel.getByRole('button', { name: 'Close the side panel' }));
  await expect(panel).toBeHidden();
  await expect(line(page, 'Jory Nance')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  for (const name of ['Jory Nance', 'Tamsin Tregear']) {
    await page.keyboard.press('ArrowDown');
    await expect(line(page, name)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: `Choose ${name}` })).toBeChecked();
  }
  const chosen = page.getByRole('region', { name: 'Chosen people' });
  await expect(chosen).toContainText('2 people chosen');
  await inspect(app, page, 'people chosen');
  await pressWithKeyboard(page, chosen.getByRole('button', { name: 'Record what was said about MFA…' }));
  await expect(dialog(page)).toContainText('Jory Nance, Tamsin Tregear');
  await tabTo(page, dialog(page).getByRole('radio', { name: 'Registered', exact: true }));
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: 'Not registered' })).toBeChecked();
  await expect(dialog(page).getByLabel('Registered on')).toBeHidden();
  await tabTo(page, dialog(page).getByLabel('Who said so'));
  await page.keyboard.type('The con');
  await typeInto(page, dialog(page).getByLabel('As at'), '10 8 2024');
  await inspect(app, page, 'record about MFA of several');
  await pressWithKeyboard(page, dialog(page).getByRole('button', { name: 'Record for 2 people' }));
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Recorded for 2 people: not registered.')).toBeVisible();
  await expect(line(page, 'Jory Nance').getByText('Restricted')).toBeVisible();
  await expect(line(page, 'Tamsin Tregear').getByText('Restricted')).toBeVisible();
  await expect(line(page, 'Demelza Rowe').getByText('Not known')).toBeVisible();
  const [told] = (await ask(page, 'people.list', {})).filter(({ fullName }) => fullName === 'Jory Nance');
  expect(told?.mfa).toMatchObject({ source: 'contractor', asAt: '2024-08-10' });

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await pressWithKeyboard(page, button(page, /^Put back the step Recorded about MFA: not registered/));
  await page.getByRole('alertdialog').getByRole('button', { name: 'Put back 2 records' }).press('Enter');
  await expect(page.getByRole('dialog', { name: '2 records put back' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  await openPeople(page);
  await expect(grid(page).getByText('Restricted')).toHaveCount(0);
  await expect(line(page, 'Jory Nance').getByText('Not known')).toBeVisible();
});

test('says when nothing could be recorded, and keeps what was typed', async ({ app, page }) => {
  await addPeople(page);
  await page.reload();
  await openPeople(page);
  await openPerson(page, 'Jory Nance');
  await button(page, 'Record what was said…').click();
  await dialog(page).getByRole('radio', { name: 'Exempt', exact: true }).check();
  await dialog(page).getByLabel('Why').fill('Uses a shared tablet');
  const error = { code: 'internal', message: 'The database could not be written. Nothing was changed.' } as const;
  const again = await answerInstead(app, 'mfa.record', { ok: false, error });
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Nothing was written');
  await expect(dialog(page).getByLabel('Why')).toHaveValue('Uses a shared tablet');
  await again();
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(mfa(page)).toContainText('Uses a shared tablet');

  await answerInstead(app, 'mfa.removeFact', { ok: false, error });
  await button(page, /^Take off…: Exempt/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take off' }).click();
  await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText('Nothing was written');
});

test('records for somebody who was changed while the dialog was open', async ({ page }) => {
  const [tamsin] = await addPeople(page);
  await openPeople(page);
  await page.getByRole('checkbox', { name: 'Choose Tamsin Tregear' }).check();
  await button(page, 'Record what was said about MFA…').click();
  await expect(dialog(page)).toContainText('Tamsin Tregear');
  const values = person({ fullName: 'Tamsin Penhale', nhsAddress: 'tamsin.tregear@nhs.net', origin: 'other' });
  await ask(page, 'people.save', { id: tamsin?.id ?? '', version: tamsin?.version ?? 0, values, link: null });
  await expect(dialog(page)).toContainText('Tamsin Penhale');
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText('Recorded for Tamsin Penhale: registered.')).toBeVisible();
  await expect(line(page, 'Tamsin Penhale').getByText('Registered')).toBeVisible();
});

test('takes no more people at once than one step holds, and says so', async ({ app, page }) => {
  await addPeople(page);
  const [row] = await ask(page, 'people.list', {});
  const many = Array.from({ length: 5_001 }, (_, index) => ({
    ...row,
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    fullName: `Person ${index + 1}`,
  }));
  await answerInstead(app, 'people.list', { ok: true, data: many });
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^People/ })
    .click();
  await expect(page.getByRole('status').filter({ hasText: /^5,001 people$/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Choose all people in the table' }).check();
  await button(page, 'Record what was said about MFA…').click();
  await expect(dialog(page).getByText('One step takes 5,000 people at most. Choose fewer.')).toBeVisible();
  await expect(dialog(page)).toContainText('and 4,996 more');
  await expect(dialog(page).getByRole('button', { name: 'Record for 5,001 people' })).toBeDisabled();
});

test('the table is looked at by MFA: columns, two orders, a filter, a view that comes back, copy, export', async ({
  app,
  page,
  folder,
}) => {
  await addPeople(page);
  await page.reload();
  await openPeople(page);
  await button(page, 'Columns').click();
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'Why' }).check();
  await columns.getByRole('checkbox', { name: 'ICB' }).check();
  await columns.getByRole('checkbox', { name: 'Practices' }).uncheck();
  await button(page, 'Done').click();
  await expect(grid(page).locator('th[data-column=mfaWhy]')).toBeAttached();
  await page.getByRole('combobox', { name: 'MFA' }).selectOption({ label: 'Not known' });
  await grid(page).locator('th[data-column=mfa] .cc-table__sort').click();
  await grid(page).locator('th[data-column=fullName] .cc-table__sort').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('Sorted by MFA, then Name')).toBeAttached();
  await button(page, '+ Save this view').click();
  await page.getByLabel('Name of the view').fill('To ask');
  await page.keyboard.press('Enter');
  await expect(button(page, 'To ask')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'All people').click();
  await expect(page.getByRole('status').filter({ hasText: /^3 people$/ })).toBeVisible();
  await expect(grid(page).locator('th[data-column=practices]')).toBeAttached();
  await button(page, 'To ask').click();
  await expect(grid(page).locator('th[data-column=practices]')).toHaveCount(0);
  await inspect(app, page, 'people, a view of their own');

  await page.getByRole('checkbox', { name: 'Choose all people in the table' }).check();
  await page.getByRole('region', { name: 'Chosen people' }).getByRole('button', { name: 'Copy for Excel' }).click();
  await expect(page.getByText('3 rows copied')).toBeVisible();
  const copied = await readClipboard(app);
  for (const name of NAMES) expect(copied).toContain(name);
  expect(copied).toContain('Nobody has told how this account stands.');

  const file = path.join(folder, 'people.xlsx');
  await replaceDialogs(app, { save: file });
  await button(page, 'Export').click();
  await button(page, 'Choose where to save').click();
  await expect(page.getByText(file)).toBeVisible();
  await button(page, 'Close').click();
  const { rows } = await readWorkbook(file);
  expect(rows[0]).toEqual(copied.split('\n')[0]?.trim().split('\t'));
  expect(rows.slice(1).map(([name]) => name)).toEqual([...NAMES].sort());

  await page.getByRole('searchbox', { name: 'Search people' }).fill('zzzz');
  await expect(page.getByText('No person fits')).toBeVisible();
  await button(page, 'Show all people').click();
  await expect(page.getByRole('status').filter({ hasText: /^3 people$/ })).toBeVisible();
});

// A practice closes, and its people with it. It breaks when their links go on unseen, when somebody is written over who was
// changed meanwhile, or when the step can't be put back whole.
import type { Page } from '@playwright/test';
import { emptyPerson } from '../../shared/domain/people/person-form';
import { ask, expect, test } from './support/app';
import { inspect } from './support/inspect';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });
test.describe.configure({ timeout: 120_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const people = (page: Page) => page.getByRole('region', { name: /^People/ });

async function open(page: Page, { id, name }: { id: string; name: string }) {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/practices/${id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Two practices of the sample with a live shared mailbox. */
async function twoPractices(page: Page) {
  const found = [];
  for (const row of await ask(page, 'practices.list', {})) {
    if (row.status === 'closed' || found.length === 2) continue;
    const { mailbox } = await ask(page, 'people.ofPractice', { practiceId: row.id });
    if (mailbox.ready) found.push(row);
  }
  const [closing, other] = found;
  if (!closing || !other) throw new Error('The sample has no two practices with a mailbox');
  return { closing, other };
}

const link = (startedOn: string, role: 'owner' | 'member' = 'owner') => ({
  role,
  startedOn,
  endedOn: '',
  accessRemovedOn: '',
});
const add = (page: Page, practiceId: string, fullName: string, facts = link('2025-04-01')) =>
  ask(page, 'people.save', {
    id: null,
    version: null,
    values: { ...emptyPerson, fullName, nhsAddress: `${fullName.toLowerCase().replace(' ', '.')}@nhs.net` },
    link: { practiceId, link: facts },
  });

test('proposes to end the links of its people, and puts all of it back', async ({ app, page }) => {
  const { closing, other } = await twoPractices(page);
  await add(page, closing.id, 'Amy Penrose');
  const ben = await add(page, closing.id, 'Ben Carne', link('2025-04-01', 'member'));
  await ask(page, 'people.saveLink', {
    personId: ben.id,
    version: ben.version,
    linkId: null,
    practiceId: other.id,
    link: link(''),
  });
  await add(page, closing.id, 'Cai Nance', link('2099-01-01', 'member'));
  await add(page, closing.id, 'Dee Rowe', link('', 'member'));
  const left = await add(page, closing.id, 'Eve Toms');
  await ask(page, 'people.leave', { personId: left.id, version: left.version, practiceId: null, on: '2025-06-01' });

  await open(page, closing);
  await button(page, 'Close practice…').click();
  const tick = (name: RegExp) => dialog(page).getByRole('checkbox', { name });
  await expect(tick(/^Amy Penrose, owner since 1 April 2025$/)).toBeChecked();
  await expect(tick(/^Ben Carne, member since 1 April 2025$/)).toBeChecked();
  await expect(tick(/^Cai Nance, member from 1 January 2099: taken off/)).toBeChecked();
  await expect(dialog(page).getByText('Left before, and access must still be taken away: Eve Toms.')).toBeVisible();
  await tick(/^Dee Rowe/).uncheck();
  await inspect(app, page, 'close a practice with people');
  await dialog(page).getByLabel('Closed on').fill('31 3 2026');
  await dialog(page).getByRole('button', { name: 'Close practice' }).click();
  await expect(dialog(page)).toBeHidden();

  await expect(page.locator('.cc-page-header').getByText('Closed', { exact: true })).toBeVisible();
  const access = people(page).getByRole('list', { name: 'People with access' });
  await expect(access).toContainText('Dee Rowe');
  await expect(access).not.toContainText('Amy Penrose');
  await expect(people(page)).toContainText('until 31 March 2026, access not taken away yet');
  await inspect(app, page, 'a closed practice with access to take away');
  expect((await ask(page, 'people.get', { id: ben.id })).state).toBe('live');

  // What was left out can be done later, and shows what is left to do only.
  await button(page, 'What follows the closing…').click();
  await expect(dialog(page).getByRole('checkbox', { name: /^(Dee|Amy|Ben|Cai)/ })).toHaveCount(1);
  await inspect(app, page, 'what follows a closing');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(button(page, 'What follows the closing…')).toBeHidden();
  await expect(people(page)).toContainText('Member, until 31 March 2026, access not taken away yet · dee.rowe@nhs.net');

  await button(page, /^Put back the whole step Practice closed/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Put back 4 records' }).click();
  await page.getByRole('dialog', { name: '4 records put back' }).getByRole('button', { name: 'Close' }).click();
  await expect(access).toContainText('Amy Penrose');
  await expect(access).toContainText('Cai Nance');
  await expect(page.locator('.cc-page-header').getByText('Open', { exact: true })).toBeVisible();
});

test('is refused over somebody who was changed meanwhile, and waits until it is known who is linked', async ({
  app,
  page,
}) => {
  const { closing, other } = await twoPractices(page);
  const amy = await add(page, closing.id, 'Amy Penrose');
  const message = 'The people could not be read. Nothing is lost. Try again.';
  const again = await answerInstead(app, 'people.ofPractice', { ok: false, error: { code: 'internal', message } });
  await open(page, closing);
  await button(page, 'Close practice…').click();
  await expect(dialog(page).getByText(message)).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Close practice' })).toBeDisabled();
  await inspect(app, page, 'close a practice, people not known');
  await again();
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(dialog(page).getByRole('checkbox', { name: /^Amy Penrose/ })).toBeChecked();

  await ask(page, 'people.saveLink', {
    personId: amy.id,
    version: amy.version,
    linkId: null,
    practiceId: other.id,
    link: link('2025-05-01'),
  });
  await dialog(page).getByRole('button', { name: 'Close practice' }).click();
  await expect(dialog(page).getByText('Amy Penrose was changed meanwhile.')).toBeVisible();
  expect((await ask(page, 'practices.get', { id: closing.id })).status).not.toBe('closed');
});

// Lists of linked users through the wizard. It breaks when a row of the sample is in no count, when people, links or states
// don't arrive where they are looked at, when a question is answered unasked, or when an import can't be undone.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { person } from '../support/people';
import { appFolder } from '../support/runtime';
import { ask, expect, replaceDialogs, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { inspect } from './support/inspect';
import { saveWorkbook } from './support/made-files';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 180_000 });

const SAMPLE = path.join(appFolder, 'test', 'fixtures', 'linked-users.xlsx');
const grid = (page: Page) => page.getByRole('grid', { name: 'People' });
const line = (page: Page, name: string) => grid(page).locator('tbody tr[data-index]', { hasText: name });

async function openPeople(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^People/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
}

test('the sample: every row is accounted for, people and their MFA are there, and it is undone', async ({
  app,
  page,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(SAMPLE);
  await expect(page.getByRole('combobox', { name: 'What the sheet holds' })).toHaveValue('linked-users');
  await wizard.toColumns();
  await expect(wizard.field('Left?')).toHaveValue('left');
  await expect(wizard.field('Surname')).toHaveValue('surname');
  await inspect(app, page, 'linked users, columns');
  await wizard.toPlan();
  const { all, ...actions } = await wizard.counts();
  expect(all).toBe(1102);
  expect(Object.values(actions).reduce((sum, count) => sum + count, 0)).toBe(1102);
  // Some of its practices have mistakes in the sample register, and aren't in it.
  expect(actions).toMatchObject({ add: 1059, error: 43 });
  await inspect(app, page, 'linked users, plan');
  await wizard.commit();
  expect(await wizard.figures()).toMatchObject({ 'linked users added': 1059 });
  const people = await ask(page, 'people.list', {});
  expect(people.filter(({ mfa }) => mfa.state === 'registered').length).toBeGreaterThan(600);
  await page.getByRole('link', { name: 'Go to the people' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expect(line(page, 'Amy Bartlett').first()).toBeVisible();
  await inspect(app, page, 'linked users, people');

  await wizard.open();
  await wizard.button(/^Undo this import: linked-users\.xlsx/).click();
  const question = page.getByRole('alertdialog', { name: 'Undo this import?' });
  await expect(question).toContainText(`${people.length.toLocaleString('en-GB')} people that this import added`);
  await inspect(app, page, 'linked users, undo');
  await question.getByRole('button', { name: 'Undo this import' }).click();
  const undone = page.getByRole('dialog', { name: 'The import was undone' });
  await undone.getByRole('button', { name: 'Close' }).click();
  expect(await ask(page, 'people.list', {})).toEqual([]);
});

test('several rows of one person, a question and a mistake: said in the plan, and only what is ticked is written', async ({
  app,
  page,
  folder,
}) => {
  const values = person({ fullName: 'Jory Nance', nhsAddress: 'jory.nance@nhs.net', accountCreatedOn: '2023-03-01' });
  await ask(page, 'people.save', { id: null, version: null, values, link: null });
  const [first, second] = (await ask(page, 'practices.list', {})).map(({ odsCode }) => odsCode);
  const rows = [
    ['Practice ODS', 'Full name', 'nhs.net address', 'Mob', 'Owner/Member', 'MFA?', 'Left?'],
    [first, 'Tamsin Tregear', 'tamsin.tregear@nhs.net', '07700 900123', 'O', 'Done', ''],
    [second, 'Tamsin Tregear', 'tamsin.tregear@nhs.net', '07700 900456', 'Full access', '', 'left 18/02/2025'],
    [first, 'Demelza Rowe', 'jory.nance@nhs.net', '', 'OWNERS', '', ''],
    [first, 'Kerra Perhaps', 'kerra.perhaps@nhs.net', '', 'M', 'perhaps', ''],
  ].map((cells) => cells.map((cell) => cell ?? ''));
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(await saveWorkbook(folder, 'users.xlsx', rows));
  expect(await wizard.counts()).toMatchObject({ all: 4, add: 2, conflict: 1, error: 1 });
  await wizard.row(new RegExp(`${second}`)).click();
  await expect(wizard.panel).toContainText('Row 2 says of this person “07700 900123”, and that counts');
  await inspect(app, page, 'linked users, rows of one person');
  await wizard.button(/^Conflict 1$/).click();
  await expect(wizard.row(/Demelza Rowe/)).toContainText('“Jory Nance” has this nhs.net address here');
  await wizard.button(/^Error 1$/).click();
  await expect(wizard.row(/Kerra Perhaps/)).toContainText('“perhaps” is none of Registered');
  await wizard.commit();
  expect(await wizard.figures()).toMatchObject({ 'linked users added': 2 });
  await openPeople(page);
  await expect(line(page, 'Tamsin Tregear')).toHaveCount(1);
  await expect(line(page, 'Tamsin Tregear')).toContainText('Registered');
  await expect(line(page, 'Jory Nance')).toBeVisible();
  await expect(line(page, 'Demelza Rowe')).toHaveCount(0);
  await grid(page).getByRole('link', { name: 'Tamsin Tregear' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tamsin Tregear' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Mobile phone number: “07700 900456”');
  await inspect(app, page, 'linked users, one person of two rows');
});

test('the blank template and the export of linked users are saved, and the export changes nothing', async ({
  app,
  page,
  folder,
}) => {
  const wizard = new ImportWizard(app, page);
  await wizard.planOf(SAMPLE);
  await wizard.commit();
  await wizard.button('Import another file').click();
  const kind = page.getByRole('row', { name: /Linked users and their MFA/ });
  const template = path.join(folder, 'template.xlsx');
  await replaceDialogs(app, { save: template });
  await kind.getByRole('button', { name: /^Blank template/ }).click();
  await expect(page.getByText(`Saved as ${template}`)).toBeVisible();
  const file = path.join(folder, 'users.xlsx');
  await replaceDialogs(app, { save: file });
  await kind.getByRole('button', { name: /^Export/ }).click();
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  await wizard.choose(file);
  await wizard.toColumns();
  await wizard.toPlan();
  expect(await wizard.counts()).toMatchObject({ all: 1059, unchanged: 1059 });
});

// Reports about MFA through the wizard. It breaks when somebody whom a report or the register lacks isn't shown, when a
// state comes without its source and day, when a contradiction is written unasked, or when an import can't be undone.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { person } from '../support/people';
import { ask, expect, test } from './support/app';
import { ImportWizard } from './support/import-wizard';
import { inspect } from './support/inspect';

// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const NAMES = ['Tamsin Tregear', 'Jory Nance', 'Demelza Rowe'];
const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@nhs.net`;
const mfa = (page: Page) => page.getByRole('region', { name: /^MFA/ });

async function addPeople(page: Page): Promise<void> {
  for (const fullName of NAMES) {
    const values = person({
      fullName,
      nhsAddress: addressOf(fullName),
      accountCreatedOn: '2023-03-01',
      origin: 'other',
    });
    await ask(page, 'people.save', { id: null, version: null, values, link: null });
  }
}

async function save(folder: string, name: string, lines: readonly string[]): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `\uFEFF${lines.join('\r\n')}\r\n`);
  return file;
}

async function openPerson(page: Page, name: string): Promise<void> {
  const found = (await ask(page, 'people.list', {})).find(({ fullName }) => fullName === name);
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/people/${found?.id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const MICROSOFT = [
  'userPrincipalName,userDisplayName,isAdmin,isMfaRegistered,isMfaCapable,methodsRegistered,defaultMfaMethod,lastUpdatedDateTime',
  'TAMSIN.TREGEAR@NHS.NET,"TREGEAR, Tamsin (TRURO)",False,True,True,"microsoftAuthenticatorPush,mobilePhone",push,2026-10-02T08:15:00Z',
  'jory.nance@nhs.net,"NANCE, Jory (EXETER)",False,False,False,,none,2026-10-02T23:30:00Z',
  'jory.nance@nhs.net,"NANCE, Jory (EXETER)",False,True,True,mobilePhone,sms,2026-09-01T08:15:00Z',
  'nobody.here@nhs.net,"HERE, Nobody (BATH)",False,True,True,mobilePhone,sms,2026-10-02T08:15:00Z',
  'kerra.perhaps@nhs.net,"PERHAPS, Kerra",False,perhaps,True,mobilePhone,sms,2026-10-02T08:15:00Z',
];

test('Microsoft’s report: who is on one side only is listed, the states have source and day, and it is undone', async ({
  app,
  page,
  folder,
}) => {
  await addPeople(page);
  const wizard = new ImportWizard(app, page);
  await wizard.open();
  await wizard.choose(await save(folder, 'UserRegistrationDetails.csv', MICROSOFT));
  await expect(page.getByRole('combobox', { name: 'What the sheet holds' })).toHaveValue('mfa-registration');
  await wizard.toColumns();
  await expect(wizard.field('isMfaRegistered')).toHaveValue('registered');
  await inspect(app, page, 'MFA report, columns');
  await wizard.toPlan();
  expect(await wizard.counts()).toMatchObject({ all: 5, add: 0, update: 2, conflict: 0, error: 1, skip: 2 });
  await expect(wizard.row(/tamsin/)).toContainText('Authenticator app');
  await expect(wizard.row(/jory.*3 October 2026/)).toContainText('Update');
  await inspect(app, page, 'MFA report, plan');
  await wizard.button(/^Left out 2$/).click();
  await expect(wizard.row(/nobody\.here@nhs\.net/)).toContainText('Nobody in the register has this address');
  await expect(wizard.row(/jory\.nance@nhs\.net/)).toContainText('Another row about this account is newer');
  await inspect(app, page, 'MFA report, nobody has the address');
  await wizard.button(/^Not in this file 1$/).click();
  await expect(page.getByRole('grid', { name: 'Not in this file' })).toContainText('Demelza Rowe');
  await inspect(app, page, 'MFA report, not in the file');
  await wizard.button(/^Error 1$/).click();
  await expect(wizard.row(/kerra\.perhaps@nhs\.net/)).toContainText('“perhaps” is none of Yes, No');
  await wizard.commit();
  expect(await wizard.figures()).toMatchObject({ 'people added': 0, 'people updated': 2, 'row not imported': 1 });
  await inspect(app, page, 'MFA report, done');

  await page.getByRole('link', { name: 'Go to the people' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await openPerson(page, 'Tamsin Tregear');
  await expect(mfa(page)).toContainText('Registered by Authenticator app');
  await expect(mfa(page)).toContainText('Microsoft’s registration report, as at 2 October 2026');
  await openPerson(page, 'Jory Nance');
  await expect(mfa(page)).toContainText('Restricted');
  await expect(mfa(page)).toContainText('as at 3 October 2026');
  await inspect(app, page, 'MFA report, on the person’s page');

  await wizard.open();
  await wizard.button(/^Undo this import: UserRegistrationDetails\.csv/).click();
  const question = page.getByRole('alertdialog', { name: 'Undo this import?' });
  await expect(question).toContainText('2 people that it updated will be put back as they were.');
  await question.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('dialog', { name: 'The import was undone' }).getByRole('button', { name: 'Close' }).click();
  for (const name of ['Tamsin Tregear', 'Jory Nance']) {
    await openPerson(page, name);
    await expect(mfa(page)).toContainText('Nobody has told how this account stands.');
  }
});

test('the portal’s report: without a date it contradicts nothing unless a person says so', async ({
  app,
  page,
  folder,
}) => {
  await addPeople(page);
  await page.reload();
  const wizard = new ImportWizard(app, page);
  const [tamsin = '', jory = '', demelza = ''] = NAMES.map(addressOf);
  await wizard.planOf(
    await save(folder, 'first.csv', [
      'Email,Display Name,MFA Status,Report Date',
      `${tamsin},Tamsin T,User Enabled,06/10/2026`,
    ]),
  );
  await wizard.commit();
  await wizard.button('Import another file').click();

  const lines = [
    'Email,Display Name,MFA Status',
    `${tamsin},Tamsin T,User Disabled`,
    `${jory},Jory N,MFA Enforced ATP Group`,
  ];
  await wizard.choose(await save(folder, 'second.csv', [...lines, `${demelza},Demelza R,Half Enabled`]));
  await wizard.toColumns();
  const words = page.getByRole('table', { name: 'Words for MFA status' });
  await expect(words.getByRole('row', { name: /Half Enabled/ })).toBeVisible();
  await inspect(app, page, 'portal report, words');
  await wizard.toPlan();
  expect(await wizard.counts()).toMatchObject({ all: 3, update: 1, conflict: 1, error: 1 });
  const question = wizard.row(new RegExp(tamsin.replaceAll('.', '\\.')));
  await expect(question).toContainText('The register has “Registered, as at 6 October 2026”');
  await inspect(app, page, 'portal report, a question');
  await question.getByRole('checkbox').click();
  await expect(question.getByRole('checkbox')).toBeChecked();
  await wizard.commit();
  expect(await wizard.figures()).toMatchObject({ 'people updated': 2, 'row not imported': 1 });

  await openPerson(page, 'Tamsin Tregear');
  await expect(mfa(page)).toContainText('Restricted');
  await expect(mfa(page)).toContainText('NHSmail portal report, as at');
  await openPerson(page, 'Jory Nance');
  await expect(mfa(page)).toContainText('NHSmail portal report, no date given');
  await expect(mfa(page)).toContainText('MFA is enforced on the account');
  await inspect(app, page, 'portal report, on the person’s page');
});

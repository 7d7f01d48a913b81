// Reminders of registering for MFA, through the window. It breaks when a draft names somebody of another practice, when
// somebody is noted as reminded who is not in the draft, or when a batch loses one of the chosen.
import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { todayInLondon } from '../../shared/domain/calendar-date';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings-form';
import type { PracticeRow } from '../../shared/ipc/practices';
import { addPerson, practicesWithMailbox } from './support/access';
import { ask, expect, inMain, readClipboard, test } from './support/app';
import { inspect } from './support/inspect';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name }).click();
const mail = (page: Page) => dialog(page).getByRole('region', { name: 'Text of the reminder' });
const restricted = { kind: 'restricted', happenedOn: '2024-09-02', source: 'nas' } as const;
const registered = { kind: 'registered', happenedOn: '2024-08-20' } as const;

async function open(page: Page, kind: 'practices' | 'contractors', { id, name }: { id: string; name: string }) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${kind}/${id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const remind = (page: Page) => page.getByRole('button', { name: 'Remind of MFA…' }).click();

type Kept = typeof globalThis & { openedDrafts?: string[] };

/** From now on drafts are kept instead of opened. */
const keepDrafts = (app: ElectronApplication) =>
  inMain(app, ({ shell }) => {
    const kept: string[] = [];
    (globalThis as Kept).openedDrafts = kept;
    shell.openPath = async (file) => {
      kept.push(file);
      return '';
    };
  });

async function lastDraft(app: ElectronApplication): Promise<{ headers: string; body: string }> {
  const file = await inMain(app, () => (globalThis as Kept).openedDrafts?.at(-1) ?? '');
  const [headers = '', body = ''] = (await readFile(file, 'utf8')).split('\r\n\r\n');
  return { headers, body: Buffer.from(body, 'base64').toString('utf8') };
}

/** An open practice without a mailbox. */
async function withoutMailbox(page: Page): Promise<PracticeRow> {
  for (const row of await ask(page, 'practices.list', {}))
    if (row.status === 'open' && row.mailboxAddress === '' && row.mailboxKind !== 'egress') return row;
  throw new Error('The sample has no practice without a mailbox');
}

test('a practice is reminded of its own people, and they are noted as reminded', async ({ app, page }) => {
  const [truro, other] = await practicesWithMailbox(page, 2);
  if (!truro || !other) throw new Error('Too few practices');
  await addPerson(page, { fullName: 'Demelza Rowe', at: truro, mfa: restricted });
  await addPerson(page, { fullName: 'Jory Nance', at: truro, mfa: registered });
  await addPerson(page, { fullName: 'Kerra Pascoe', at: other, mfa: restricted });
  await keepDrafts(app);
  await open(page, 'practices', truro);
  await remind(page);
  await expect(mail(page)).toContainText('- Demelza Rowe: not registered, moved to the restricted policy');
  await expect(mail(page)).not.toContainText('Jory Nance');
  await expect(mail(page)).not.toContainText('Kerra Pascoe');
  await inspect(app, page, 'a reminder');

  await dialog(page).getByLabel('To').fill('');
  await press(page, 'Open as a draft');
  await expect(dialog(page).getByText('Enter an email address, or copy the text')).toBeVisible();
  await dialog(page).getByLabel('To').fill(truro.mailboxAddress);
  await press(page, 'Open as a draft');
  await expect(dialog(page).getByText('Nothing has been sent yet.')).toBeVisible();
  const draft = await lastDraft(app);
  expect(draft.headers).toMatch(/^X-Unsent: 1\r\n/);
  expect(draft.headers).toContain(`\r\nTo: ${truro.mailboxAddress}`);
  expect(draft.body).toContain('- Demelza Rowe: not registered');
  expect(draft.body).not.toMatch(/Jory|Kerra/);

  await dialog(page).getByLabel('Reminded on').fill('1 1 2999');
  await press(page, 'Note as reminded');
  await expect(dialog(page).getByLabel('Reminded on')).toHaveAttribute('aria-invalid', 'true');
  await dialog(page).getByLabel('Reminded on').fill('soon');
  await press(page, 'Note as reminded');
  await expect(dialog(page).getByText('Enter a date, for example 6 August 2018')).toBeVisible();
  await inspect(app, page, 'a reminder, handed on, with a wrong date');
  await dialog(page).getByLabel('Reminded on').fill('2 6 2025');
  await press(page, 'Note as reminded');
  await expect(dialog(page).getByText('Noted: 1 person reminded on 2 June 2025.')).toBeVisible();
  await press(page, 'Close');
  await expect(page.getByRole('list', { name: 'People with access' })).toContainText('reminded on 2 June 2025');
  const noted = (await ask(page, 'people.list', {})).filter(({ remindedOn }) => remindedOn !== '');
  expect(noted.map(({ fullName }) => fullName)).toEqual(['Demelza Rowe']);
});

test('who can’t be reminded is said, with the way out', async ({ app, page }) => {
  const [done] = await practicesWithMailbox(page, 1);
  const none = await withoutMailbox(page);
  if (!done) throw new Error('Too few practices');
  await addPerson(page, { fullName: 'Jory Nance', at: done, mfa: registered });
  await addPerson(page, { fullName: 'Demelza Rowe', at: none, mfa: restricted });
  const { form, version } = await ask(page, 'contractors.get', { id: none.contractorId });
  const contacts = [{ name: 'Head office', role: '', email: 'office@eyes.example', phone: '' }];
  await ask(page, 'contractors.save', {
    id: none.contractorId,
    version,
    values: { ...form, contacts, egressStatus: 'none', egressAddress: '' },
  });
  await open(page, 'practices', done);
  await remind(page);
  await expect(dialog(page)).toContainText('everybody is registered or exempt');
  await expect(dialog(page).getByRole('button', { name: 'Open as a draft' })).toBeHidden();
  await inspect(app, page, 'a reminder, nobody');
  await press(page, 'Close');

  await open(page, 'practices', none);
  await remind(page);
  await expect(dialog(page).getByText('The register has no address to write to')).toBeVisible();
  await inspect(app, page, 'a reminder, no mailbox');
  await press(page, /^Remind .* instead$/);
  await expect(dialog(page).getByLabel('To')).toHaveValue('office@eyes.example');
  await expect(mail(page)).toContainText(`${none.name} (${none.odsCode}):`);
  await press(page, 'Copy the text');
  await expect(dialog(page).getByText('Subject and text are copied.')).toBeVisible();
  expect(await readClipboard(app)).toContain('- Demelza Rowe: not registered');
  await press(page, 'Close');

  const { name } = await ask(page, 'contractors.get', { id: none.contractorId });
  await ask(page, 'settings.save', { version: 0, values: { ...DEFAULT_SETTINGS, mfaPage: '' } });
  await open(page, 'contractors', { id: none.contractorId, name });
  await remind(page);
  await expect(dialog(page).getByText('Not filled in: NHSmail page about MFA (settings).')).toBeVisible();
  await inspect(app, page, 'a reminder with a gap');
});

test('the chosen practices are gone through one by one, and the end says what became of each', async ({
  app,
  page,
}) => {
  const [first, second, third] = await practicesWithMailbox(page, 3);
  if (!first || !second || !third) throw new Error('Too few practices');
  const none = await withoutMailbox(page);
  await addPerson(page, { fullName: 'Demelza Rowe', at: first, mfa: restricted });
  await addPerson(page, { fullName: 'Kerra Pascoe', at: second, mfa: restricted });
  await addPerson(page, { fullName: 'Petroc Hale', at: third, mfa: restricted });
  await addPerson(page, { fullName: 'Cador Bray', at: none, mfa: restricted });
  await keepDrafts(app);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Access and MFA/ })
    .click();
  await page.getByRole('search', { name: 'Filters' }).getByRole('button', { name: 'Restricted 4' }).click();
  await page.getByRole('checkbox', { name: 'Choose all practices in the table' }).check();
  await page.getByRole('region', { name: 'Chosen practices' }).getByRole('button', { name: 'Remind of MFA…' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Remind of MFA: 4 practices' })).toBeVisible();
  await inspect(app, page, 'reminders, before the first');
  await press(page, 'Go through the drafts');

  // Each mail names one person, whichever comes first.
  const names = { [first.odsCode]: 'Demelza Rowe', [second.odsCode]: 'Kerra Pascoe', [third.odsCode]: 'Petroc Hale' };
  const heading = dialog(page).getByRole('heading', { level: 2, name: /^Reminder/ });
  const atHand = async (step: number): Promise<string> => {
    await expect(heading).toHaveText(new RegExp(`^Reminder ${step} of 3: `));
    const code = /: (\S+)/.exec((await heading.textContent()) ?? '')?.[1] ?? '';
    const name = names[code] ?? 'nobody';
    await expect(mail(page)).toContainText(name);
    for (const stranger of Object.values(names))
      if (stranger !== name) await expect(mail(page)).not.toContainText(stranger);
    return name;
  };
  const noted = await atHand(1);
  await press(page, 'Open as a draft');
  await expect(dialog(page).getByText('Nothing has been sent yet.')).toBeVisible();
  expect((await lastDraft(app)).body).toContain(`- ${noted}: `);
  await inspect(app, page, 'reminders, one handed on');
  await press(page, 'Note as reminded, and go on');
  await atHand(2);
  await press(page, 'Skip');
  await atHand(3);
  await press(page, 'Copy the text');
  await expect(dialog(page).getByText('Subject and text are copied.')).toBeVisible();
  await press(page, 'Next, without noting');

  await expect(dialog(page).getByRole('status')).toHaveText('1 reminder of 3 noted.');
  for (const list of ['Noted as reminded', 'Skipped', 'Opened or copied, but not noted', 'Left out'])
    await expect(dialog(page).getByRole('list', { name: list }).getByRole('listitem')).toHaveCount(1);
  await expect(dialog(page).getByRole('list', { name: 'Left out' })).toContainText(
    `${none.odsCode} ${none.name} · The register has no live mailbox of the practice.`,
  );
  await inspect(app, page, 'reminders, the end');
  await press(page, 'Close');
  await expect(dialog(page)).toBeHidden();
  const people = (await ask(page, 'people.list', {})).filter(({ remindedOn }) => remindedOn !== '');
  expect(people.map(({ fullName, remindedOn }) => [fullName, remindedOn])).toEqual([
    [noted, todayInLondon(new Date())],
  ]);
  const rows = (await ask(page, 'mfa.practices', {})).filter(({ remindedOn }) => remindedOn !== '');
  expect(rows.map(({ odsCode }) => names[odsCode])).toEqual([noted]);
});

// Catches: a reminder that seems noted though it was not, and a batch from which there is no way out.
test('what fails is said where it happens, and a batch can be stopped', async ({ app, page }) => {
  const [first, second] = await practicesWithMailbox(page, 2);
  if (!first || !second) throw new Error('Too few practices');
  await addPerson(page, { fullName: 'Demelza Rowe', at: first, mfa: restricted });
  await addPerson(page, { fullName: 'Kerra Pascoe', at: second, mfa: restricted });
  const error = { code: 'internal', message: 'The database could not be read. Nothing was changed.' } as const;
  const writeAgain = await answerInstead(app, 'mfa.reminderText', { ok: false, error });
  await open(page, 'practices', first);
  await remind(page);
  await expect(dialog(page).getByRole('alert')).toContainText('The reminder can’t be written');
  await inspect(app, page, 'a reminder, failed');
  await writeAgain();
  await press(page, 'Try again');
  await press(page, 'Copy the text');
  const noteAgain = await answerInstead(app, 'mfa.reminded', { ok: false, error });
  await press(page, 'Note as reminded');
  await expect(dialog(page).getByRole('alert')).toContainText('That they were reminded was not noted');
  await noteAgain();
  await press(page, 'Note as reminded');
  await expect(dialog(page).getByText(/^Noted: 1 person reminded on/)).toBeVisible();
  await press(page, 'Close');

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Access and MFA/ })
    .click();
  await page.getByRole('search', { name: 'Filters' }).getByRole('button', { name: 'Restricted 2' }).click();
  await page.getByRole('checkbox', { name: 'Choose all practices in the table' }).check();
  await page.getByRole('region', { name: 'Chosen practices' }).getByRole('button', { name: 'Remind of MFA…' }).click();
  const planAgain = await answerInstead(app, 'mfa.reminderBatch', { ok: false, error });
  await press(page, 'Go through the drafts');
  await expect(dialog(page).getByRole('alert')).toContainText('Nothing was opened');
  await planAgain();
  await press(page, 'Try again');
  await expect(dialog(page).getByRole('heading', { name: /^Reminder 1 of 2/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByRole('list', { name: 'Not looked at' }).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

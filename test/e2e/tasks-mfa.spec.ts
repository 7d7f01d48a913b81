// Would catch: a task that counts other people than there are, forgets the policy's dates or the switch for the loss of
// access, tells a past day by what was only told later, or takes a day that the calendar hasn't.
import { MFA_STATES } from '../../shared/domain/mfa/state';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings-form';
import { practice } from '../support/forms';
import { person } from '../support/people';
import { ask } from './support/app';
import { expect, test } from './support/program';

const link = { role: 'owner' as const, startedOn: '2022-01-01', endedOn: '', accessRemovedOn: '' };

test('task mfa tells how all accounts and practices stand on any day', async ({ page, database, programs }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to CCHub Console' })).toBeVisible();
  const mailbox = { mailboxKind: 'shared', mailboxAddress: 'optometry.tp1f9@nhs.net', mailboxStatus: 'live' } as const;
  const site = await ask(page, 'practices.save', { id: null, version: null, values: practice(mailbox) });
  const values = (name: string) =>
    person({ fullName: name, nhsAddress: `${name}@nhs.net`, accountCreatedOn: '2022-01-01', origin: 'other' });
  const add = (name: string, facts = {}) =>
    ask(page, 'people.save', {
      id: null,
      version: null,
      values: { ...values(name), ...facts },
      link: { practiceId: site.id, link },
    });
  const [amy, ben] = [await add('amy'), await add('ben')];
  await add('cai');
  await add('dee', { origin: 'nas', accountCreatedOn: '2024-07-29' });
  const fact = { asAt: '', method: '', source: 'practice', words: '' } as const;
  const at = (day: string, ...words: string[]) => programs.task('mfa', '--at', day, '--database', database, ...words);
  await ask(page, 'mfa.record', { people: [amy], fact: { ...fact, kind: 'registered', happenedOn: '2024-09-10' } });
  await ask(page, 'mfa.record', { people: [ben], fact: { ...fact, kind: 'not-registered', happenedOn: '2024-07-01' } });

  const before = await at('2024-08-18');
  expect(before).toMatchObject({ code: 0, answer: { at: '2024-08-18' } });
  expect(Object.keys(before.answer)).toEqual(['at', 'counts', 'practices']);
  expect(Object.keys(before.answer.counts)).toEqual([...MFA_STATES]);
  // Who registered later was not registered yet.
  expect(before.answer.counts).toMatchObject({ 'not-registered': 2, unknown: 1, registered: 1 });
  expect((await at('2024-08-19')).answer.counts).toMatchObject({ prompted: 2, unknown: 1, registered: 1 });
  expect((await at('2024-09-02')).answer.counts).toMatchObject({ restricted: 2, unknown: 1, registered: 1 });
  const after = (await at('2024-09-10')).answer;
  expect(after.counts).toMatchObject({ restricted: 1, unknown: 1, registered: 2 });
  expect(after.practices).toEqual([
    { odsCode: 'TP1F9', status: 'amber', reasons: [expect.stringContaining('1 person'), expect.any(String)] },
  ]);
  expect((await at('2025-03-26')).answer.counts).toMatchObject({ restricted: 1, 'access-lost': 0 });
  const settings = await ask(page, 'settings.toEdit', {});
  await ask(page, 'settings.save', {
    version: settings.version,
    values: { ...DEFAULT_SETTINGS, ...settings.form, mfaAccessLostOn: true },
  });
  expect((await at('2025-03-25')).answer.counts).toMatchObject({ restricted: 1, 'access-lost': 0 });
  const lost = (await at('2025-03-26')).answer;
  expect(lost.counts).toMatchObject({ restricted: 0, 'access-lost': 1 });
  expect(lost.practices).toMatchObject([{ odsCode: 'TP1F9', status: 'red' }]);
});

test('without --at it is today, and a register without people has nobody to count', async ({ folder, programs }) => {
  const { code, answer } = await programs.task('mfa', '--database', `${folder}/new.sqlite`);
  expect(code).toBe(0);
  expect(answer.at).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(Object.values(answer.counts)).toEqual(MFA_STATES.map(() => 0));
  expect(answer.practices).toEqual([]);
});

test('a day that the calendar hasn’t is refused in words', async ({ folder, programs }) => {
  const { code, answer } = await programs.task('mfa', '--at', '2024-02-30', '--database', `${folder}/new.sqlite`);
  expect(code).toBe(2);
  expect(answer.error).toMatchObject({ code: 'wrong-usage', message: expect.stringContaining('“2024-02-30”') });
});

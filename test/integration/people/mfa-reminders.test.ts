// Reminders of registering for MFA on a real database. It breaks when a reminder names somebody of another practice or
// somebody who is registered, when a name can change the mail around it, when something is opened that should not be, or
// when others are noted as reminded than those whom the mail names.

import { openDatabase } from '@electron/database/open-database';
import type { Desktop } from '@electron/ipc/desktop';
import type { HandlerContext } from '@electron/ipc/handlers';
import { mfaReminderHandlers } from '@electron/ipc/handlers/mfa-reminders';
import { emlOf } from '@electron/services/applications/eml';
import { MfaRegister } from '@electron/services/mfa/mfa-register';
import { RemindersService } from '@electron/services/mfa/reminders-service';
import { SettingsService } from '@electron/services/settings/settings-service';
import { emptyMfaFact, type MfaFact } from '@shared/domain/mfa/facts';
import { emptyLink, type LinkFacts } from '@shared/domain/people/links';
import type { PracticeForm } from '@shared/domain/practice-form';
import { DEFAULT_SETTINGS } from '@shared/domain/settings-form';
import type { ReminderOwner } from '@shared/ipc/mfa-reminders';
import { expect, it, onTestFinished, vi } from 'vitest';
import { contractor, practice } from '../../support/forms';
import { person } from '../../support/people';
import { scratchWorkspace } from '../../support/workspace';

/** After prompts began, before the restricted policy: what was said on 1 August can still be put off until 2 September. */
const TODAY = '2024-08-22';

async function make() {
  const workspace = await scratchWorkspace();
  const database = await openDatabase(workspace.databaseFile);
  onTestFinished(() => database.close());
  const settings = new SettingsService(database, 'h.yeo');
  const register = new MfaRegister(database.reader, settings);
  const reminders = new RemindersService({ database, settings, register, actor: 'h.yeo', today: () => TODAY });
  let count = 0;
  return {
    workspace,
    settings,
    reminders,
    practice: (values: Partial<PracticeForm> = {}) => workspace.practices.save(null, practice(values)),
    async person(fullName: string, at: { id: string }[], kind: MfaFact['kind'] | '', link: Partial<LinkFacts> = {}) {
      count += 1;
      const form = person({ fullName, nhsAddress: `person.${count}@nhs.net`, accountCreatedOn: '', origin: 'other' });
      let saved = await workspace.people.save(null, form, null);
      for (const { id } of at)
        saved = await workspace.people.saveLink(saved, null, id, { ...emptyLink, startedOn: '2023-01-09', ...link });
      if (kind === '') return saved;
      const fact = { ...emptyMfaFact, kind, happenedOn: '2024-08-20', asAt: '2024-08-20' };
      const [told] = await workspace.mfa.record([saved], fact);
      return told ?? saved;
    },
  };
}

const at = ({ id }: { id: string }): ReminderOwner => ({ of: 'practice', id });

/** Two practices of one contractor and one of another, each with somebody to remind. */
async function threePractices() {
  const made = await make();
  const truro = await made.practice();
  const bude = await made.practice({ odsCode: 'TP2AA', name: 'Bude Eyes', mailboxAddress: 'optometry.tp2aa@nhs.net' });
  const other = await made.practice({
    odsCode: 'TP3BB',
    name: 'Exe Eyes',
    contractorName: 'Exe Eyes Ltd',
    mailboxAddress: 'optometry.tp3bb@nhs.net',
  });
  await made.person('Amy Penrose', [truro], 'not-registered');
  await made.person('Ben Carne', [truro], 'registered');
  await made.person('Cara Rowe', [truro], '');
  await made.person('Dan Hale', [bude], 'restricted');
  await made.person('Eve Bray', [other], 'access-lost');
  return { ...made, truro, bude, other };
}

it('a practice’s reminder names its own people who are not registered, and nobody else', async () => {
  const { reminders, truro, bude, other, person: add } = await threePractices();
  await add('Fay Opie', [truro], 'not-registered', { endedOn: '2024-08-01' });
  await add('Gus Teague', [truro], 'not-registered', { startedOn: '2024-12-01' });
  await add('Hal Vean', [bude, other], 'prompted');
  const text = await reminders.text(at(truro));
  expect(text).toMatchObject({
    name: 'Penrose Opticians',
    odsCode: 'TP1F9',
    to: 'optometry.tp1f9@nhs.net',
    obstacle: '',
    gaps: [],
    people: [{ fullName: 'Amy Penrose', state: 'prompted', remindedOn: '' }],
  });
  expect(text.body).toContain(
    'As far as we know on 22 August 2024, these people at Penrose Opticians (ODS code TP1F9)',
  );
  expect(text.body).toContain(
    '\n\n- Amy Penrose: prompted at log-in, not registered yet; the prompt can be put off until 2 September 2024\n\n',
  );
  expect(text.body).toContain(DEFAULT_SETTINGS.mfaPage);
  expect(text.body).toContain(DEFAULT_SETTINGS.helpdeskAddress);
  const whole = `${text.subject}\n${text.body}`;
  for (const stranger of ['Ben', 'Cara', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal', 'Bude', 'Exe'])
    expect(whole).not.toContain(stranger);
  const both = await Promise.all([bude, other].map((one) => reminders.text(at(one))));
  expect(both.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
    ['Dan Hale', 'Hal Vean'],
    ['Eve Bray', 'Hal Vean'],
  ]);
});

it('a contractor’s reminder goes to its Egress account, and names its practices one after the other', async () => {
  const { workspace, reminders, person: add, practice: addPractice, truro, bude } = await threePractices();
  const shut = await addPractice({
    odsCode: 'TP9ZZ',
    name: 'Old Eyes',
    status: 'closed',
    closedOn: '2024-01-01',
    mailboxKind: 'none',
    mailboxAddress: '',
    toldOn: '',
  });
  await add('Ivo Keast', [shut], 'not-registered');
  await add('Jan Curnow', [truro, bude], 'not-registered');
  const [row] = (await workspace.contractors.list()).filter(({ name }) => name === 'Amy Penrose Ltd');
  const owner = { of: 'contractor', id: row?.id ?? '' } as const;
  expect(await reminders.text(owner)).toMatchObject({ obstacle: 'no-address', why: /no live Egress account/, to: '' });

  const { version } = await workspace.contractors.get(owner.id);
  await workspace.contractors.save({ id: owner.id, version }, contractor());
  expect(await reminders.text(owner)).toMatchObject({ obstacle: '', to: 'amy@penrose.example' });
  const egress = { egressStatus: 'live', egressAddress: 'nhs@penrose.example', egressToldOn: '2024-01-01' } as const;
  const { version: next } = await workspace.contractors.get(owner.id);
  await workspace.contractors.save({ id: owner.id, version: next }, contractor(egress));
  const text = await reminders.text(owner);
  expect(text).toMatchObject({ to: 'nhs@penrose.example', gaps: [], subject: /practices of Amy Penrose Ltd/ });
  expect(text.people.map(({ fullName }) => fullName)).toEqual(['Amy Penrose', 'Jan Curnow', 'Dan Hale']);
  const named = text.body.split('\n').filter((line) => line.startsWith('- ') || line.endsWith('):'));
  expect(named.map((line) => line.split(':')[0])).toEqual([
    'Penrose Opticians (TP1F9)',
    '- Amy Penrose',
    '- Jan Curnow',
    'Bude Eyes (TP2AA)',
    '- Dan Hale',
    '- Jan Curnow',
  ]);
  for (const stranger of ['Eve', 'Ivo', 'Old Eyes', 'Exe']) expect(text.body).not.toContain(stranger);
});

it('a name stays one line of text, whatever it holds', async () => {
  const { reminders, practice: add, person: addPerson } = await make();
  const site = await add({ name: 'Eyes\r\nBcc: all@example.org' });
  await addPerson(
    'Mallory\r\n- Ben Carne: registered\u2028<b onclick="x">{{signature}} {{nonsense}}',
    [site],
    'restricted',
  );
  const { people } = await reminders.text(at(site));
  const { draft } = await reminders.draft(at(site), {
    seen: people.map(({ id }) => id),
    to: 'a@nhs.net',
    how: 'draft',
  });
  expect(draft.subject).not.toMatch(/[\r\n\u2028]/);
  const named = draft.body.split(/[\r\n\u2028\u2029]/).filter((line) => line.includes('Mallory'));
  expect(named).toHaveLength(1);
  expect(named[0]).toMatch(
    /^- Mallory - Ben Carne: registered <b onclick="x">\{\{signature}} \{\{nonsense}}: not registered, moved/,
  );
  expect(draft.body.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
  const eml = emlOf(draft, new Date('2024-08-22T10:00:00Z'));
  expect(eml.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  expect(eml).toContain('Content-Type: text/plain; charset=utf-8');
});

it('what the text asks for and nobody has filled in is named, and nothing is opened', async () => {
  const { reminders, settings, truro } = await threePractices();
  await settings.save(0, { ...DEFAULT_SETTINGS, mfaPage: '' });
  const { gaps, people } = await reminders.text(at(truro));
  expect(gaps).toEqual(['NHSmail page about MFA (settings)']);
  const seen = people.map(({ id }) => id);
  await expect(reminders.draft(at(truro), { seen, to: 'a@nhs.net', how: 'copy' })).rejects.toThrow(
    /not filled in: NHSmail page about MFA.*Nothing was opened or copied/,
  );
});

it('says why nobody can be reminded, with the way out, and opens nothing', async () => {
  const { reminders, practice: add, person: addPerson } = await make();
  const done = await add();
  const without = await add({ odsCode: 'TP2AA', mailboxKind: 'none', mailboxAddress: '', toldOn: '' });
  const shut = await add({
    odsCode: 'TP3BB',
    status: 'closed',
    closedOn: '2024-01-01',
    mailboxAddress: 'optometry.tp3bb@nhs.net',
  });
  const empty = await add({ odsCode: 'TP4CC', mailboxAddress: 'optometry.tp4cc@nhs.net' });
  const unknown = await add({ odsCode: 'TP5DD', mailboxAddress: 'optometry.tp5dd@nhs.net' });
  await addPerson('Amy Penrose', [done], 'registered');
  await addPerson('Ben Carne', [without, shut], 'not-registered');
  await addPerson('Cara Rowe', [unknown], '');
  const whys = [];
  for (const one of [done, without, shut, empty, unknown]) {
    const { obstacle, why, people, gaps } = await reminders.text(at(one));
    whys.push([obstacle, why]);
    expect(gaps).toEqual([]);
    if (obstacle === 'no-address') continue;
    const seen = people.map(({ id }) => id);
    await expect(reminders.draft(at(one), { seen, to: 'a@nhs.net', how: 'draft' })).rejects.toThrow(
      /Nothing was opened/,
    );
  }
  expect(whys).toEqual([
    ['nobody', expect.stringContaining('everybody is registered or exempt')],
    ['no-address', expect.stringContaining('or an address of its contractor')],
    ['closed', expect.stringContaining('have their access taken away')],
    ['nobody', 'Nobody is linked with it.'],
    ['nobody', expect.stringContaining('For 1 person it is not known')],
  ]);
  await expect(reminders.text({ of: 'contractor', id: done.id })).rejects.toMatchObject({ code: 'not-found' });
  const batch = await reminders.batch([done, without, shut].map(at));
  expect(batch).toMatchObject({
    drafts: [],
    leftOut: [{ odsCode: 'TP1F9' }, { odsCode: 'TP2AA' }, { odsCode: 'TP3BB' }],
  });
});

it('opens no mail without a recipient, and none that names others than the person saw', async () => {
  const { workspace, reminders, truro, person: add } = await threePractices();
  const { people } = await reminders.text(at(truro));
  const seen = people.map(({ id }) => id);
  await expect(reminders.draft(at(truro), { seen, to: '', how: 'draft' })).rejects.toMatchObject({
    fields: { to: /Enter an email address/ },
  });
  expect((await reminders.draft(at(truro), { seen, to: '', how: 'copy' })).people).toMatchObject([{ id: seen[0] }]);
  await add('Kit Opie', [truro], 'not-registered');
  const late = { seen, to: 'optometry.tp1f9@nhs.net', how: 'draft' };
  await expect(reminders.draft(at(truro), late)).rejects.toMatchObject({ code: 'changed-since' });
  expect(await workspace.people.list()).toHaveLength(6);
});

it('the drafts of a batch come in the order of the chosen, each with how many it names', async () => {
  const { reminders, truro, bude, other } = await threePractices();
  const { drafts, leftOut } = await reminders.batch([other, truro, bude, { id: crypto.randomUUID() }].map(at));
  expect(drafts.map(({ odsCode, people }) => [odsCode, people])).toEqual([
    ['TP3BB', 1],
    ['TP1F9', 1],
    ['TP2AA', 1],
  ]);
  expect(leftOut).toEqual([]);
});

it('those whom the mail names, and only those, are noted as reminded, as one step that can be put back', async () => {
  const { workspace, truro } = await threePractices();
  const desktop = { writeClipboard: vi.fn(), openDraft: vi.fn() };
  const context = { workspace: () => workspace, desktop: desktop as unknown as Desktop } as unknown as HandlerContext;
  const { people } = await workspace.mfaReminders.text(at(truro));
  const asked = { ...at(truro), people: people.map(({ id }) => id), to: 'optometry.tp1f9@nhs.net' };
  await expect(
    mfaReminderHandlers['mfa.reminderDraft']({ ...asked, people: [], how: 'draft' }, context),
  ).rejects.toThrow();
  expect(desktop.openDraft).not.toHaveBeenCalled();
  const handed = await mfaReminderHandlers['mfa.reminderDraft']({ ...asked, how: 'draft' }, context);
  expect(desktop.openDraft.mock.calls).toMatchObject([[{ to: 'optometry.tp1f9@nhs.net' }, 'draft']]);
  await workspace.mfa.reminded(handed.people, '2025-06-02');
  const reminded = (await workspace.people.list()).filter(({ remindedOn }) => remindedOn !== '');
  expect(reminded).toMatchObject([{ fullName: 'Amy Penrose', remindedOn: '2025-06-02' }]);
  expect((await workspace.mfaReminders.text(at(truro))).people).toMatchObject([{ remindedOn: '2025-06-02' }]);
  const [entry] = await workspace.history.ofRecord(people[0]?.id ?? '');
  await workspace.history.undo({ stepId: entry?.stepId ?? '', recordId: null });
  expect((await workspace.mfaReminders.text(at(truro))).people).toMatchObject([{ remindedOn: '' }]);
});

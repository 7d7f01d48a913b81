// Applications on a real database: who must act, what is recorded with them, and what the history keeps.
import { expect, it } from 'vitest';
import { answerOf } from '../../../electron/services/applications/application-standing';
import type { Workspace } from '../../../electron/services/workspace';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings-form';
import { practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';

const NONE = { mailboxKind: 'unknown', mailboxAddress: '', toldOn: '', onList: 'unstated' } as const;

async function make(count = 1) {
  const workspace = await scratchWorkspace();
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1)
    ids.push((await workspace.practices.save(null, practice({ odsCode: `TP1A${n}`, name: `Shop ${n}`, ...NONE }))).id);
  const practiceId = ids[0] ?? '';
  const own = { practiceId, contractorId: null };
  const { contractor } = await workspace.applications.of(own);
  return { workspace, ids, practiceId, own, contractorId: contractor.id };
}

async function threshold(workspace: Workspace, applicationThreshold: number) {
  const { version } = await workspace.settings.toEdit();
  await workspace.settings.save(version, { ...DEFAULT_SETTINGS, applicationThreshold });
}

it('goes step by step, and records the mailbox in the same step of the history as the last date', async () => {
  const { workspace, own, practiceId } = await make();
  const { applications } = workspace;
  expect(await applications.of(own)).toMatchObject({ route: 'shared-mailbox', application: null, canStart: true });
  let target = await applications.start(own);
  const steps = ['code-requested', 'code-issued', 'form-submitted', 'mailbox-live'] as const;
  for (const [index, step] of steps.entries())
    target = await applications.setStep(target, step, `2025-03-0${index + 1}`, null);
  expect(await applications.inProgress()).toBe(1);
  await applications.setStep(target, 'cchub-told', '2025-03-09', { address: ' Optometry.TP1A0@nhs.net ' });
  expect((await applications.of(own)).application).toMatchObject({ state: 'finished', nextStep: null, warnings: [] });
  expect(await applications.inProgress()).toBe(0);
  const detail = await workspace.practices.get(practiceId);
  expect(detail.form).toMatchObject({
    mailboxKind: 'shared',
    mailboxAddress: 'optometry.tp1a0@nhs.net',
    mailboxStatus: 'live',
    toldOn: '2025-03-09',
    onList: 'yes',
  });
  expect((await workspace.distributionList.get()).entries).toHaveLength(1);
});

it('records nothing where the person unticked it, and says so', async () => {
  const { workspace, own, practiceId } = await make();
  const target = await workspace.applications.start(own);
  await workspace.applications.setStep(target, 'cchub-told', '2025-03-09', null);
  expect((await workspace.practices.get(practiceId)).mailboxes).toEqual([]);
  const { application } = await workspace.applications.of(own);
  expect(application?.warnings.join(' ')).toContain('no address is recorded yet');
});

// All or nothing: a date without its mailbox would look finished while the list lacks the practice.
it('writes neither date nor mailbox when the address can not be one', async () => {
  const { workspace, own } = await make();
  const target = await workspace.applications.start(own);
  await expect(
    workspace.applications.setStep(target, 'cchub-told', '2025-03-09', { address: 'not an address' }),
  ).rejects.toMatchObject({ code: 'invalid-input', fields: { 'mailbox.address': expect.any(String) } });
  const { application } = await workspace.applications.of(own);
  expect([application?.state, application?.version]).toEqual(['in-progress', 1]);
});

it('keeps an older nhs.net address as an alias', async () => {
  const { workspace, own, practiceId } = await make();
  const { version } = await workspace.practices.get(practiceId);
  await workspace.practices.save(
    { id: practiceId, version },
    practice({ odsCode: 'TP1A0', name: 'Shop 0', mailboxKind: 'store', mailboxAddress: 'shop.truro@nhs.net' }),
  );
  const target = await workspace.applications.start(own);
  await workspace.applications.setStep(target, 'cchub-told', '2025-03-09', { address: 'optometry.tp1a0@nhs.net' });
  expect((await workspace.practices.get(practiceId)).form).toMatchObject({
    mailboxAddress: 'optometry.tp1a0@nhs.net',
    aliases: 'shop.truro@nhs.net',
  });
});

it('one at a time, withdrawn and begun anew', async () => {
  const { workspace, own } = await make();
  const { applications } = workspace;
  const first = await applications.start(own);
  await expect(applications.start(own)).rejects.toMatchObject({ code: 'duplicate' });
  const withdrawn = await applications.withdraw(first, '2025-03-01');
  expect((await applications.of(own)).application).toMatchObject({ state: 'withdrawn', withdrawnOn: '2025-03-01' });
  await expect(applications.withdraw(first, null)).rejects.toMatchObject({ code: 'changed-since' });
  const second = await applications.start(own);
  expect(await applications.of(own)).toMatchObject({ application: { id: second.id }, earlier: 1 });
  await applications.saveNotes(second, 'Rang on Monday');
  expect((await applications.of(own)).application?.notes).toBe('Rang on Monday');
  expect((await applications.list()).map(({ id }) => id)).toEqual([second.id]);
  expect(withdrawn.version).toBe(2);
});

it('goes by the count, the setting and what NHSBSA answered', async () => {
  const { workspace, own, contractorId } = await make(2);
  const { applications } = workspace;
  const whole = { practiceId: null, contractorId };
  await expect(applications.start(whole)).rejects.toMatchObject({ code: 'invalid-input' });
  await threshold(workspace, 2);
  expect(await applications.of(own)).toMatchObject({ route: 'ask-nhsbsa', canStart: false });
  await expect(applications.start(own)).rejects.toMatchObject({ code: 'invalid-input' });
  await threshold(workspace, 1);
  expect(await applications.of(own)).toMatchObject({ route: 'egress', canStart: false, practices: 2 });
  expect(await applications.of(whole)).toMatchObject({ route: 'egress', canStart: true, egressFormMissing: true });
  const target = await applications.start(whole);
  await expect(applications.setStep(target, 'code-issued', '2025-03-01', null)).rejects.toMatchObject({
    code: 'invalid-input',
  });
  await applications.setStep(target, 'cchub-told', '2025-03-01', { address: 'eyes@penrose.example' });
  expect(await applications.of(whole)).toMatchObject({
    mailbox: { recorded: 'eyes@penrose.example', live: true },
    application: { state: 'finished' },
  });
});

it('an application begun on one route says so when the contractor’s route has changed', async () => {
  const { workspace, own } = await make(2);
  await workspace.applications.start(own);
  await threshold(workspace, 1);
  expect((await workspace.applications.of(own)).application?.warnings[0]).toContain('route is now “Egress account”');
});

it('lists what has waited longest first, and whose turn it is', async () => {
  const { workspace, ids } = await make(3);
  const { applications } = workspace;
  const dates = ['2025-03-20', '2025-01-10', '2025-02-10'];
  for (const [index, practiceId] of ids.entries()) {
    const target = await applications.start({ practiceId, contractorId: null });
    const step = index === 2 ? 'form-submitted' : 'code-requested';
    await applications.setStep(target, step, dates[index] ?? null, null);
  }
  const rows = await applications.list();
  expect(rows.map(({ practice: shop }) => shop?.odsCode)).toEqual(['TP1A1', 'TP1A2', 'TP1A0']);
  expect(rows.map(({ waitingFor }) => waitingFor)).toEqual(['NHSBSA', 'CCHub', 'NHSBSA']);
  expect(rows[1]).toMatchObject({ sentWithoutCode: true, nextStep: { id: 'code-requested' } });
});

it('what is gone is said to be gone', async () => {
  const { workspace } = await make();
  const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  const { applications, applicationMails } = workspace;
  await expect(applications.of({ practiceId: id, contractorId: null })).rejects.toMatchObject({ code: 'not-found' });
  await expect(applications.of({ practiceId: null, contractorId: id })).rejects.toMatchObject({ code: 'not-found' });
  await expect(applications.setStep({ id, version: 1 }, 'cchub-told', null, null)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(applicationMails.view(id, 'next-step')).rejects.toMatchObject({ code: 'not-found' });
});

it('writes mails with what the register and the settings know, and none with a hole in it', async () => {
  const { workspace, own, contractorId } = await make(2);
  const { applications, applicationMails, settings } = workspace;
  const { id } = await applications.start(own);
  const mail = await applicationMails.view(id, 'ask-for-code');
  expect(mail).toMatchObject({ unknown: [], missing: [], short: true });
  expect(mail.subject).toContain('TP1A0');
  expect(mail.body).toContain('https://portal.nhs.net/Registration#/optometry');
  expect(mail.body).toContain('optometry.tp1a0@nhs.net');
  await settings.templates.save({ id: 'ask-for-code', version: 0 }, 'Own {{odsCode}}\n\nOwn text of {{signature}}');
  expect(await applicationMails.draft(id, 'ask-for-code', '')).toMatchObject({
    subject: 'Own TP1A0',
    body: 'Own text of h.yeo',
    from: 'england.optometrysouthwest@nhs.net',
  });
  await threshold(workspace, 1);
  const { id: egress } = await applications.start({ practiceId: null, contractorId });
  expect((await applicationMails.view(egress, 'egress-form')).missing).toEqual(['egressForm']);
  await expect(applicationMails.draft(egress, 'egress-form', '')).rejects.toThrow(/Egress request form/);
});

it('texts of mails are refused, kept and put back', async () => {
  const { workspace } = await make();
  const { templates } = workspace.settings;
  const before = await templates.get('next-step');
  await expect(templates.save(before, 'S\n\n{{nonsense}}')).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { text: expect.stringContaining('nonsense') },
  });
  const mine = await templates.save(before, 'S\n\nmine');
  expect(mine.text).toBe('S\n\nmine');
  // Texts lie among the settings and must not disturb them.
  expect(await workspace.settings.get()).toEqual(DEFAULT_SETTINGS);
  expect(await templates.save(mine, null)).toEqual({ ...before, version: 2 });
  await expect(templates.save(before, 'S\n\ntoo late')).rejects.toMatchObject({ code: 'changed-since' });
});

it('ICBs are added, renamed and ended, and practices keep the ended one', async () => {
  const { workspace } = await make();
  const { settings } = workspace;
  const cornwall = (await settings.icbList.all()).find(({ values }) => values.odsCode === 'QT6');
  if (cornwall === undefined) throw new Error('Cornwall is on the list');
  expect(cornwall.practices).toBe(1);
  const target = { id: cornwall.id, version: cornwall.version };
  await settings.icbList.save(target, { ...cornwall.values, validTo: '2020-03-31' });
  expect((await settings.icbs()).find(({ odsCode }) => odsCode === 'QT6')?.ended).toBe(true);
  expect((await workspace.practices.list())[0]?.icbName).toBe('Cornwall');
  await expect(settings.icbList.save(target, cornwall.values)).rejects.toMatchObject({ code: 'changed-since' });
  const merged = {
    odsCode: 'Q99',
    oldCode: '',
    name: 'NHS Peninsula ICB',
    shortName: 'Peninsula',
    validFrom: '',
    validTo: '',
  };
  await settings.icbList.save(null, merged);
  await expect(settings.icbList.save(null, { ...merged, name: 'Other' })).rejects.toMatchObject({ code: 'duplicate' });
  await expect(settings.icbList.save(null, { ...merged, odsCode: 'Q98' })).rejects.toMatchObject({ code: 'duplicate' });
  expect(await settings.icbs()).toHaveLength(8);
});

// What the headless task prints for a practice, by route and by what is recorded.
it('answers for a practice on each route', async () => {
  const { workspace, own, contractorId } = await make(2);
  const { applications } = workspace;
  const whole = { practiceId: null, contractorId };
  const answer = async () => answerOf(await applications.of(own), await applications.of(whole), 'code@example.org');
  expect(await answer()).toMatchObject({
    practices: 2,
    route: 'shared-mailbox',
    nextStep: { id: 'code-requested', label: 'Code requested', who: 'contractor', waitingDays: 0 },
    warnings: [],
  });
  const target = await applications.start(own);
  await applications.setStep(target, 'form-submitted', '2025-03-01', null);
  const sent = await answer();
  expect(sent.warnings[0]).toContain('it will not be processed');
  expect(sent.steps.find(({ id }) => id === 'form-submitted')).toEqual({
    id: 'form-submitted',
    label: 'Form submitted',
    who: 'contractor',
    date: '2025-03-01',
    done: true,
  });
  await threshold(workspace, 2);
  expect((await answer()).route).toBe('ask-nhsbsa');
  await threshold(workspace, 1);
  const egress = await applications.start(whole);
  await applications.setStep(egress, 'form-submitted', '2025-03-02', null);
  expect(await answer()).toMatchObject({
    route: 'egress',
    steps: [{ id: 'form-submitted' }, { id: 'account-created' }, { id: 'cchub-told' }],
    nextStep: { id: 'account-created', who: 'NHSBSA' },
  });
  expect(Object.keys((await answer()).nextStep ?? {})).toEqual(['id', 'label', 'who', 'waitingDays']);
});

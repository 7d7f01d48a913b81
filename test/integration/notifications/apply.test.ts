// From a notification to the register and back, on a real database. It breaks when a step writes only half, when the
// list doesn't follow, when what somebody else changed is written over, or when undoing leaves something behind.
import { expect, it } from 'vitest';
import type { Workspace } from '../../../electron/services/workspace';
import type { ApplyAction } from '../../../shared/domain/notifications/apply/action';
import type { NotificationForm } from '../../../shared/domain/notifications/notification-form';
import { contractor, practice } from '../../support/forms';
import { applyAction, notification } from '../../support/notifications';
import { person } from '../../support/people';
import { scratchWorkspace } from '../../support/workspace';
import { visible } from '../history/support';

const ADDRESS = 'optometry.tp1f9@nhs.net';
const bare = { mailboxKind: 'unknown', mailboxAddress: '', toldOn: '', onList: 'unstated' } as const;
const owner = { role: 'owner' as const, startedOn: '2025-04-01', endedOn: '', accessRemovedOn: '' };

async function site(workspace: Workspace, values: Parameters<typeof practice>[0] = {}) {
  const { id } = await workspace.practices.save(null, practice(values));
  return { id, contractorId: (await workspace.practices.get(id)).contractor.id };
}

const log = async (workspace: Workspace, values: Partial<NotificationForm>) =>
  (await workspace.notifications.save(null, notification(values))).id;

/** Applies what is proposed, with what the person changed. */
async function apply(
  { applying }: Workspace,
  id: string,
  change: (action: ApplyAction, at: number) => ApplyAction = (action) => action,
) {
  const first = await applying.proposals(id, null);
  const shown = await applying.proposals(id, first.actions.map(change));
  const result = await applying.apply({
    id,
    version: shown.version,
    actions: shown.actions.map((action, at) => ({ ...action, seen: shown.proposals[at]?.seen ?? [] })),
    outcome: shown.outcome,
    state: shown.state,
  });
  return { ...result, ...shown };
}

const values = (more: Partial<ApplyAction['values']>) => (action: ApplyAction) => ({
  ...action,
  values: { ...action.values, ...more },
});

const requestsOf = async ({ people }: Workspace, practiceId: string) =>
  (await people.ofPractice(practiceId)).requests.map(({ values: facts }) => facts);

/** All that people can see: register, list, linked users, requests, applications, notifications. */
async function everything(workspace: Workspace) {
  const notifications = await Promise.all(
    (await workspace.notifications.list()).map(async ({ id }) => (await workspace.notifications.get(id)).form),
  );
  const applications = (await workspace.applications.list()).map(({ id, state, nextStep }) => ({
    id,
    state,
    nextStep,
  }));
  const people = (await workspace.people.list()).map(({ fullName, state, practices }) => ({
    fullName,
    state,
    practices,
  }));
  const requests = [];
  for (const { id } of await workspace.practices.list()) requests.push(await requestsOf(workspace, id));
  return {
    register: await visible(workspace),
    list: (await workspace.distributionList.get()).entries,
    notifications,
    applications,
    people,
    requests,
  };
}

async function comesBack(workspace: Workspace, id: string, before: unknown, stepId: string | null) {
  expect(stepId).not.toBeNull();
  const undone = await workspace.history.undo({ stepId: stepId ?? '', recordId: null });
  expect(undone.leftCount).toBe(0);
  expect(await everything(workspace)).toEqual(before);
  const { changes } = await workspace.notifications.get(id);
  expect(changes.every((change) => change.undone)).toBe(true);
}

it('records a new shared mailbox, its application and the list in one step, and puts all of it back', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, bare);
  await workspace.applications.start({ practiceId, contractorId: null });
  const id = await log(workspace, { practiceId });
  const before = await everything(workspace);
  const { stepId, changed } = await apply(workspace, id, values({ address: ADDRESS }));
  expect(changed).toBe(6);
  const found = await workspace.practices.get(practiceId);
  expect(found).toMatchObject({
    onList: 'yes',
    mailboxes: [{ address: ADDRESS, kind: 'shared', status: 'live', toldOn: '2026-09-07' }],
  });
  expect(found.history[0]).toMatchObject({ source: 'notification', batchId: id, stepId });
  const { entries } = await workspace.distributionList.get();
  expect(entries.map(({ address }) => address)).toEqual([ADDRESS]);
  const overview = await workspace.applications.of({ practiceId, contractorId: null });
  expect(overview.application?.state).toBe('finished');
  const detail = await workspace.notifications.get(id);
  expect(detail.form).toMatchObject({ state: 'done', outcome: `Mailbox ${ADDRESS} recorded for TP1F9, on the list.` });
  expect(detail.changes.map(({ entity }) => entity).sort()).toEqual(['application', 'practice']);
  await comesBack(workspace, id, before, stepId);
});

it('changes nothing the second time', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, bare);
  const id = await log(workspace, { practiceId });
  await apply(workspace, id, values({ address: ADDRESS }));
  const { version } = await workspace.practices.get(practiceId);
  const again = await apply(workspace, id, values({ address: ADDRESS }));
  expect([again.changed, (await workspace.practices.get(practiceId)).version]).toEqual([0, version]);
});

it('keeps the old address as an alias', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, { mailboxAddress: 'optometry.tp2dh@nhs.net' });
  const id = await log(workspace, { practiceId, kind: 'address-change' });
  const before = await everything(workspace);
  const { stepId } = await apply(workspace, id, values({ address: ADDRESS }));
  const { mailboxes } = await workspace.practices.get(practiceId);
  expect(mailboxes).toMatchObject([{ address: ADDRESS, aliases: ['optometry.tp2dh@nhs.net'], toldOn: '2026-09-07' }]);
  await comesBack(workspace, id, before, stepId);
});

it('marks a mailbox as not working, and takes it off the list when asked to', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, { confirmedOn: '2026-01-01' });
  const id = await log(workspace, { practiceId, kind: 'mailbox-not-working' });
  const before = await everything(workspace);
  const { stepId } = await apply(workspace, id, (action) => ({ ...action, toggled: ['practice.onList'] }));
  const found = await workspace.practices.get(practiceId);
  expect(found).toMatchObject({ onList: 'no', listState: 'off', mailboxes: [{ confirmedOn: null }] });
  expect(found.notes).toContain('7 September 2026: told that');
  await comesBack(workspace, id, before, stepId);
});

it('records an Egress account with its contractor and application', async () => {
  const workspace = await scratchWorkspace();
  const { id: contractorId } = await workspace.contractors.save(
    null,
    contractor({ declaredPractices: '12', routeOverride: 'egress', routeOverrideReason: 'Asked NHSBSA' }),
  );
  await workspace.applications.start({ practiceId: null, contractorId });
  const id = await log(workspace, { contractorId, kind: 'egress-account' });
  const before = await everything(workspace);
  const { stepId, outcome } = await apply(workspace, id, values({ address: 'secure@penrose.example' }));
  expect((await workspace.contractors.get(contractorId)).form).toMatchObject({
    egressStatus: 'live',
    egressAddress: 'secure@penrose.example',
    egressToldOn: '2026-09-07',
  });
  expect(outcome).toContain('secure@penrose.example');
  await comesBack(workspace, id, before, stepId);
});

it('makes a request, names what is missing, and completes it with the next message', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace);
  const id = await log(workspace, { practiceId, kind: 'linked-user-wanted' });
  const before = await everything(workspace);
  const { stepId, state } = await apply(workspace, id, values({ fullName: 'Ben Carne', role: 'member' }));
  expect(state).toBe('in-progress');
  const wanted = { fullName: 'Ben Carne', askedOn: '2026-09-07' };
  expect(await requestsOf(workspace, practiceId)).toMatchObject([wanted]);
  const second = await log(workspace, { practiceId, kind: 'linked-user-wanted' });
  const more = { fullName: 'Ben Carne', personalAddress: 'ben@carne.example', mobile: '07700 900456' };
  const completed = await apply(workspace, second, values(more));
  const facts = { ...wanted, personalAddress: 'ben@carne.example', mobile: '+447700900456', role: 'member' };
  expect(await requestsOf(workspace, practiceId)).toMatchObject([facts]);
  await workspace.history.undo({ stepId: completed.stepId ?? '', recordId: null });
  const added = (await workspace.notifications.list()).find((row) => row.id === second);
  await workspace.bin.remove('notification', { id: second, version: added?.version ?? 0 });
  await comesBack(workspace, id, before, stepId);
});

it('leads a practice without a mailbox to the application, and writes no request', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, bare);
  const id = await log(workspace, { practiceId, kind: 'linked-user-wanted' });
  const { changed, proposals } = await apply(workspace, id, values({ fullName: 'Ben Carne' }));
  expect([changed, await requestsOf(workspace, practiceId)]).toEqual([0, []]);
  expect(proposals[0]?.hints[0]?.link).toMatchObject({ of: 'practice', id: practiceId });
  const { replies } = await workspace.replies.drafts(id);
  expect(replies.map(({ template }) => template)).toContain('reply-application-first');
});

it('ends a leaver’s link, counts the owners again, and brings the person back', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace);
  const other = await site(workspace, { odsCode: 'TP2H3', mailboxAddress: 'optometry.tp2h3@nhs.net' });
  const amy = await workspace.people.save(null, person(), { practiceId, link: owner });
  await workspace.people.saveLink(amy, null, other.id, owner);
  const id = await log(workspace, { practiceId, kind: 'leaver' });
  const before = await everything(workspace);
  const { stepId, proposals } = await apply(workspace, id, values({ fullName: 'Amy Penrose' }));
  expect(proposals[0]).toMatchObject({ owners: { level: 'red' } });
  const [stays] = await workspace.people.list();
  expect(stays).toMatchObject({ state: 'live' });
  expect(await workspace.people.ofPractice(practiceId)).toMatchObject({ owners: 0 });

  const last = await log(workspace, { practiceId: other.id, kind: 'leaver' });
  const gone = await apply(workspace, last, values({ fullName: 'Amy Penrose' }));
  expect(gone.proposals[0]?.changes.map(({ id: change }) => change)).toEqual(['person.link', 'person.state']);
  expect((await workspace.people.list()).map(({ state }) => state)).toEqual(['left']);
  await workspace.history.undo({ stepId: gone.stepId ?? '', recordId: null });
  const row = (await workspace.notifications.list()).find((each) => each.id === last);
  await workspace.bin.remove('notification', { id: last, version: row?.version ?? 0 });
  await comesBack(workspace, id, before, stepId);
});

it('changes and closes a practice, and what follows', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace);
  const next = await site(workspace, { odsCode: 'TP2H3', ...bare });
  await workspace.people.save(null, person(), { practiceId, link: owner });
  const id = await log(workspace, { practiceId, kind: 'practice-change' });
  const before = await everything(workspace);
  const { stepId, outcome } = await apply(
    workspace,
    id,
    values({ town: 'Exeter', closedOn: '2026-12-31', successorCode: 'tp2h3' }),
  );
  expect(await workspace.practices.get(practiceId)).toMatchObject({
    town: 'Exeter',
    status: 'closed',
    closedOn: '2026-12-31',
    onList: 'no',
    successor: { odsCode: 'TP2H3' },
    mailboxes: [{ status: 'closed' }],
  });
  expect((await workspace.practices.get(next.id)).predecessor).toMatchObject({ odsCode: 'TP1F9' });
  expect(await workspace.people.ofPractice(practiceId)).toMatchObject({
    links: [{ fullName: 'Amy Penrose', endedOn: '2026-12-31' }],
  });
  expect(outcome).toContain('1 linked user leaves');
  await comesBack(workspace, id, before, stepId);
});

it('applies several practices at once, all of it or nothing', async () => {
  const workspace = await scratchWorkspace();
  const first = await site(workspace, bare);
  const second = await site(workspace, { ...bare, odsCode: 'TP2H3' });
  const id = await log(workspace, {});
  const before = await everything(workspace);
  const actions = [
    applyAction({ practiceId: first.id }),
    applyAction({ practiceId: second.id, values: { address: 'optometry.tp2h3@nhs.net' } }),
  ];
  const shown = await workspace.applying.proposals(id, actions);
  const send = (more: object = {}) =>
    workspace.applying.apply({
      id,
      version: shown.version,
      actions: actions.map((action, at) => ({ ...action, seen: shown.proposals[at]?.seen ?? [] })),
      outcome: shown.outcome,
      state: 'done',
      ...more,
    });
  const [one, two] = shown.proposals.map(({ seen }) => seen);
  const wrong = applyAction({ practiceId: second.id, values: { address: 'nonsense' } });
  const bad = [
    { ...actions[0], seen: one },
    { ...wrong, seen: two },
  ];
  await expect(send({ actions: bad })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { 'actions.1.address': expect.any(String) },
  });
  expect(await everything(workspace)).toEqual(before);
  const { stepId, changed } = await send();
  expect(changed).toBe(8);
  await comesBack(workspace, id, before, stepId);
});

it('writes over nothing that somebody changed meanwhile', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, bare);
  const id = await log(workspace, { practiceId });
  const actions = [applyAction({ practiceId })];
  const shown = await workspace.applying.proposals(id, actions);
  const input = {
    id,
    version: shown.version,
    actions: actions.map((action) => ({ ...action, seen: shown.proposals[0]?.seen ?? [] })),
    outcome: '',
    state: 'done' as const,
  };
  const { version, form } = await workspace.practices.get(practiceId);
  await workspace.practices.save({ id: practiceId, version }, { ...form, town: 'Exeter' });
  await expect(workspace.applying.apply(input)).rejects.toMatchObject({
    code: 'changed-since',
    message: expect.stringContaining('TP1F9'),
  });
  // An application that was begun meanwhile was never looked at.
  const seenAgain = (await workspace.applying.proposals(id, actions)).proposals[0]?.seen ?? [];
  await workspace.applications.start({ practiceId, contractorId: null });
  const stale = { ...input, actions: actions.map((action) => ({ ...action, seen: seenAgain })) };
  await expect(workspace.applying.apply(stale)).rejects.toMatchObject({ code: 'changed-since' });
  await workspace.notifications.change([{ id, version: shown.version }], { owner: 'h.yeo' });
  await expect(workspace.applying.apply(input)).rejects.toMatchObject({ code: 'changed-since' });
  expect((await workspace.practices.get(practiceId)).mailboxes).toEqual([]);
});

it('names the others that have an address already, also as an older one', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, bare);
  await site(workspace, {
    odsCode: 'TP2H3',
    name: 'Other',
    mailboxAddress: 'optometry.tp2h3@nhs.net',
    aliases: ADDRESS,
  });
  await site(workspace, { odsCode: 'TP3H4', name: 'Third', mailboxAddress: 'optometryXtp1f9@nhs.net'.toLowerCase() });
  const id = await log(workspace, { practiceId });
  const { proposals } = await workspace.applying.proposals(id, [applyAction({ practiceId })]);
  expect(proposals[0]?.warnings).toEqual(['TP2H3 Other has this address.']);
});

it('gives a notification its practice, and says what it can’t apply', async () => {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, bare);
  const id = await log(workspace, {});
  const first = await workspace.applying.proposals(id, null);
  expect(first.proposals[0]?.problems.map(({ field }) => field)).toContain('practiceId');
  await apply(workspace, id, (action) => ({ ...values({ address: ADDRESS })(action), practiceId }));
  expect((await workspace.notifications.get(id)).practice?.id).toBe(practiceId);
  const nobody = '3f2504e0-4f89-41d3-9a0c-0305e82c3309';
  await expect(workspace.applying.proposals(nobody, null)).rejects.toMatchObject({ code: 'not-found' });
  const { id: other } = await workspace.notifications.save(null, notification({ kind: 'other' }));
  const recorded = await apply(workspace, other);
  expect([recorded.changed, (await workspace.notifications.get(other)).form.state]).toEqual([0, 'done']);
});

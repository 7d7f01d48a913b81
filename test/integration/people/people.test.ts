// Linked users on a real database. It breaks when a leaver drops out of sight while the access is still there, when two
// living people share an address, or when a step with people can't be put back whole.
import { expect, it } from 'vitest';
import type { Workspace } from '../../../electron/services/workspace';
import { todayInLondon } from '../../../shared/domain/calendar-date';
import { practice } from '../../support/forms';
import { person, userRequest } from '../../support/people';
import { scratchWorkspace } from '../../support/workspace';

const link = (values = {}) => ({
  role: 'owner' as const,
  startedOn: '2025-04-01',
  endedOn: '',
  accessRemovedOn: '',
  ...values,
});
const today = todayInLondon(new Date());

async function site(workspace: Workspace, odsCode: string, values = {}) {
  const address = `optometry.${odsCode.toLowerCase()}@nhs.net`;
  return workspace.practices.save(
    null,
    practice({ odsCode, name: `Practice ${odsCode}`, mailboxAddress: address, ...values }),
  );
}

async function register() {
  const workspace = await scratchWorkspace();
  const [first, second] = [await site(workspace, 'TP1F9'), await site(workspace, 'TP1G2')];
  return { workspace, first: first.id, second: second.id };
}

const lastStep = async (workspace: Workspace, recordId: string) => {
  const [entry] = await workspace.history.ofRecord(recordId);
  return entry?.stepId ?? '';
};

it('counts owners by who can open the mailbox today', async () => {
  const { workspace, first } = await register();
  const { people } = workspace;
  expect(await people.ofPractice(first)).toMatchObject({ owners: 0, ownersLevel: 'red', links: [] });
  await people.save(null, person(), { practiceId: first, link: link() });
  expect(await people.ofPractice(first)).toMatchObject({ owners: 1, ownersLevel: 'amber' });
  await people.save(null, person({ fullName: 'Ben', nhsAddress: 'ben@nhs.net' }), { practiceId: first, link: link() });
  const member = person({ fullName: 'Cai', nhsAddress: '', state: 'joiner' });
  await people.save(null, member, { practiceId: first, link: link({ role: 'member' }) });
  const found = await people.ofPractice(first);
  expect(found).toMatchObject({ owners: 2, members: 0, ownersLevel: 'good' });
  expect(found.links.map(({ fullName }) => fullName)).toEqual(['Amy Penrose', 'Ben', 'Cai']);
});

it('keeps a leaver listed until the access was taken away, and one person at two practices is one', async () => {
  const { workspace, first, second } = await register();
  const { people } = workspace;
  const added = await people.save(null, person(), { practiceId: first, link: link() });
  const linked = await people.saveLink(added, null, second, link({ role: 'member' }));
  expect(await people.list()).toMatchObject([
    { fullName: 'Amy Penrose', practices: [{ odsCode: 'TP1F9' }, { odsCode: 'TP1G2' }] },
  ]);

  const left = await people.leave(linked, first, '2025-06-01');
  expect(left.owners).toMatchObject([{ odsCode: 'TP1F9', owners: 0, level: 'red' }]);
  expect(await people.ofPractice(first)).toMatchObject({ links: [], leaversToRemove: [{ fullName: 'Amy Penrose' }] });
  expect(await people.get(added.id)).toMatchObject({ state: 'live' });

  const gone = await people.leave(left, null, '2025-07-01');
  expect(await people.list()).toMatchObject([{ state: 'left', accessLeft: 2 }]);
  const [open] = (await people.ofPractice(first)).leaversToRemove;
  await people.accessRemoved(gone, open?.id ?? '', '2025-07-02');
  expect(await people.ofPractice(first)).toMatchObject({
    leaversToRemove: [],
    formerLinks: [{ accessRemovedOn: '2025-07-02' }],
  });
  await expect(people.leave({ ...gone, version: gone.version + 1 }, null, '2025-08-01')).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

it('shows someone who leaves on a day to come as still there', async () => {
  const { workspace, first } = await register();
  const { people } = workspace;
  const added = await people.save(null, person(), { practiceId: first, link: link() });
  await people.leave(added, null, '2999-01-01');
  expect(await people.ofPractice(first)).toMatchObject({
    owners: 1,
    links: [{ standing: 'leaving', personState: 'live' }],
  });
  expect(await people.get(added.id)).toMatchObject({ state: 'live', form: { state: 'left' } });
});

it('refuses a second living owner of an address, and lets a new one have that of a leaver', async () => {
  const { workspace, first } = await register();
  const { people } = workspace;
  const amy = await people.save(null, person(), { practiceId: first, link: link() });
  const again = person({ fullName: 'Amy Trevena', nhsAddress: 'Amy.Penrose1@NHS.net '.trim().toLowerCase() });
  await expect(people.save(null, again, null)).rejects.toMatchObject({
    code: 'duplicate',
    fields: { 'values.nhsAddress': 'Amy Penrose has this address' },
  });
  const left = await people.leave(amy, null, '2025-06-01');
  const heir = await people.save(null, again, null);
  expect(await people.get(heir.id)).toMatchObject({ sameAddress: [{ fullName: 'Amy Penrose', left: true }] });
  // Putting the leaving back would give the address two living owners.
  await expect(workspace.history.undo({ stepId: await lastStep(workspace, amy.id), recordId: null })).rejects.toThrow(
    /Amy Trevena has the address/,
  );
  await expect(people.save({ id: amy.id, version: left.version }, person(), null)).rejects.toMatchObject({
    code: 'duplicate',
  });
});

// Catches: somebody who came back and whose address is free for another, because "left" was never taken off.
it('makes live who had left and is linked anew; not where somebody else has the address by now', async () => {
  const { workspace, first, second } = await register();
  const { people } = workspace;
  const amy = await people.save(null, person(), { practiceId: first, link: link() });
  const left = await people.leave(amy, null, '2025-06-01');
  const back = await people.saveLink(left, null, second, link({ startedOn: '2025-09-01' }));
  expect(await people.get(amy.id)).toMatchObject({ state: 'live', form: { state: 'live' } });
  const gone = await people.leave(back, null, '2025-10-01');
  await people.save(null, person({ fullName: 'Amy Trevena' }), null);
  await expect(people.saveLink(gone, null, second, link({ startedOn: '2025-11-01' }))).rejects.toMatchObject({
    code: 'duplicate',
  });
});

it('refuses a second link at the same time, a wrong version, an unknown practice and a date before the start', async () => {
  const { workspace, first } = await register();
  const { people } = workspace;
  const amy = await people.save(null, person(), { practiceId: first, link: link() });
  await expect(people.saveLink(amy, null, first, link({ startedOn: '2026-01-01' }))).rejects.toMatchObject({
    code: 'duplicate',
  });
  await expect(people.saveLink({ ...amy, version: 7 }, null, first, link())).rejects.toMatchObject({
    code: 'changed-since',
  });
  await expect(people.saveLink(amy, null, amy.id, link())).rejects.toMatchObject({ code: 'not-found' });
  await expect(people.leave(amy, first, '2024-01-01')).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { on: /later than that/ },
  });
  await expect(people.save(amy, person({ state: 'left' }), null)).rejects.toMatchObject({
    code: 'invalid-input',
    fields: { 'values.state': /Has left/ },
  });
  await expect(people.accessRemoved(amy, amy.id, '2025-01-01')).rejects.toMatchObject({ code: 'not-found' });
  const [own] = (await people.get(amy.id)).links;
  await expect(people.accessRemoved(amy, own?.id ?? '', '2025-05-01')).rejects.toMatchObject({ code: 'invalid-input' });
  expect((await people.get(amy.id)).version).toBe(amy.version);
});

it('puts links back with the history, and a person out of the bin with them', async () => {
  const { workspace, first } = await register();
  const { people, history, bin } = workspace;
  const amy = await people.save(null, person(), { practiceId: first, link: link() });
  const [own] = (await people.get(amy.id)).links;
  const without = await people.removeLink(amy, own?.id ?? '');
  expect((await people.get(amy.id)).links).toEqual([]);
  await history.undo({ stepId: await lastStep(workspace, amy.id), recordId: null });
  expect((await people.get(amy.id)).links).toMatchObject([{ id: own?.id, role: 'owner', startedOn: '2025-04-01' }]);
  const removed = await bin.remove('person', { id: amy.id, version: without.version + 1 });
  expect(await people.list()).toEqual([]);
  expect(await people.ofPractice(first)).toMatchObject({ links: [], owners: 0 });
  expect(await bin.list()).toMatchObject({ rows: [{ entity: 'person', name: 'Amy Penrose' }] });
  await bin.restore('person', removed);
  expect(await people.ofPractice(first)).toMatchObject({ owners: 1 });
  const [entry] = (await people.get(amy.id)).history.filter(({ action }) => action === 'add');
  expect(entry?.changes.find(({ label }) => label === 'Linked practice')?.after).toBe(
    'TP1F9: Owner since 1 April 2025',
  );
});

it('finds people by name and address, and no longer once they are deleted', async () => {
  const { workspace } = await register();
  const amy = await workspace.people.save(null, person(), null);
  expect(await workspace.search.find('penrose1@nhs.net', 5)).toMatchObject([{ kind: 'person', recordId: amy.id }]);
  expect(await workspace.search.find('amy@penrose.example', 5)).not.toMatchObject([{ kind: 'person' }]);
  await workspace.bin.remove('person', amy);
  expect((await workspace.search.find('Amy Penrose', 5)).filter(({ kind }) => kind === 'person')).toEqual([]);
});

it('moves people and requests with a practice that is merged away, and back', async () => {
  const { workspace, first, second } = await register();
  const { people, userRequests, duplicates, practices, history } = workspace;
  const amy = await people.save(null, person(), { practiceId: first, link: link() });
  await people.saveLink(amy, null, second, link());
  const ben = await people.save(null, person({ fullName: 'Ben', nhsAddress: 'ben@nhs.net' }), {
    practiceId: second,
    link: link(),
  });
  await userRequests.save(null, { practiceId: second, notificationId: null }, userRequest());
  const [keep, other] = [await practices.get(first), await practices.get(second)];
  await duplicates.merge('practice', {
    keep: { id: first, version: keep.version },
    other: { id: second, version: other.version },
    take: [],
  });
  expect(await people.ofPractice(first)).toMatchObject({
    owners: 2,
    requests: [{ values: { fullName: 'Ben Carne' } }],
  });
  await history.undo({ stepId: await lastStep(workspace, ben.id), recordId: null });
  expect(await people.ofPractice(first)).toMatchObject({ owners: 1, requests: [] });
  expect(await people.ofPractice(second)).toMatchObject({
    owners: 2,
    requests: [{ values: { fullName: 'Ben Carne' } }],
  });
});

it('does not know people and practices that are not there', async () => {
  const { workspace, first } = await register();
  await expect(workspace.people.get(first)).rejects.toMatchObject({ code: 'not-found' });
  const amy = await workspace.people.save(null, person(), null);
  await expect(workspace.people.ofPractice(amy.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(workspace.people.accessRemoved(amy, first, '2999-01-01')).rejects.toMatchObject({
    fields: { on: /future/ },
  });
  expect(today).toMatch(/^\d{4}/);
});

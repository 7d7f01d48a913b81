// How people and practices stand, on a real database. It breaks when the table says other things than the page, when a
// change of the policy or of another desk isn't seen, when people are lost between two pages, or when a scope counts others.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MFA_STATES } from '../../../shared/domain/mfa/state';
import { userRequest } from '../../support/people';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';
import { addMany, lastStep, site, somebody, told } from './support';

const notRegistered = told({ kind: 'not-registered', asAt: '2024-07-01' });

async function register() {
  const file = path.join(await scratchFolder(), 'register.db');
  const workspace = await scratchWorkspace({ file });
  const first = await site(workspace, 'TP1F9');
  const second = await site(workspace, 'TP2AB', { icbCode: 'QVV', contractorName: 'Yeo LLP' });
  const closed = await site(workspace, 'TP3CD', { status: 'closed', closedOn: '2024-12-31' });
  return { file, workspace, first: first.id, second: second.id, closed: closed.id };
}
const withPolicy = async (workspace: Awaited<ReturnType<typeof register>>['workspace'], values: object) => {
  const { version, form } = await workspace.settings.toEdit();
  return workspace.settings.save(version, { ...form, ...values });
};

it('lists practices that are open or have people, the worst first, as each one’s page says', async () => {
  const { workspace, first, second, closed } = await register();
  const { mfa, userRequests, people } = workspace;
  const [amy, ben] = [await somebody(workspace, 'Amy', first), await somebody(workspace, 'Ben', first)];
  await mfa.record([amy], told({ kind: 'registered', asAt: '2024-08-01' }));
  await mfa.record([ben], notRegistered);
  await userRequests.save(null, { practiceId: first, notificationId: null }, userRequest({ askedOn: '2025-01-02' }));
  expect(await mfa.practices()).toMatchObject([
    { odsCode: 'TP2AB', status: 'red', needsOwners: true, owners: 0 },
    { odsCode: 'TP1F9', status: 'amber', owners: 2, openRequests: 1, counts: { registered: 1, restricted: 1 } },
  ]);
  // A closed practice is in it as long as somebody has access.
  const cai = await somebody(workspace, 'Cai', closed, {}, { role: 'member' });
  await somebody(workspace, 'Dee', second, {}, { role: 'member' });
  const rows = await mfa.practices();
  expect(rows.map(({ odsCode }) => odsCode)).toEqual(['TP2AB', 'TP1F9', 'TP3CD']);
  for (const row of rows) expect((await mfa.ofPractice(row.id)).access).toEqual(row);
  expect(await mfa.counts()).toEqual({ red: 1, amber: 2, unknown: 0, good: 0, none: 0 });
  const { people: there } = await mfa.ofPractice(first);
  expect(there).toMatchObject([
    { fullName: 'Amy', personVersion: 2, mfa: { state: 'registered' } },
    { fullName: 'Ben', mfa: { state: 'restricted' } },
  ]);
  const left = await people.leave(cai, null, '2025-02-01');
  expect((await mfa.practices()).find(({ id }) => id === closed)).toMatchObject({ status: 'amber', accessLeft: 1 });
  const [link] = (await people.get(cai.id)).links;
  await people.accessRemoved(left, link?.id ?? '', '2025-02-02');
  expect((await mfa.practices()).some(({ id }) => id === closed)).toBe(false);
  expect((await mfa.ofPractice(closed)).access).toMatchObject({ status: 'none', needsOwners: false });
  await expect(mfa.ofPractice(amy.id)).rejects.toMatchObject({ code: 'not-found' });
});

it('a practice’s requests and people are those of the day that is asked for', async () => {
  const { workspace, first } = await register();
  const { mfa, userRequests } = workspace;
  await somebody(workspace, 'Amy', first, {}, { startedOn: '2024-03-01', endedOn: '2024-06-01' });
  const asked = await userRequests.save(
    null,
    { practiceId: first, notificationId: null },
    userRequest({ askedOn: '2024-05-01' }),
  );
  await userRequests.refuse(asked, '2024-05-20', 'Not of the practice');
  const on = async (day: string) => (await (await mfa.onDay(day)).access()).find(({ id }) => id === first);
  expect(await on('2024-02-29')).toMatchObject({ owners: 0, openRequests: 0, accessLeft: 0 });
  expect(await on('2024-05-19')).toMatchObject({ owners: 1, openRequests: 1, next: { on: '2024-06-01' } });
  expect(await on('2024-05-20')).toMatchObject({ owners: 1, openRequests: 0 });
  expect(await on('2024-06-01')).toMatchObject({ owners: 0, accessLeft: 1 });
});

it('a change of the policy moves the states that its preview tells, and moves them back', async () => {
  const { workspace, first } = await register();
  const { mfa, settings, history, people } = workspace;
  for (const name of ['Amy', 'Ben']) await mfa.record([await somebody(workspace, name, first)], notRegistered);
  await somebody(workspace, 'Cai', first);
  const before = await people.list();
  const policy = { ...(await settings.get()), mfaAccessLostOn: true };
  const { people: changed, moves, examples } = await mfa.previewPolicy(policy);
  expect({ changed, moves }).toEqual({ changed: 2, moves: [{ from: 'restricted', to: 'access-lost', count: 2 }] });
  expect(examples).toMatchObject([{ fullName: 'Amy', from: 'restricted', to: 'access-lost' }, { fullName: 'Ben' }]);
  expect(await people.list(), 'a preview changes nothing').toEqual(before);

  await withPolicy(workspace, { mfaAccessLostOn: true });
  expect((await people.list()).map(({ mfa: { state } }) => state)).toEqual(['access-lost', 'access-lost', 'unknown']);
  expect((await mfa.previewPolicy(policy)).people).toBe(0);
  await history.undo({ stepId: await lastStep(workspace, 'mfaAccessLostOn'), recordId: null });
  expect(await people.list()).toEqual(before);
});

it('sees what another desk records, and refuses to write over it', async () => {
  const { file, workspace, first } = await register();
  const amy = await somebody(workspace, 'Amy', first);
  const other = await scratchWorkspace({ file });
  expect(await workspace.people.list()).toMatchObject([{ mfa: { state: 'unknown' } }]);
  expect(await other.people.list()).toMatchObject([{ mfa: { state: 'unknown' } }]);
  await other.mfa.record([amy], told({ kind: 'registered', asAt: '2024-08-01' }));
  expect(await workspace.people.list()).toMatchObject([{ mfa: { state: 'registered' }, version: 2 }]);
  await expect(workspace.mfa.record([amy], notRegistered)).rejects.toMatchObject({ code: 'changed-since' });
  await withPolicy(other, { mfaRestrictedFrom: '2024-09-30' });
  await other.mfa.record([{ ...amy, version: 2 }], told({ kind: 'not-registered', asAt: '2024-08-02' }));
  expect(await workspace.mfa.ofPerson(amy.id)).toMatchObject({
    standing: { state: 'restricted', since: '2024-09-30' },
  });
});

it('loses nobody between two pages, also where thousands share a name', async () => {
  const { file, workspace, first } = await register();
  const ids = await addMany(file, 6_500, first);
  const rows = await workspace.people.list();
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(rows.every(({ mfa, practices }) => mfa.state === 'restricted' && practices.length === 1)).toBe(true);
  const [worst] = await workspace.mfa.practices();
  expect(worst).toMatchObject({ odsCode: 'TP1F9', members: 6_500, counts: { restricted: 6_500 } });
});

it('counts over time and foresees, of all, an ICB’s or a contractor’s people', async () => {
  const { workspace, first, second } = await register();
  const { mfa, people, practices } = workspace;
  const amy = await somebody(workspace, 'Amy', first);
  const ben = await somebody(workspace, 'Ben', second, {}, { endedOn: '2024-11-15' });
  await mfa.record([amy], told({ kind: 'registered', happenedOn: '2024-10-10', asAt: '2024-10-10' }));
  await mfa.record([ben], notRegistered);
  await somebody(workspace, 'Cai', null, { accountCreatedOn: '2024-09-15' });
  const span = { from: '2024-08-01', to: '2024-10-31' };
  const { contractor } = await practices.get(second);
  const series = async (scope: Parameters<typeof mfa.series>[0]['scope']) =>
    (await mfa.series({ scope, ...span })).map(({ on, counts }) => [
      on,
      MFA_STATES.filter((state) => counts[state] > 0).map((state) => `${state} ${counts[state]}`),
    ]);
  expect(await series({ of: 'all' })).toEqual([
    ['2024-08-31', ['prompted 2']],
    ['2024-09-30', ['unknown 1', 'restricted 2']],
    ['2024-10-31', ['unknown 1', 'registered 1', 'restricted 1']],
  ]);
  const own = [
    ['2024-08-31', ['prompted 1']],
    ['2024-09-30', ['restricted 1']],
    ['2024-10-31', ['restricted 1']],
  ];
  expect(await series({ of: 'icb', code: 'QVV' })).toEqual(own);
  expect(await series({ of: 'contractor', id: contractor.id })).toEqual(own);
  expect(await series({ of: 'icb', code: 'NONE' })).toEqual(own.map(([on]) => [on, []]));

  const calendar = await mfa.calendar({ scope: { of: 'icb', code: 'QVV' }, from: '2024-08-01', to: '2024-12-31' });
  const who = { person: { id: ben.id, fullName: 'Ben' }, practices: [{ id: second, odsCode: 'TP2AB' }] };
  expect(calendar).toMatchObject([
    { on: '2024-08-19', entries: [{ what: 'Prompts begin', ...who }] },
    { on: '2024-09-02', entries: [{ what: expect.stringMatching(/^Prompt can/), ...who }] },
    { on: '2024-11-15', entries: [{ what: 'Leaves', ...who }] },
    // The access was not taken away.
    { on: '2024-12-01', entries: [{ what: 'Password expires', ...who }] },
  ]);
  const all = await mfa.calendar({ scope: { of: 'all' }, from: '2024-08-01', to: '2024-12-31' });
  expect(all.map(({ on }) => on)).toEqual(['2024-08-19', '2024-09-02', '2024-11-15', '2024-12-01']);
  expect(all[0]?.entries.map(({ person }) => person.fullName)).toEqual(['Amy', 'Ben']);
  const at = (await people.get(amy.id)).mfa.standing.state;
  expect(at).toBe('registered');
});

it('refuses a time that ends before it begins, or is longer than anybody looks at', async () => {
  const { workspace } = await register();
  const { mfa } = workspace;
  const all = { of: 'all' } as const;
  const refused = { code: 'invalid-input', fields: { to: expect.any(String) } };
  await expect(mfa.series({ scope: all, from: '2024-08-02', to: '2024-08-01' })).rejects.toMatchObject(refused);
  await expect(mfa.series({ scope: all, from: '2014-08-01', to: '2024-08-02' })).rejects.toMatchObject(refused);
  await expect(mfa.calendar({ scope: all, from: '2024-08-01', to: '2027-08-02' })).rejects.toMatchObject(refused);
  expect(await mfa.calendar({ scope: all, from: '2024-08-01', to: '2027-08-01' })).toEqual([]);
});

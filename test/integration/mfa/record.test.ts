// What is told about MFA on a real database. It breaks when a fact overwrites another, when undoing a step leaves some
// people as they were not, or when something is recorded that can't be so.
import path from 'node:path';
import { expect, it } from 'vitest';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';
import { addMany, lastStep, site, somebody, told } from './support';

const registered = told({ kind: 'registered', happenedOn: '2024-10-01', asAt: '2024-10-02', method: 'SMS' });
const notRegistered = told({ kind: 'not-registered', asAt: '2024-09-20', source: 'nas' });

async function withAmy() {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await site(workspace, 'TP1F9');
  const amy = await somebody(workspace, 'Amy Penrose', practiceId);
  return { workspace, amy, practiceId };
}
const only = <T>([one]: T[]): T => {
  if (one === undefined) throw new Error('Nothing came back');
  return one;
};

it('records what was told, shows what follows, and puts it back as it was', async () => {
  const { workspace, amy } = await withAmy();
  const { mfa, people, history } = workspace;
  const before = await mfa.ofPerson(amy.id);
  expect(before).toMatchObject({ standing: { state: 'unknown' }, facts: [], expiries: [] });

  const first = only(await mfa.record([amy], notRegistered));
  const standing = { state: 'restricted', asAt: '2024-09-20', source: 'nas', next: { what: 'password-expires' } };
  const moved = await mfa.ofPerson(amy.id);
  expect(moved).toMatchObject({ standing, facts: [{ kind: 'not-registered', counts: true }] });
  expect(moved.expiries).toContain(moved.standing.next?.on);
  expect((await people.get(amy.id)).mfa).toEqual(moved);
  expect(await people.list()).toMatchObject([{ mfa: moved.standing, remindedOn: '', icbs: [expect.any(String)] }]);

  const second = only(await mfa.record([first], registered));
  expect(await mfa.ofPerson(amy.id)).toMatchObject({
    standing: { state: 'registered', since: '2024-10-01', method: 'SMS' },
    facts: [
      { kind: 'registered', counts: true },
      { kind: 'not-registered', counts: false },
    ],
  });
  const [entry] = (await people.get(amy.id)).history;
  expect(entry).toMatchObject({ stepLabel: 'Recorded about MFA: registered' });
  expect(JSON.stringify(entry?.changes)).toContain('Registered on 1 October 2024 (SMS)');

  // An older report that comes late is kept, and changes nothing.
  await mfa.record([second], told({ kind: 'not-registered', asAt: '2024-08-01' }));
  expect(await mfa.ofPerson(amy.id)).toMatchObject({ standing: { state: 'registered' } });
  for (let step = 0; step < 3; step += 1)
    await history.undo({ stepId: (await stepsOf(workspace, amy.id))[step * 2] ?? '', recordId: null });
  expect(await mfa.ofPerson(amy.id)).toEqual(before);
});

/** The newest first. */
async function stepsOf(workspace: Awaited<ReturnType<typeof scratchWorkspace>>, id: string) {
  return (await workspace.history.ofRecord(id)).map(({ stepId }) => stepId);
}

it('takes a fact off and puts it back', async () => {
  const { workspace, amy } = await withAmy();
  const { mfa, history } = workspace;
  const recorded = only(await mfa.record([amy], registered));
  const shown = await mfa.ofPerson(amy.id);
  const factId = shown.facts[0]?.id ?? '';
  const off = await mfa.removeFact(recorded, factId);
  expect(await mfa.ofPerson(amy.id)).toMatchObject({ standing: { state: 'unknown' }, facts: [] });
  await expect(mfa.removeFact(off, factId)).rejects.toMatchObject({ code: 'changed-since' });
  await history.undo({ stepId: await lastStep(workspace, amy.id), recordId: null });
  expect(await mfa.ofPerson(amy.id)).toEqual(shown);
});

it('writes nothing when one of several people was changed meanwhile, is named twice, or is gone', async () => {
  const { workspace, amy } = await withAmy();
  const { mfa } = workspace;
  const ben = await somebody(workspace, 'Ben Carne');
  await mfa.record([ben], registered);
  await expect(mfa.record([amy, ben], notRegistered)).rejects.toMatchObject({
    code: 'changed-since',
    message: expect.stringContaining('Ben Carne'),
  });
  await expect(mfa.record([amy, amy], notRegistered)).rejects.toMatchObject({ code: 'invalid-input' });
  await workspace.bin.remove('person', { ...ben, version: 2 });
  await expect(mfa.record([amy, { ...ben, version: 3 }], notRegistered)).rejects.toMatchObject({
    code: 'changed-since',
  });
  expect((await mfa.ofPerson(amy.id)).facts).toEqual([]);
  await expect(mfa.ofPerson(ben.id)).rejects.toMatchObject({ code: 'not-found' });
});

it('refuses what can’t be so, by field', async () => {
  const { workspace, amy } = await withAmy();
  const { mfa } = workspace;
  const refused = (fact: Parameters<typeof told>[0], fields: Record<string, unknown>) =>
    expect(mfa.record([amy], told(fact))).rejects.toMatchObject({ code: 'invalid-input', fields });
  const future = 'The date can’t be in the future';
  await refused({ happenedOn: '2999-01-01', asAt: '2999-01-01' }, { 'fact.happenedOn': future, 'fact.asAt': future });
  await refused({ happenedOn: '2022-12-31' }, { 'fact.happenedOn': /Amy Penrose: .* 1 January 2023/ });
  await refused({ kind: 'not-registered', asAt: '2022-12-31' }, { 'fact.asAt': /before the account was created/ });
  await refused({ kind: 'exempt', method: 'SMS' }, { 'fact.method': /Only who is registered/ });
  await refused({ kind: 'not-exempt', asAt: '2024-10-01' }, { 'fact.kind': /no exemption/ });
  await expect(mfa.reminded([amy], '2999-01-01')).rejects.toMatchObject({ fields: { on: future } });
  await expect(mfa.reminded([amy], '2022-01-01')).rejects.toMatchObject({ fields: { on: /Amy Penrose/ } });
  expect((await mfa.ofPerson(amy.id)).facts).toEqual([]);

  const exempt = only(await mfa.record([amy], told({ kind: 'exempt', asAt: '2024-09-01', words: 'No mobile' })));
  await mfa.record([exempt], told({ kind: 'not-exempt', asAt: '2024-10-01' }));
  expect((await mfa.ofPerson(amy.id)).facts).toHaveLength(2);
});

it('keeps what is told word for word again once, and what is told of somebody who left without effect', async () => {
  const { workspace, amy, practiceId } = await withAmy();
  const { mfa, people } = workspace;
  const first = only(await mfa.record([amy], registered));
  expect(only(await mfa.record([first], registered))).toEqual(first);
  expect((await mfa.ofPerson(amy.id)).facts).toHaveLength(1);
  const gone = await people.leave(first, null, '2025-01-01');
  await mfa.record([gone], notRegistered);
  expect(await mfa.ofPerson(amy.id)).toMatchObject({ standing: { state: 'left' }, facts: [{}, {}] });
  expect((await mfa.ofPractice(practiceId)).people).toMatchObject([
    { standing: 'access-left', mfa: { state: 'left' } },
  ]);
});

it('reminds several people as one step, and says when', async () => {
  const { workspace, amy, practiceId } = await withAmy();
  const { mfa, people, history } = workspace;
  const ben = await somebody(workspace, 'Ben Carne', practiceId);
  await mfa.reminded([amy], '2024-10-01');
  const [again] = await mfa.reminded([{ ...amy, version: 2 }, ben], '2024-11-05');
  expect(await people.list()).toMatchObject([{ remindedOn: '2024-11-05' }, { remindedOn: '2024-11-05' }]);
  expect((await mfa.practices())[0]).toMatchObject({ remindedOn: '2024-11-05' });
  expect(again).toEqual({ id: amy.id, version: 3 });
  await history.undo({ stepId: await lastStep(workspace, ben.id), recordId: null });
  expect(await people.list()).toMatchObject([{ remindedOn: '2024-10-01' }, { remindedOn: '' }]);
});

it('records for 300 people as one step and puts it back as one', async () => {
  const file = path.join(await scratchFolder(), 'register.db');
  const workspace = await scratchWorkspace({ file });
  const { mfa, history } = workspace;
  const { id: practiceId } = await site(workspace, 'TP1F9');
  const ids = await addMany(file, 300, practiceId);
  const before = await mfa.practices();
  expect(before).toMatchObject([{ counts: { restricted: 300 } }]);
  const written = await mfa.record(
    ids.map((id) => ({ id, version: 1 })),
    registered,
  );
  expect(written).toHaveLength(300);
  expect(await mfa.practices()).toMatchObject([{ counts: { restricted: 0, registered: 300 } }]);
  const stepId = await lastStep(workspace, ids[299] ?? '');
  expect(stepId).toBe(await lastStep(workspace, ids[0] ?? ''));
  await history.undo({ stepId, recordId: null });
  expect(await mfa.practices()).toEqual(before);
  expect((await mfa.ofPerson(ids[150] ?? '')).facts).toHaveLength(1);
});

it('comes back with the person from the bin', async () => {
  const { workspace, amy, practiceId } = await withAmy();
  const { mfa, bin } = workspace;
  const recorded = only(await mfa.record([amy], registered));
  const before = await mfa.ofPerson(amy.id);
  const removed = await bin.remove('person', recorded);
  expect(await mfa.practices()).toMatchObject([{ owners: 0, status: 'red' }]);
  expect((await mfa.ofPractice(practiceId)).people).toEqual([]);
  await bin.restore('person', removed);
  expect(await mfa.ofPerson(amy.id)).toEqual(before);
  expect(await mfa.practices()).toMatchObject([{ owners: 1, counts: { registered: 1 } }]);
});

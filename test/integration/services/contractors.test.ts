import { describe, expect, it } from 'vitest';
import { DistributionListService } from '../../../electron/services/distribution-list/distribution-list-service';
import { contractor, practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';

const none = { mailboxKind: 'none', mailboxAddress: '', toldOn: '' } as const;

/** A register with one contractor that has `count` practices. */
async function withPractices(count: number) {
  const workspace = await scratchWorkspace();
  for (let i = 0; i < count; i++)
    await workspace.practices.save(null, practice({ odsCode: `TP${String(i).padStart(3, '0')}`, ...none }));
  const [row] = await workspace.contractors.list();
  if (!row) throw new Error('The practices brought no contractor');
  const edit = async (values: Parameters<typeof contractor>[0]) => {
    const { version, form } = await workspace.contractors.get(row.id);
    return workspace.contractors.save({ id: row.id, version }, { ...form, ...values });
  };
  return { ...workspace, id: row.id, edit };
}

describe('a contractor', () => {
  it('gives back every fact that was saved, and records what changed', async () => {
    const { contractors } = await scratchWorkspace();
    const { id, version } = await contractors.save(null, contractor());
    expect((await contractors.get(id)).form).toEqual(contractor());
    await contractors.save(
      { id, version },
      contractor({ egressStatus: 'live', egressAddress: 'Secure@Penrose.example' }),
    );
    const detail = await contractors.get(id);
    expect(detail).toMatchObject({ version: 2, historyCount: 2, form: { egressAddress: 'secure@penrose.example' } });
    expect(detail.history[0]?.changes).toContainEqual(
      expect.objectContaining({ label: 'Egress account', before: 'None', after: 'Live' }),
    );
  });

  // Catches: two contractors under one name, by adding or by renaming, however it is spelt.
  it('can’t take another’s name, and nothing is written', async () => {
    const { contractors } = await scratchWorkspace();
    await contractors.save(null, contractor());
    await expect(contractors.save(null, contractor({ name: 'AMY PENROSE  LIMITED' }))).rejects.toMatchObject({
      code: 'duplicate',
      fields: { 'values.name': expect.stringContaining('already has this name') },
    });
    const other = await contractors.save(null, contractor({ name: 'Gale Ltd' }));
    await expect(contractors.save(other, contractor())).rejects.toMatchObject({ code: 'duplicate' });
    expect((await contractors.list()).map(({ name }) => name)).toEqual(['Amy Penrose Ltd', 'Gale Ltd']);
    expect((await contractors.get(other.id)).historyCount).toBe(1);
  });

  it('is not overwritten by a form that was opened before somebody else saved', async () => {
    const { contractors } = await scratchWorkspace();
    const opened = await contractors.save(null, contractor());
    await contractors.save(opened, contractor({ notes: 'first' }));
    await expect(contractors.save(opened, contractor({ notes: 'second' }))).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect((await contractors.get(opened.id)).form.notes).toBe('first');
  });

  // Catches: the old contractor coming back, with a practice in it, because a form was open while it was renamed.
  it('keeps its practices when it is renamed, also one whose form still says the old name', async () => {
    const { contractors, practices, edit, id } = await withPractices(1);
    const [row] = await practices.list();
    const opened = await practices.get(row?.id ?? '');
    await edit({ name: 'Penrose Eyecare Ltd' });
    await practices.save({ id: opened.id, version: opened.version }, { ...opened.form, town: 'St Ives' });
    expect((await practices.get(opened.id)).contractor).toMatchObject({ id, name: 'Penrose Eyecare Ltd' });
    expect(await contractors.list()).toHaveLength(1);
  });

  it('is counted with its open practices, and a declared number that differs is said', async () => {
    const { contractors, practices, edit, id } = await withPractices(2);
    await practices.save(null, practice({ odsCode: 'TPZZZ', ...none, status: 'closed', closedOn: '2026-01-31' }));
    await edit({ declaredPractices: '3' });
    expect(await contractors.get(id)).toMatchObject({
      practices: 2,
      declared: 3,
      countWarning: 'The contractor declared 3 practices, the register has 2: 1 may be missing here',
    });
    expect((await contractors.get(id)).sites.map(({ odsCode }) => odsCode)).toEqual(['TP000', 'TP001', 'TPZZZ']);
  });

  // Catches: the threshold taken for one side or the other.
  it.each([
    [9, 'shared-mailbox'],
    [10, 'ask-nhsbsa'],
    [11, 'egress'],
  ])('with %i practices has the route %s', async (count, route) => {
    const { contractors, edit, id } = await withPractices(count);
    expect((await contractors.list())[0]).toMatchObject({ practices: count, route });
    await edit({ routeOverride: 'egress', routeOverrideReason: 'merging next month' });
    expect(await contractors.get(id)).toMatchObject({
      route: 'egress',
      routeReason: expect.stringContaining('merging next month'),
    });
  });

  // Catches: practices served by Egress left off the list although their contractor's account is live.
  it('puts its live Egress account on the list for a practice without an address of its own', async () => {
    const { distributionList, practices, edit } = await withPractices(1);
    await practices.save(null, practice({ odsCode: 'TP9AA', mailboxKind: 'egress', mailboxAddress: '' }));
    expect((await distributionList.get()).problems.find(({ odsCode }) => odsCode === 'TP9AA')).toMatchObject({
      kind: 'no-mailbox',
    });
    await edit({ egressStatus: 'live', egressAddress: 'secure@penrose.example' });
    expect(distributionList).toBeInstanceOf(DistributionListService);
    expect((await distributionList.get()).entries).toMatchObject([
      { address: 'secure@penrose.example', odsCode: 'TP9AA', problem: '' },
    ]);
    await edit({ egressStatus: 'closed' });
    expect((await distributionList.get()).entries).toEqual([]);
  });

  it('that isn’t there is said to be not there', async () => {
    const { contractors } = await scratchWorkspace();
    await expect(contractors.get('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('closing a practice', () => {
  const closing = { closedOn: '2026-03-31', closeMailbox: true, takeOffList: true, successorCode: 'A1B2C', people: [] };

  // Catches: a closing in several steps, of which only one would be put back.
  it('does all that was ticked in one step, also at the practice that follows', async () => {
    const { practices } = await scratchWorkspace();
    const target = await practices.save(null, practice());
    const next = await practices.save(null, practice({ odsCode: 'A1B2C', ...none }));
    await practices.close(target, closing);
    const closed = await practices.get(target.id);
    expect(closed).toMatchObject({
      status: 'closed',
      closedOn: '2026-03-31',
      onList: 'no',
      mailboxes: [{ status: 'closed', address: 'optometry.tp1f9@nhs.net' }],
      successor: { id: next.id, odsCode: 'A1B2C' },
    });
    const follower = await practices.get(next.id);
    expect(follower.predecessor).toMatchObject({ id: target.id, odsCode: 'TP1F9' });
    expect(closed.history[0]).toMatchObject({ stepLabel: 'Practice closed' });
    expect(follower.history[0]?.stepId).toBe(closed.history[0]?.stepId);
  });

  it('leaves what was not ticked', async () => {
    const { practices } = await scratchWorkspace();
    const target = await practices.save(null, practice());
    await practices.close(target, { ...closing, closeMailbox: false, takeOffList: false, successorCode: '' });
    expect(await practices.get(target.id)).toMatchObject({
      status: 'closed',
      onList: 'yes',
      mailboxes: [{ status: 'live' }],
      form: { successorCode: '' },
    });
  });

  it('is refused when somebody changed the practice meanwhile, and when it would follow itself', async () => {
    const { practices } = await scratchWorkspace();
    const target = await practices.save(null, practice());
    await expect(practices.close(target, { ...closing, successorCode: 'TP1F9' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await practices.save(target, practice({ town: 'St Ives' }));
    await expect(practices.close(target, closing)).rejects.toMatchObject({ code: 'changed-since' });
    expect((await practices.get(target.id)).status).toBe('open');
  });

  // Catches: an address in order after a change of owner that is called doubtful, or not explained.
  it('explains an address that carries the code before', async () => {
    const { practices } = await scratchWorkspace();
    const { id } = await practices.save(null, practice({ odsCode: 'A1B2C', predecessorCode: 'TP1F9' }));
    expect(await practices.get(id)).toMatchObject({
      listState: 'on',
      mailboxes: [{ problems: [], explanation: expect.stringContaining('TP1F9, the code before this one') }],
    });
  });
});

// Lists on a real database: each test is a way to send to too many or too few, or to lose what staff decided by hand.
import { MAIN_LIST, MAIN_RULE } from '@shared/domain/distribution-list/list-form';
import { describe, expect, it } from 'vitest';
import type { TableView } from '../../../shared/domain/table-view';
import { list, recipient } from '../../support/forms';
import { scratchDatabase, scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';
import { allSteps, contractorOf } from '../history/support';
import { addressesOf, change, site } from './support';

const view: TableView = { columns: ['odsCode'], widths: {}, sorts: [], filters: [], search: '' };
const nobody = { extras: [], exclusions: [] };
const ofView = (viewId: string) => list({ ...nobody, rule: { practices: { of: 'view', viewId }, groups: [] } });

describe('a list', () => {
  it('has what its rule covers, what was added by hand, and not what was left out', async () => {
    const workspace = await scratchWorkspace();
    const { lists, recipients, distributionList } = workspace;
    await site(workspace, 'TPAAA', { icbCode: 'QJK' });
    await site(workspace, 'TPBBB', { icbCode: 'QJK' });
    await site(workspace, 'TPCCC', { icbCode: 'QT6' });
    await recipients.save(null, recipient());
    const exclusions = [{ address: ' Optometry.TPBBB@nhs.net', reason: 'Asked not to get it' }];
    const { id } = await lists.save(null, list({ exclusions }));
    const found = await distributionList.get(id);
    expect(found.entries.map(({ address, source }) => [address, source])).toEqual([
      ['secretary@loc.example', 'recipient'],
      ['minutes@loc.example', 'extra'],
      ['optometry.tpaaa@nhs.net', 'practice'],
    ]);
    expect(found.problems.map(({ odsCode, kind, reason }) => [odsCode, kind, reason])).toEqual([
      ['TPBBB', 'excluded', 'Left out by hand: Asked not to get it'],
    ]);
    expect(found.list).toMatchObject({
      name: 'Devon',
      isMain: false,
      broken: '',
      entries: 3,
      waiting: 3,
      latest: null,
    });
    expect(found.list.ruleWords).toBe('Practices of Devon, with LOC and ICB recipients');
    const heads = await lists.all();
    expect(heads.map(({ name, entries }) => [name, entries])).toEqual([
      ['Distribution list', 4],
      ['Devon', 3],
    ]);
  });

  it('is changed with its history in words, put back step by step, and found in the log', async () => {
    const workspace = await scratchWorkspace();
    const { lists, history } = workspace;
    const added = await lists.save(null, list());
    const changed = await lists.save(added, {
      name: 'Devon and Dorset',
      rule: { practices: { of: 'icbs', codes: ['QJK', 'QVV'] }, groups: [] },
      extras: [{ address: 'minutes@loc.example', name: 'Minutes', reason: 'Writes the minutes' }],
      exclusions: [],
    });
    expect(changed.version).toBe(2);
    const detail = await lists.get(added.id);
    expect(detail.form).toMatchObject({ name: 'Devon and Dorset', extras: [{ reason: 'Writes the minutes' }] });
    expect(detail.historyCount).toBe(2);
    expect(detail.history[0]?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Name', 'Devon', 'Devon and Dorset'],
      ['Who is on it', 'Practices of Devon, with LOC and ICB recipients', 'Practices of Devon and Dorset'],
      [
        'Added by hand',
        'Minutes, minutes@loc.example: Keeps the minutes',
        'Minutes, minutes@loc.example: Writes the minutes',
      ],
      ['Left out by hand', 'optometry.tp1f9@nhs.net: Asked not to get it', ''],
    ]);
    expect(detail.history[1]?.summary).toBe('List added');
    expect(await allSteps(workspace, { entity: 'list', text: 'dorset' })).toHaveLength(2);

    await history.undo({ stepId: detail.history[0]?.stepId ?? '', recordId: null });
    expect((await lists.get(added.id)).form).toEqual(list());
    // Would catch: an exclusion put back as a new one, which the history would then know twice.
    const again = await lists.get(added.id);
    await history.undo({ stepId: again.history[0]?.stepId ?? '', recordId: null });
    expect((await lists.get(added.id)).form).toMatchObject({ name: 'Devon and Dorset', exclusions: [] });
  });

  it('that says the same again writes nothing', async () => {
    const { lists } = await scratchWorkspace();
    const added = await lists.save(null, list());
    expect(await lists.save(added, list())).toEqual(added);
    expect((await lists.get(added.id)).historyCount).toBe(1);
  });

  it('goes to the bin and comes back with its editions', async () => {
    const workspace = await scratchWorkspace();
    const { lists, bin, editions } = workspace;
    const added = await lists.save(null, list());
    await editions.publish(added.id, 'First', null);
    const removed = await bin.remove('list', added);
    expect((await bin.list()).rows).toMatchObject([
      { entity: 'list', id: added.id, name: 'Devon', how: 'List deleted' },
    ]);
    await expect(lists.get(added.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(editions.list(added.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await lists.all()).toHaveLength(1);
    await bin.restore('list', removed);
    expect((await lists.get(added.id)).form).toEqual(list());
    expect(await editions.list(added.id)).toMatchObject([{ number: 1, reason: 'First' }]);
  });

  it('has a name of its own, whatever its case, also when it comes back', async () => {
    const { lists, bin } = await scratchWorkspace();
    const first = await lists.save(null, list());
    await expect(lists.save(null, list({ name: 'DEVON' }))).rejects.toMatchObject({
      code: 'duplicate',
      fields: { 'values.name': 'Another list already has this name' },
    });
    const removed = await bin.remove('list', first);
    const second = await lists.save(null, list({ name: 'devon' }));
    await expect(bin.restore('list', removed)).rejects.toMatchObject({
      code: 'duplicate',
      message: expect.stringContaining('Another list is called “Devon” by now.'),
    });
    await bin.remove('list', second);
    await bin.restore('list', removed);
  });

  it('that somebody else changed meanwhile is not written over', async () => {
    const { lists } = await scratchWorkspace();
    const added = await lists.save(null, list());
    await lists.save(added, list({ name: 'Dorset' }));
    await expect(lists.save(added, list({ name: 'Kernow' }))).rejects.toMatchObject({
      code: 'changed-since',
      message: expect.stringContaining('The list “Dorset” was changed meanwhile'),
    });
  });

  it('an address moves from those left out to those added by hand', async () => {
    const { lists } = await scratchWorkspace();
    const address = 'optometry.tp1f9@nhs.net';
    const added = await lists.save(null, list({ extras: [], exclusions: [{ address, reason: 'Off' }] }));
    const form = list({ extras: [{ address, name: 'Penrose', reason: 'On' }], exclusions: [] });
    await lists.save(added, form);
    expect((await lists.get(added.id)).form).toEqual(form);
  });

  it('has an address by hand only once, whichever way', async () => {
    const { lists } = await scratchWorkspace();
    const [extra] = list().extras;
    if (extra === undefined) throw new Error('The form has no extra');
    const twice = [extra, { ...extra, address: extra.address.toUpperCase() }];
    const both = [{ address: extra.address, reason: 'Off' }];
    for (const values of [{ extras: twice }, { exclusions: both }])
      await expect(lists.save(null, list(values))).rejects.toMatchObject({
        code: 'duplicate',
        message: expect.stringContaining('only once. Nothing was written.'),
      });
    expect(await lists.all()).toHaveLength(1);
  });

  it('does not put back what was decided otherwise meanwhile', async () => {
    const { lists, history } = await scratchWorkspace();
    const address = 'optometry.tp1f9@nhs.net';
    const first = await lists.save(null, list({ extras: [], exclusions: [{ address, reason: 'Off' }] }));
    const second = await lists.save(first, list(nobody));
    const { history: steps } = await lists.get(first.id);
    await lists.save(second, list({ extras: [{ address, name: '', reason: 'On' }], exclusions: [] }));
    await expect(history.undo({ stepId: steps[0]?.stepId ?? '', recordId: null })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('It was changed since'),
    });
    expect((await lists.get(first.id)).form.exclusions).toEqual([]);
  });

  it('whose rule this console can not read is said to be so, and kept', async () => {
    const file = `${await scratchFolder()}/register.db`;
    const { lists, distributionList, editions } = await scratchWorkspace({ file });
    const { id } = await lists.save(null, list());
    const database = await scratchDatabase(file);
    const rule = '{"practices":{"of":"moon"},"groups":[]}';
    const update = `UPDATE mailing_list SET rule = '${rule}' WHERE id = '${id}'`;
    await database.writes.write((manager) => manager.query(update));
    expect((await distributionList.get(id)).list.broken).toContain('can’t be read by this version');
    expect((await lists.all()).map(({ entries }) => entries)).toEqual([0, 0]);
    await expect(lists.get(id)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(editions.publish(id, 'May', null)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('the list of everyone', () => {
  it('keeps its name and rule, takes extras and exclusions, and can not be deleted', async () => {
    const workspace = await scratchWorkspace();
    const { lists, bin } = workspace;
    await site(workspace, 'TPAAA');
    const main = await lists.get(MAIN_LIST);
    expect(main).toMatchObject({ isMain: true, form: { name: 'Distribution list', rule: MAIN_RULE }, historyCount: 0 });
    await expect(lists.save(main, { ...main.form, name: 'Mine' })).rejects.toMatchObject({ code: 'invalid-input' });
    const rule = { practices: { of: 'none' as const }, groups: [] };
    await expect(lists.save(main, { ...main.form, rule })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('keeps its name and its rule'),
    });
    await expect(bin.remove('list', main)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('can’t be deleted'),
    });
    const { extras } = list();
    await lists.save(main, {
      ...main.form,
      extras,
      exclusions: [{ address: 'optometry.tpaaa@nhs.net', reason: 'Off' }],
    });
    expect(await addressesOf(workspace)).toEqual(['minutes@loc.example']);
    expect((await lists.get(MAIN_LIST)).history[0]?.summary).toBe('Added by hand, Left out by hand changed');
  });
});

describe('a rule that speaks of what is gone', () => {
  it('a view: follows it as it is, and breaks when it is deleted', async () => {
    const workspace = await scratchWorkspace();
    const { lists, views, editions, distributionList } = workspace;
    await site(workspace, 'TPAAA', { town: 'Truro', notes: 'Ring first' });
    await site(workspace, 'TPBBB', { town: 'Exeter' });
    const saved = await views.save('practices', null, 'Cornwall', {
      ...view,
      filters: [{ kind: 'values', column: 'town', values: ['Truro'] }],
    });
    const { id } = await lists.save(null, ofView(saved.id));
    expect(await addressesOf(workspace, id)).toEqual(['optometry.tpaaa@nhs.net']);
    expect((await distributionList.get(id)).list.ruleWords).toBe('Practices of the saved view “Cornwall”');
    // Facts that come with the table's second answer count, and so does the search.
    const notes = await views.save('practices', saved, 'Cornwall', {
      ...view,
      filters: [{ kind: 'empty', column: 'notes', not: true }],
      search: 'tpaaa',
    });
    expect(await addressesOf(workspace, id)).toEqual(['optometry.tpaaa@nhs.net']);
    const searched = await views.save('practices', notes, 'Cornwall', { ...view, search: 'exeter' });
    expect(await addressesOf(workspace, id)).toEqual(['optometry.tpbbb@nhs.net']);

    await views.remove(searched);
    const { list: head, entries } = await distributionList.get(id);
    expect(entries).toEqual([]);
    expect(head).toMatchObject({
      broken: 'The saved view “Cornwall” was deleted. Change the list’s rule before it is used.',
      entries: 0,
      waiting: 0,
    });
    await expect(editions.publish(id, 'May', null)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/“Cornwall” was deleted.*Nothing was published\.$/),
    });
    await expect(distributionList.batch({ listId: id }, 1)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(lists.preview(ofView(searched.id).rule)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('a view with filters that this console does not know is not read as one that asks nothing', async () => {
    const file = `${await scratchFolder()}/register.db`;
    const workspace = await scratchWorkspace({ file });
    await site(workspace, 'TPAAA');
    const saved = await workspace.views.save('practices', null, 'New', view);
    const { id } = await workspace.lists.save(null, ofView(saved.id));
    expect(await addressesOf(workspace, id)).toHaveLength(1);
    const database = await scratchDatabase(file);
    const filters = '[{"kind":"text","column":"moonPhase","text":"full","not":false}]';
    await database.writes.write((manager) =>
      manager.query(`UPDATE saved_view SET definition = replace(definition, '"filters":[]', '"filters":${filters}')`),
    );
    expect((await workspace.distributionList.get(id)).list.broken).toContain('has filters that this version');
    expect(await addressesOf(workspace, id)).toEqual([]);
  });

  it('an ICB that has ended, or a contractor that was merged away, breaks it', async () => {
    const workspace = await scratchWorkspace();
    const { lists, settings, contractors, bin, distributionList } = workspace;
    const { id } = await lists.save(null, list(nobody));
    const [devon] = (await settings.icbList.all()).filter(({ values }) => values.odsCode === 'QJK');
    if (devon === undefined) throw new Error('Devon is not in the list of ICBs');
    await settings.icbList.save(devon, { ...devon.values, validTo: '2026-03-31' });
    expect((await distributionList.get(id)).list.broken).toBe(
      'Devon ended on 31 March 2026. Change the list’s rule before it is used.',
    );
    await site(workspace, 'TPAAA', { contractorName: 'Amy Penrose Ltd' });
    const first = await contractorOf(workspace, 'Amy Penrose Ltd');
    const rule = { practices: { of: 'contractors' as const, ids: [first.id] }, groups: [] };
    const own = await lists.save(null, list({ ...nobody, name: 'Own', rule }));
    expect(await addressesOf(workspace, own.id)).toEqual(['optometry.tpaaa@nhs.net']);
    const { id: practiceId } = (await workspace.practices.list())[0] ?? { id: '' };
    await change(workspace, practiceId, { contractorName: 'George Gale' });
    expect(await addressesOf(workspace, own.id)).toEqual([]);
    await bin.remove('contractor', await contractorOf(workspace, 'Amy Penrose Ltd'));
    expect((await distributionList.get(own.id)).list.broken).toContain('The contractor Amy Penrose Ltd was deleted');
    expect(await contractors.list()).toHaveLength(1);
  });
});

it('a rule that is not saved yet says what it brings', async () => {
  const workspace = await scratchWorkspace();
  await site(workspace, 'TPAAA', { icbCode: 'QJK' });
  await site(workspace, 'TPBBB', { icbCode: 'QJK', onList: 'no' });
  await site(workspace, 'TPCCC', { icbCode: 'QT6' });
  expect(await workspace.lists.preview(list().rule)).toEqual({
    entries: 1,
    leftOut: 1,
    ruleWords: 'Practices of Devon, with LOC and ICB recipients',
  });
});

// Lists of addresses as staff kept them by hand: each row ends somewhere, and nobody is written to twice.
import { describe, expect, it } from 'vitest';
import { importWholeFile } from '../../../electron/services/imports/import-whole-file';
import { contractor, practice, recipient } from '../../support/forms';
import { csvFile, planFile } from '../../support/plan-file';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';

const LIST = { path: 'test/fixtures/distribution-list-cp1252.csv' };

describe('the sample list', () => {
  // Catches: practices that get each mail twice because their address came in as a recipient as well.
  it('beside the sample register leaves the practices to the register', async () => {
    const workspace = await scratchWorkspace();
    await importWholeFile(workspace.imports, SAMPLE);
    const before = await workspace.distributionList.get();
    const { kind, columns, summary, rows, commit } = await planFile(workspace, LIST);
    expect(kind).toBe('recipients');
    expect(columns.map(({ field }) => field)).toEqual(['name', 'address', 'group']);
    expect(summary).toMatchObject({ rows: 304, add: 13, update: 0, unchanged: 0, skip: 289, conflict: 1, error: 1 });
    const skipped = (await rows('skip')).map(({ reason }) => reason);
    const like = (text: string) => skipped.filter((reason) => reason.includes(text)).length;
    expect(like('Already on the list as ')).toBe(113);
    expect(like('It is the mailbox of ')).toBe(83);
    expect(like('It carries the code of ')).toBe(93);
    expect(await rows('conflict')).toMatchObject([{ row: 303, key: 'optometry.q9b8j@nhs.net', tick: 'never' }]);
    expect(await rows('error')).toMatchObject([{ row: 304, reason: expect.stringContaining('there is no “@”') }]);

    const { batchId, ...done } = await commit();
    expect(done).toMatchObject({ added: 13, updated: 0, unchanged: 0, left: 2 });
    const after = await workspace.distributionList.get();
    const added = after.entries.filter(({ source }) => source === 'recipient');
    expect(added).toHaveLength(13);
    expect(after.entries.filter(({ source }) => source !== 'recipient')).toEqual(before.entries);
    expect(added.find(({ group }) => group === 'loc')).toMatchObject({
      name: 'Devon LOC – Secretary’s office',
      address: 'secretary@loc.example',
      reason: 'LOC recipient',
      problem: '',
    });
    // A practice that the register doesn't have is on the list, and doubtful.
    expect(added.filter(({ problem }) => problem !== '')).toHaveLength(12);

    const again = await planFile(workspace, LIST);
    expect(again.summary).toMatchObject({ add: 0, update: 0, unchanged: 13, skip: 289, conflict: 1, error: 1 });
    expect(await workspace.imports.undo(batchId)).toMatchObject({ removed: 13, restored: 0, leftAsIs: 0 });
    expect((await workspace.distributionList.get()).entries).toEqual(before.entries);
    expect(await workspace.recipients.list()).toEqual([]);
  });

  it('of an empty register brings everyone whose address can be used, names as they are', async () => {
    const workspace = await scratchWorkspace();
    const { summary, commit } = await planFile(workspace, LIST);
    expect(summary).toMatchObject({ rows: 304, add: 302, skip: 0, conflict: 1, error: 1 });
    expect(await commit()).toMatchObject({ added: 302, left: 2 });
    const { entries, problems } = await workspace.distributionList.get();
    expect([entries.length, problems.length]).toEqual([302, 0]);
    // Catches: text that would run as a formula lost or changed on its way in.
    expect(entries.find(({ address }) => address === 'x@nhs.net')?.name).toBe(`=cmd|' /C calc'!A0`);
  });
});

describe('a list of addresses', () => {
  // Catches: an address taken for somebody new although the register knows whose it is.
  it('leaves out what the register has, and says what it is and whether it gets the mails', async () => {
    const workspace = await scratchWorkspace();
    const save = (values: Parameters<typeof practice>[0]) => workspace.practices.save(null, practice(values));
    await save({ odsCode: 'TP1F9', mailboxAddress: 'optometry.tp1f9@nhs.net', aliases: 'old.penrose@nhs.net' });
    await save({ odsCode: 'TP2AB', mailboxAddress: 'optometry.tp2ab@nhs.net', onList: 'unstated' });
    await save({ odsCode: 'TP3CD', mailboxAddress: 'store.three@nhs.net' });
    await save({
      odsCode: 'TP4EF',
      contractorName: 'Big Ltd',
      mailboxKind: 'egress',
      mailboxAddress: 'secure@big.example',
    });
    await workspace.contractors.save(
      null,
      contractor({ name: 'Gale Ltd', egressStatus: 'live', egressAddress: 'secure@gale.example' }),
    );
    const { summary, rows, commit } = await planFile(
      workspace,
      csvFile(
        'Display Name,E-mail Address',
        'Penrose,Optometry.TP1F9@nhs.net',
        'Penrose old,old.penrose@nhs.net',
        'Two,optometry.tp2ab@nhs.net',
        'Three,optometry.tp3cd@nhs.net',
        'Big,secure@big.example',
        'Gale,secure@gale.example',
        'Kim Lee,kim@icb.example',
      ),
    );
    expect(summary).toMatchObject({ rows: 7, skip: 6, add: 1 });
    expect((await rows('skip')).map(({ reason }) => reason)).toEqual([
      'Already on the list as Penrose Opticians, TP1F9',
      'An older address of optometry.tp1f9@nhs.net. Already on the list as Penrose Opticians, TP1F9',
      'It is the mailbox of Penrose Opticians, TP2AB, which is not on the list: Nobody has said yet whether it should be on the list',
      'It carries the code of Penrose Opticians, TP3CD, which is on the list with store.three@nhs.net',
      'Already on the list as Penrose Opticians, TP4EF',
      'It is the Egress account of Gale Ltd, which is not on the list: none of its practices is listed with it',
    ]);
    expect(await commit()).toMatchObject({ added: 1 });
  });

  it('of Outlook’s contacts joins first and last names, and somebody without one is called by the address', async () => {
    const workspace = await scratchWorkspace();
    const { kind, commit } = await planFile(
      workspace,
      csvFile(
        'First Name,Last Name,Company,Job Title,E-mail Address,Categories,Notes',
        'Kim,Lee,NHS Devon ICB,Commissioning manager,kim.lee@icb.example,ICB,rang in May',
        ',,,,post@loc.example,Local Optical Committee,',
        'Ann,,,,ann@x.example,Friends,',
      ),
    );
    expect(kind).toBe('recipients');
    await commit();
    expect(await workspace.recipients.list()).toMatchObject([
      { name: 'Ann', group: 'other', notes: 'Group: “Friends”' },
      { name: 'Kim Lee', organisation: 'NHS Devon ICB', reason: 'Commissioning manager', group: 'icb', onList: 'yes' },
      { name: 'post@loc.example', group: 'loc', notes: '' },
    ]);
  });

  // Catches: an import that takes people off the list, renames them to their address, or puts unmarked ones on it.
  it('changes only what it says, and who isn’t marked is added without being put on the list', async () => {
    const workspace = await scratchWorkspace();
    const { recipients, imports } = workspace;
    const { id } = await recipients.save(null, recipient());
    const { summary, commit } = await planFile(
      workspace,
      csvFile(
        'Name,Email,Organisation,On DL?',
        ',SECRETARY@loc.example,Devon Local Optical Committee,',
        'Jo Yeo,jo@icb.example,,',
        'Sam Gale,sam@icb.example,,Y',
        'Pat Okafor,pat@icb.example,,no',
      ),
    );
    expect(summary).toMatchObject({ add: 3, update: 1, warnings: 1 });
    const { batchId } = await commit();
    expect((await recipients.get(id)).form).toEqual(recipient({ organisation: 'Devon Local Optical Committee' }));
    const marks = (await recipients.list()).map(({ name, onList }) => `${name} ${onList}`);
    expect(marks).toEqual(['Devon LOC secretary yes', 'Jo Yeo no', 'Pat Okafor no', 'Sam Gale yes']);

    const jo = (await recipients.list()).find(({ name }) => name === 'Jo Yeo');
    const changed = recipient({ name: 'Jo Yeo', address: 'jo@icb.example' });
    await recipients.save({ id: jo?.id ?? '', version: jo?.version ?? 0 }, changed);
    const preview = await imports.undoPreview(batchId);
    expect(preview).toMatchObject({ added: 2, updated: 1, changedSince: [{ name: 'Jo Yeo' }] });
    expect(await imports.undo(batchId)).toMatchObject({ removed: 2, restored: 1, leftAsIs: 1 });
    expect((await recipients.get(id)).form).toEqual(recipient());
    expect((await recipients.list()).map(({ name }) => name)).toEqual(['Devon LOC secretary', 'Jo Yeo']);
  });

  it('without an address in a row says so, and a practice that has come since is no reason to lose a recipient', async () => {
    const workspace = await scratchWorkspace();
    await workspace.recipients.save(null, recipient({ address: 'optometry.tp1f9@nhs.net', group: 'practice' }));
    await workspace.practices.save(null, practice());
    const { rows, summary } = await planFile(
      workspace,
      csvFile('Name,Email,Company', 'Nobody,,X', 'Devon LOC secretary,optometry.tp1f9@nhs.net,'),
    );
    expect(summary).toMatchObject({ error: 1, unchanged: 1, skip: 0 });
    expect((await rows('error'))[0]?.reason).toBe('No email address: without one there is nobody to write to');
  });
});

// Recipients of the distribution list on a real database: each test is a way to lose one, or to write to one twice.
import { describe, expect, it } from 'vitest';
import { stampNow } from '../../../electron/services/audit/stamp';
import { writeRecipients } from '../../../electron/services/recipients/recipient-writer';
import type { Workspace } from '../../../electron/services/workspace';
import { practice, recipient } from '../../support/forms';
import { scratchDatabase } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';
import { allSteps } from '../history/support';

const only = async ({ recipients }: Workspace) => {
  const [row, ...others] = await recipients.list();
  if (!row || others.length > 0) throw new Error('There is not exactly one recipient');
  return row;
};

describe('a recipient', () => {
  it('is added, changed and found, with its history in words', async () => {
    const workspace = await scratchWorkspace();
    const { recipients, search } = workspace;
    const added = await recipients.save(null, recipient({ address: ' Secretary@LOC.example ' }));
    expect(await only(workspace)).toMatchObject({
      address: 'secretary@loc.example',
      icbName: 'Devon',
      listState: 'on',
      listReason: 'Passes news on to its members',
    });
    expect(await search.find('devon loc', 10)).toMatchObject([
      { kind: 'recipient', recordId: added.id, practiceId: null, contractorId: null, title: 'Devon LOC secretary' },
    ]);
    const values = recipient({ name: 'Kernow LOC secretary', icbCode: 'QT6', group: 'other', onList: 'no' });
    await recipients.save(added, values);
    const { form, history, historyCount } = await recipients.get(added.id);
    expect(form).toEqual(values);
    expect(historyCount).toBe(2);
    expect(history[0]?.summary).toBe('4 facts changed');
    expect(history[0]?.changes).toEqual([
      { field: 'name', label: 'Name', before: 'Devon LOC secretary', after: 'Kernow LOC secretary' },
      { field: 'group', label: 'Group', before: 'LOC', after: 'Other' },
      {
        field: 'icbCode',
        label: 'ICB',
        before: 'NHS Devon ICB',
        after: 'NHS Cornwall and the Isles of Scilly ICB',
      },
      { field: 'onList', label: 'On the distribution list', before: 'Yes', after: 'No' },
    ]);
    expect(history[1]?.summary).toBe('Recipient added');
    // Catches: an addition that reads like a change of what an empty form holds.
    expect(history[1]?.changes.map(({ before, after }) => `${before}→${after}`)).toEqual([
      '→Devon LOC secretary',
      '→secretary@loc.example',
      '→LOC',
      '→Devon LOC',
      '→NHS Devon ICB',
      '→Passes news on to its members',
      '→Yes',
    ]);
    expect(await search.find('kernow', 10)).toHaveLength(1);
    expect(await allSteps(workspace, { entity: 'recipient', text: 'Kernow' })).toHaveLength(2);
  });

  // Catches: one address on the list twice, whatever its spelling; somebody else's change written over.
  it('has an address of its own, and a stale form is refused', async () => {
    const { recipients } = await scratchWorkspace();
    const first = await recipients.save(null, recipient());
    await expect(recipients.save(null, recipient({ address: 'SECRETARY@loc.example' }))).rejects.toMatchObject({
      code: 'duplicate',
      fields: { 'values.address': 'Another recipient already has this address' },
    });
    const other = await recipients.save(null, recipient({ address: 'chair@loc.example' }));
    await expect(recipients.save(other, recipient())).rejects.toMatchObject({ code: 'duplicate' });
    await recipients.save(first, recipient({ reason: 'Asked to be on it' }));
    await expect(recipients.save(first, recipient({ reason: 'Mine' }))).rejects.toMatchObject({
      code: 'changed-since',
    });
    // Nothing changed: no new version.
    expect(await recipients.save({ ...first, version: 2 }, recipient({ reason: 'Asked to be on it' }))).toEqual({
      id: first.id,
      version: 2,
    });
  });

  it('goes to the bin and comes back, unless its address was given away', async () => {
    const workspace = await scratchWorkspace();
    const { recipients, bin, search } = workspace;
    const target = await recipients.save(null, recipient());
    const removed = await bin.remove('recipient', target);
    expect(await recipients.list()).toEqual([]);
    expect(await search.find('devon loc', 10)).toEqual([]);
    await expect(recipients.get(target.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(recipients.save(removed, recipient())).rejects.toMatchObject({ code: 'changed-since' });
    expect((await bin.list()).rows).toMatchObject([
      { entity: 'recipient', name: 'Devon LOC secretary', how: 'Recipient deleted' },
    ]);
    const other = await recipients.save(null, recipient({ name: 'New secretary' }));
    await expect(bin.restore('recipient', removed)).rejects.toMatchObject({
      code: 'duplicate',
      message: expect.stringContaining('The recipient New secretary has the address secretary@loc.example by now.'),
    });
    await bin.remove('recipient', other);
    await bin.restore('recipient', removed);
    expect(await only(workspace)).toMatchObject({ name: 'Devon LOC secretary' });
    expect(await search.find('devon loc', 10)).toHaveLength(1);
  });

  it('is put back step by step from the history', async () => {
    const workspace = await scratchWorkspace();
    const { recipients, history, bin } = workspace;
    const added = await recipients.save(null, recipient());
    const changed = await recipients.save(added, recipient({ address: 'chair@loc.example' }));
    await bin.remove('recipient', changed);
    const [removal, change, adding] = await allSteps(workspace);
    await history.undo({ stepId: removal?.stepId ?? '', recordId: null });
    expect((await only(workspace)).address).toBe('chair@loc.example');
    expect(await history.undoPreview({ stepId: change?.stepId ?? '', recordId: null })).toMatchObject({
      count: 1,
      records: [{ entity: 'recipient', action: 'change', changes: [{ label: 'Email address' }] }],
    });
    const taken = await recipients.save(null, recipient({ name: 'Another' }));
    const blocked = await history.undoPreview({ stepId: change?.stepId ?? '', recordId: null });
    expect(blocked).toMatchObject({ count: 0, left: [{ text: expect.stringContaining('Another has the address') }] });
    await bin.remove('recipient', taken);
    await history.undo({ stepId: change?.stepId ?? '', recordId: null });
    expect((await only(workspace)).address).toBe('secretary@loc.example');
    await history.undo({ stepId: adding?.stepId ?? '', recordId: null });
    expect(await recipients.list()).toEqual([]);
  });
});

describe('on the distribution list', () => {
  it('stands with its reason and where it comes from, and counts', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice());
    await workspace.recipients.save(null, recipient());
    await workspace.recipients.save(null, recipient({ name: 'Off', address: 'off@loc.example', onList: 'no' }));
    const { entries, problems } = await workspace.distributionList.get();
    expect(entries.map(({ name, source, group, reason }) => [name, source, group, reason])).toEqual([
      ['Devon LOC secretary', 'recipient', 'loc', 'Passes news on to its members'],
      ['Penrose Opticians', 'practice', null, 'Shared mailbox of Penrose Opticians, told on 12 March 2025'],
    ]);
    expect(problems).toMatchObject([{ name: 'Off', practiceId: null, kind: 'marked-off' }]);
    expect((await workspace.practices.counts()).listEntries).toBe(2);
    expect(await workspace.distributionList.batch({}, 1)).toMatchObject({
      text: 'secretary@loc.example; optometry.tp1f9@nhs.net',
    });
  });

  // Catches: a colleague who works from a practice's mailbox, or by its older address, and gets every mail twice.
  it('drops out where a practice brings the address, and it is said', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice({ aliases: 'old.penrose@nhs.net' }));
    await workspace.recipients.save(null, recipient({ name: 'Same', address: 'OPTOMETRY.tp1f9@nhs.net' }));
    await workspace.recipients.save(null, recipient({ name: 'Older', address: 'old.penrose@nhs.net' }));
    const { entries, problems } = await workspace.distributionList.get();
    expect(entries.map(({ address }) => address)).toEqual(['optometry.tp1f9@nhs.net']);
    expect(problems.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['duplicate', 'An older address of TP1F9 Penrose Opticians: listed once'],
      ['duplicate', 'Same address as TP1F9 Penrose Opticians: listed once'],
    ]);
    expect((await workspace.recipients.list()).map(({ listState }) => listState)).toEqual(['off', 'off']);
  });
});

describe('many at once', () => {
  it('are written in portions, all of them or none', async () => {
    const database = await scratchDatabase();
    const many = Array.from({ length: 600 }, (_, index) => ({
      target: null,
      facts: recipient({ name: `Person ${index}`, address: `p${index}@loc.example` }),
    }));
    const write = (changes: Parameters<typeof writeRecipients>[2]) =>
      database.writes.write((manager) => writeRecipients(manager, stampNow('h.yeo'), changes));
    const count = async (table: string) =>
      Number((await database.reader.query(`SELECT count(*) AS n FROM ${table}`))[0].n);
    await expect(write([...many, ...many.slice(-1)])).rejects.toMatchObject({ code: 'duplicate' });
    expect([await count('recipient'), await count('audit_entry'), await count('search_entry')]).toEqual([0, 0, 0]);
    const written = await write(many);
    expect(new Set(written.map(({ id }) => id)).size).toBe(600);
    expect([await count('recipient'), await count('audit_entry'), await count('search_entry')]).toEqual([
      600, 600, 600,
    ]);
    const removed = await write(
      written.map(({ id, version }) => ({ target: { id, version }, facts: {}, remove: true })),
    );
    expect(removed.every(({ version, action }) => version === 2 && action === 'remove')).toBe(true);
    expect(await count('search_entry')).toBe(0);
  });
});

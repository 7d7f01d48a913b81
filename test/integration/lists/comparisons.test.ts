// What changed since an edition, and why, on a real database: would catch a line that is lost, one that blames the wrong
// change, and one that goes by today's register where an edition is asked for.
import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { describe, expect, it } from 'vitest';
import { contractor, list, practice, recipient } from '../../support/forms';
import { applyAction, notification } from '../../support/notifications';
import { scratchWorkspace } from '../../support/workspace';
import { contractorOf } from '../history/support';
import { GALE, importFile, PENROSE, workbook } from '../services/imports-support';
import { change, publish, site } from './support';

describe('what changed since an edition', () => {
  it('is nothing right after it was published', async () => {
    const workspace = await scratchWorkspace();
    await site(workspace, 'TP1F9');
    await publish(workspace);
    const { from, to, added, removed, changed, unchanged, adds, removes } = await workspace.editions.compare(
      MAIN_LIST,
      1,
      null,
    );
    expect({ from: from.number, to, added, removed, changed, unchanged, adds, removes }).toEqual({
      from: 1,
      to: null,
      added: [],
      removed: [],
      changed: [],
      unchanged: 1,
      adds: [],
      removes: [],
    });
  });

  it('says why an address came, went or changed, and by what', async () => {
    const workspace = await scratchWorkspace();
    const { practices, editions, recipients, bin } = workspace;
    const moved = await site(workspace, 'TPAAA');
    const closing = await site(workspace, 'TPBBB');
    const deleted = await site(workspace, 'TPCCC');
    await site(workspace, 'TPDDD');
    await publish(workspace);

    await change(workspace, moved.id, { mailboxAddress: 'new.address@nhs.net' });
    // Would catch: the newest change of any fact taken for the cause.
    await change(workspace, moved.id, { notes: 'Rang on Monday' });
    const { version } = await practices.get(closing.id);
    await practices.close(
      { id: closing.id, version },
      { closedOn: '2026-03-31', closeMailbox: true, takeOffList: true, successorCode: '', people: [] },
    );
    await bin.remove('practice', deleted);
    await recipients.save(null, recipient());
    const { added, removed, changed, adds, removes, unchanged } = await editions.compare(MAIN_LIST, 1, null);

    expect(added.map(({ address, reason }) => [address, reason])).toEqual([
      ['secretary@loc.example', 'New in the register (edited by h.yeo)'],
    ]);
    expect(removed.map(({ odsCode, reason, cause }) => [odsCode, reason, cause?.label])).toEqual([
      ['TPBBB', 'The practice is closed (edited by h.yeo)', 'Practice closed'],
      ['TPCCC', 'Not in the register any more (edited by h.yeo)', 'Practice deleted'],
    ]);
    expect(changed).toMatchObject([
      {
        address: 'new.address@nhs.net',
        addressBefore: 'optometry.tpaaa@nhs.net',
        reason: 'Address changed from optometry.tpaaa@nhs.net to new.address@nhs.net (edited by h.yeo)',
        cause: { source: 'edit', id: null, label: 'Edited', actor: 'h.yeo' },
      },
    ]);
    expect(unchanged).toBe(1);
    expect(adds.sort()).toEqual(['new.address@nhs.net', 'secretary@loc.example']);
    expect(removes).toEqual(['optometry.tpaaa@nhs.net', 'optometry.tpbbb@nhs.net', 'optometry.tpccc@nhs.net']);
    expect(await editions.staticChanges({ listId: MAIN_LIST, from: 1, to: null }, 'removes')).toEqual(removes);
  });

  it('names the import and the notification that brought it about', async () => {
    const workspace = await scratchWorkspace();
    const { editions, notifications, applying } = workspace;
    const told = await site(workspace, 'TPAAA');
    await publish(workspace);
    const { result } = await importFile(workspace, await workbook([PENROSE, GALE]));
    const notice = await notifications.save(
      null,
      notification({ kind: 'address-change', practiceId: told.id, receivedAt: '2026-04-03T09:00:00.000Z' }),
    );
    const action = applyAction({
      kind: 'address-change',
      practiceId: told.id,
      values: { address: 'told.address@nhs.net', on: '2026-04-03' },
    });
    const shown = await applying.proposals(notice.id, [action]);
    await applying.apply({
      id: notice.id,
      version: shown.version,
      actions: shown.actions.map((each, at) => ({ ...each, seen: shown.proposals[at]?.seen ?? [] })),
      outcome: shown.outcome,
      state: shown.state,
    });
    const { added, changed } = await editions.compare(MAIN_LIST, 1, null);
    const why = 'New in the register (import of rows.xlsx)';
    expect(added.map(({ odsCode, reason, cause }) => [odsCode, reason, cause?.source, cause?.id])).toEqual([
      ['TPNKZ', why, 'import', result.batchId],
      ['TP1F9', why, 'import', result.batchId],
    ]);
    expect(changed).toMatchObject([
      {
        address: 'told.address@nhs.net',
        reason: expect.stringMatching(/ \(notification of 3 April 2026: address change\)$/),
        cause: { source: 'notification', id: notice.id, label: 'Notification of 3 April 2026: address change' },
      },
    ]);
  });

  it('goes by what was published, whatever was done since, in either direction', async () => {
    const workspace = await scratchWorkspace();
    const { editions } = workspace;
    const { id } = await site(workspace, 'TPAAA');
    await publish(workspace);
    await change(workspace, id, { name: 'Second name' });
    await publish(workspace);
    await change(workspace, id, { name: 'Third name', mailboxAddress: 'third@nhs.net' });
    const forward = await editions.compare(MAIN_LIST, 1, 2);
    expect(forward.changed).toMatchObject([{ name: 'Second name', addressBefore: '', cause: { actor: 'h.yeo' } }]);
    expect([forward.from.number, forward.to?.number]).toEqual([1, 2]);
    const back = await editions.compare(MAIN_LIST, 2, 1);
    expect(back.changed).toMatchObject([{ name: 'Practice TPAAA', cause: { actor: 'h.yeo' } }]);
    expect((await editions.compare(MAIN_LIST, 2, null)).changed).toMatchObject([{ address: 'third@nhs.net' }]);
  });

  it('says what an import took back did, and what the list itself was given by hand', async () => {
    const workspace = await scratchWorkspace();
    const { editions, imports, lists } = workspace;
    await site(workspace, 'TPAAA');
    const { result } = await importFile(workspace, await workbook([PENROSE]));
    await publish(workspace);
    await imports.undo(result.batchId);
    const main = await lists.get(MAIN_LIST);
    await lists.save(main, {
      ...main.form,
      extras: [{ address: 'minutes@loc.example', name: 'Minutes', reason: 'Keeps the minutes' }],
      exclusions: [{ address: 'optometry.tpaaa@nhs.net', reason: 'Asked not to get it' }],
    });
    const { added, removed } = await editions.compare(MAIN_LIST, 1, null);
    expect(added.map(({ reason }) => reason)).toEqual(['Added by hand: Keeps the minutes (edited by h.yeo)']);
    expect(removed.map(({ odsCode, reason }) => [odsCode, reason])).toEqual([
      ['TP1F9', 'Not in the register any more (import of rows.xlsx was undone by h.yeo)'],
      ['TPAAA', 'Left out by hand: Asked not to get it (edited by h.yeo)'],
    ]);
  });

  it('speaks of a contractor’s Egress account as one entry, and of the practice that left it', async () => {
    const workspace = await scratchWorkspace();
    const { editions, contractors } = workspace;
    const egress = { contractorName: 'Amy Penrose Ltd', mailboxKind: 'egress', mailboxAddress: '' } as const;
    await contractors.save(
      null,
      contractor({ name: 'Amy Penrose Ltd', egressStatus: 'live', egressAddress: 'eye@penrose.example' }),
    );
    await site(workspace, 'TPAAA', egress);
    const leaving = await site(workspace, 'TPBBB', egress);
    await publish(workspace);
    const { id } = await contractorOf(workspace, 'Amy Penrose Ltd');
    const { version, form } = await contractors.get(id);
    await contractors.save({ id, version }, { ...form, egressAddress: 'mail@penrose.example' });
    await change(workspace, leaving.id, { mailboxKind: 'shared', mailboxAddress: 'optometry.tpbbb@nhs.net' });
    const { added, removed, changed, adds, removes } = await editions.compare(MAIN_LIST, 1, null);
    expect(removed).toEqual([]);
    expect(
      changed.map(({ name, address, addressBefore, cause }) => [name, addressBefore, address, cause?.actor]),
    ).toEqual([['Amy Penrose Ltd', 'eye@penrose.example', 'mail@penrose.example', 'h.yeo']]);
    expect(added).toMatchObject([
      {
        odsCode: 'TPBBB',
        reason: 'Before: Served by the Egress account of Amy Penrose Ltd: listed once (edited by h.yeo)',
      },
    ]);
    expect([adds.sort(), removes]).toEqual([
      ['mail@penrose.example', 'optometry.tpbbb@nhs.net'],
      ['eye@penrose.example'],
    ]);
  });

  it('tells a practice that its rule no longer covers from one that is gone', async () => {
    const workspace = await scratchWorkspace();
    const { editions, lists } = workspace;
    const form = list({
      extras: [],
      exclusions: [],
      rule: { practices: { of: 'icbs', codes: ['QJK', 'QVV'] }, groups: [] },
    });
    const made = await lists.save(null, form);
    const moving = await site(workspace, 'TPAAA', { icbCode: 'QJK' });
    await site(workspace, 'TPBBB', { icbCode: 'QVV' });
    await site(workspace, 'TPCCC', { icbCode: 'QJK' });
    await publish(workspace, made.id);
    await change(workspace, moving.id, { icbCode: 'QT6' });
    await lists.save(made, { ...form, rule: { practices: { of: 'icbs', codes: ['QJK'] }, groups: ['loc'] } });
    const { removed, unchanged } = await editions.compare(made.id, 1, null);
    const why = 'Not covered by the list’s rule any more (edited by h.yeo)';
    expect(removed.map(({ odsCode, reason }) => [odsCode, reason])).toEqual([
      ['TPAAA', why],
      ['TPBBB', why],
    ]);
    expect(unchanged).toBe(1);
  });

  it('has no address to copy where none came or went', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice());
    await publish(workspace);
    await expect(
      workspace.editions.staticChanges({ listId: MAIN_LIST, from: 1, to: null }, 'adds'),
    ).rejects.toMatchObject({ code: 'not-found', message: 'There is no address to add. Nothing was copied.' });
  });
});

import type { Workspace } from '@electron/services/workspace';
import { describe, expect, it } from 'vitest';
import { contractor, practice } from '../../support/forms';
import { keptMail, notification } from '../../support/notifications';
import { scratchWorkspace } from '../../support/workspace';

const steps = async ({ history }: Workspace, recordId: string) =>
  (await history.ofRecord(recordId)).map(({ stepId }) => stepId);

async function withPractice() {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await workspace.practices.save(null, practice());
  const { contractor: owner } = await workspace.practices.get(practiceId);
  return { workspace, practiceId, contractorId: owner.id };
}

describe('the log', () => {
  it('holds what was logged, with practice and contractor, the newest first', async () => {
    const { workspace, practiceId, contractorId } = await withPractice();
    const { notifications } = workspace;
    await notifications.save(
      null,
      notification({ receivedAt: '2020-01-01T00:00:00Z', owner: 'H.YEO', dueOn: '2020-01-08' }),
    );
    const second = await notifications.save(
      null,
      notification({ practiceId, senderAddress: 'Optometry.TP1F9@nhs.net' }),
    );
    const rows = await notifications.list();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      id: second.id,
      practice: { id: practiceId, odsCode: 'TP1F9' },
      // Its own, else the practice's.
      contractor: { id: contractorId, name: 'Amy Penrose Ltd' },
      senderAddress: 'optometry.tp1f9@nhs.net',
      mine: false,
    });
    expect(rows[1]).toMatchObject({
      receivedAt: '2020-01-01T00:00:00.000Z',
      mine: true,
      overdue: true,
      practice: null,
    });
  });

  // Catches: a log that is remembered although it changed, or days that are remembered with it.
  it('is another one after each change', async () => {
    const { notifications } = await scratchWorkspace();
    const saved = await notifications.save(null, notification({ dueOn: '2020-01-01' }));
    expect(await notifications.list()).toMatchObject([{ state: 'new', overdue: true }]);
    await notifications.save(saved, notification({ dueOn: '2020-01-01', state: 'done' }));
    expect(await notifications.list()).toMatchObject([{ state: 'done', overdue: false }]);
  });

  it('counts those that wait: mine, nobody’s and overdue', async () => {
    const { notifications, bin } = await scratchWorkspace();
    const log = (values: Parameters<typeof notification>[0]) => notifications.save(null, notification(values));
    await log({ owner: 'h.yeo', dueOn: '2020-01-01' });
    await log({ owner: 'H.Yeo', state: 'in-progress', dueOn: '' });
    await log({ state: 'reopened', dueOn: '2999-01-01' });
    await log({ owner: 'a.other', dueOn: '2020-01-01' });
    await log({ owner: 'h.yeo', state: 'done', dueOn: '2020-01-01' });
    await log({ state: 'no-action', dueOn: '2020-01-01' });
    await bin.remove('notification', await log({ dueOn: '2020-01-01' }));
    const toReview = { months: 24, total: 0 };
    expect(await notifications.counts()).toEqual({ waiting: 4, mine: 2, unassigned: 1, overdue: 2, toReview });
  });

  // Catches: first rows that differ from the log's own, or that leave some out without saying how many there are.
  it('gives the newest that wait by themselves, as the log has them', async () => {
    const { notifications, bin } = await scratchWorkspace();
    const saved = await notifications.save(null, notification());
    await notifications.change([saved], {});
    await manyAtOnce(notifications, 350);
    await notifications.save(null, notification({ receivedAt: '2024-09-30T09:00:00.000Z', state: 'done' }));
    await bin.remove('notification', await notifications.save(null, notification()));
    const log = await notifications.list();
    const waiting = log.filter(({ state }) => state !== 'done');
    const newest = await notifications.newestWaiting();
    expect(newest).toEqual({ rows: waiting.slice(0, 300), waiting: waiting.length, all: log.length });
    expect(waiting).toHaveLength(351);
  });

  it('comes whole in pages, without a gap or a repeat where many came at one moment', async () => {
    const { notifications } = await scratchWorkspace();
    const saved = await notifications.save(null, notification());
    await notifications.change([saved], {});
    await manyAtOnce(notifications, 3_005);
    const ids = (await notifications.list()).map(({ id }) => id);
    expect(ids).toHaveLength(3_006);
    expect(new Set(ids).size).toBe(3_006);
  });
});

const manyAtOnce = async (notifications: Workspace['notifications'], count: number) => {
  for (let at = 0; at < count; at += 500)
    await Promise.all(
      Array.from({ length: Math.min(500, count - at) }, () => notifications.save(null, notification())),
    );
};

describe('a notification', () => {
  it('says what was found in its mail, and its own history', async () => {
    const { workspace, practiceId } = await withPractice();
    const { notifications } = workspace;
    const remarks = ['The message has no text.'];
    const attachments = [{ index: 0, name: 'users.xlsx', size: 12, isSpreadsheet: true }];
    const saved = await notifications.save(null, notification({ practiceId }), keptMail({ remarks, attachments }));
    const detail = await notifications.get(saved.id);
    expect(detail).toMatchObject({
      ...saved,
      inBin: false,
      practice: { odsCode: 'TP1F9' },
      remarks,
      attachments,
      keptMessage: null,
      changes: [],
      duplicates: [],
      historyCount: 1,
    });
    expect(detail.facts?.odsCodes).toEqual([{ value: 'TP1F9', where: 'in the subject' }]);
    const labels = detail.history[0]?.changes.map(({ label, after }) => `${label}: ${after}`);
    expect(labels).toContain('Practice: TP1F9 Penrose Opticians');
    expect(labels).toContain('Received: 7 September 2026 at 9:12am');
    expect(labels).toContain('Kind: New shared mailbox');
    // Catches: ids, which say nothing to a person, shown as facts.
    expect(labels?.join()).not.toContain(practiceId);
  });

  it('does not overwrite what somebody else wrote meanwhile', async () => {
    const { notifications } = await scratchWorkspace();
    const seen = await notifications.save(null, notification());
    await notifications.save(seen, notification({ owner: 'a.other' }));
    await expect(notifications.save(seen, notification({ owner: 'h.yeo' }))).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect((await notifications.get(seen.id)).form.owner).toBe('a.other');
  });

  it('is not written again where nothing changed', async () => {
    const { notifications } = await scratchWorkspace();
    const saved = await notifications.save(null, notification());
    expect(await notifications.save(saved, notification())).toMatchObject(saved);
    expect((await notifications.get(saved.id)).historyCount).toBe(1);
  });

  it('refuses a practice or contractor that is not in the register', async () => {
    const { notifications } = await scratchWorkspace();
    const stranger = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    await expect(notifications.save(null, notification({ practiceId: stranger }))).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { 'values.practiceId': expect.stringContaining('no longer in the register') },
    });
    await expect(notifications.save(null, notification({ contractorId: stranger }))).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { 'values.contractorId': expect.stringContaining('no longer in the register') },
    });
    expect(await notifications.list()).toEqual([]);
  });

  it('that is gone is said to be', async () => {
    const { notifications } = await scratchWorkspace();
    await expect(notifications.get('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('many are changed in one step, or none of them', async () => {
    const { notifications, history } = await scratchWorkspace();
    const first = await notifications.save(null, notification());
    const second = await notifications.save(null, notification({ owner: 'h.yeo' }));
    expect(await notifications.change([first, second], { owner: 'h.yeo' })).toEqual({ changed: 1 });
    // The first is at another version by now: nothing is written, not even the second.
    await expect(notifications.change([second, first], { state: 'done' })).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect((await notifications.list()).map(({ state }) => state)).toEqual(['new', 'new']);
    const { steps: found } = await history.list(
      { text: '', actor: '', entity: 'notification', source: null, from: null, to: null, recordId: null },
      null,
    );
    expect(found.map(({ label }) => label)).toEqual([
      'Several notifications changed',
      'Notification logged',
      'Notification logged',
    ]);
  });
});

describe('undo and bin', () => {
  it('an edit is put back, with its practice', async () => {
    const { workspace, practiceId } = await withPractice();
    const { notifications, history } = workspace;
    const saved = await notifications.save(null, notification());
    await notifications.save(saved, notification({ practiceId, state: 'done', note: 'Rang' }));
    const [newest = ''] = await steps(workspace, saved.id);
    const preview = await history.undoPreview({ stepId: newest, recordId: null });
    expect(preview.records[0]).toMatchObject({
      entity: 'notification',
      name: 'Our new shared mailbox',
      action: 'change',
    });
    expect(await history.undo({ stepId: newest, recordId: null })).toMatchObject({ count: 1, leftCount: 0 });
    expect((await notifications.get(saved.id)).form).toEqual(notification());
  });

  it('goes to the bin and comes back whole, out of the search and into it', async () => {
    const { notifications, bin, search } = await scratchWorkspace();
    const saved = await notifications.save(null, notification(), keptMail(), 'The whole text');
    expect(await search.find('Penrose shared', 10)).toMatchObject([{ kind: 'notification', recordId: saved.id }]);
    const removed = await bin.remove('notification', saved);
    expect(await notifications.list()).toEqual([]);
    expect(await search.find('Penrose shared', 10)).toEqual([]);
    expect((await bin.list()).rows).toMatchObject([{ entity: 'notification', name: 'Our new shared mailbox' }]);
    expect(await notifications.get(saved.id)).toMatchObject({ inBin: true });
    await bin.restore('notification', removed);
    expect(await notifications.list()).toMatchObject([{ id: saved.id }]);
    expect(await notifications.get(saved.id)).toMatchObject({ inBin: false, keptMessage: 'The whole text' });
    expect(await search.find('Penrose shared', 10)).toHaveLength(1);
  });

  it('logging is undone: it goes to the bin', async () => {
    const workspace = await scratchWorkspace();
    const saved = await workspace.notifications.save(null, notification(), keptMail());
    const [stepId = ''] = await steps(workspace, saved.id);
    await workspace.history.undo({ stepId, recordId: null });
    expect(await workspace.notifications.list()).toEqual([]);
    const [undoing = ''] = await steps(workspace, saved.id);
    await workspace.history.undo({ stepId: undoing, recordId: null });
    expect((await workspace.notifications.get(saved.id)).facts).not.toBeNull();
  });

  // Catches: an undo that says a message is there again although nobody has it.
  it('a whole message that was deleted does not come back, and the undo says so', async () => {
    const workspace = await scratchWorkspace();
    const { notifications, history } = workspace;
    const saved = await notifications.save(null, notification(), keptMail(), 'The whole text');
    const dropped = await notifications.dropMessage(saved);
    expect(dropped.version).toBe(2);
    const detail = await notifications.get(saved.id);
    expect(detail.keptMessage).toBeNull();
    expect(JSON.stringify(detail.history)).not.toContain('The whole text');
    const [stepId = ''] = await steps(workspace, saved.id);
    await expect(history.undo({ stepId, recordId: null })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('nobody has it any more'),
    });
    await expect(notifications.dropMessage(dropped)).rejects.toMatchObject({ code: 'changed-since' });
  });
});

describe('merging', () => {
  // Catches: notifications left with a practice that is in the bin.
  it('takes the notifications of the other along, in the same step, and undo gives them back', async () => {
    const { workspace, practiceId } = await withPractice();
    const { notifications, practices, duplicates, history } = workspace;
    const other = await practices.save(null, practice({ odsCode: 'TP2G0', mailboxAddress: 'optometry.tp2g0@nhs.net' }));
    const { id } = await notifications.save(null, notification({ practiceId: other.id }));
    const keep = { id: practiceId, version: (await practices.get(practiceId)).version };
    await duplicates.merge('practice', { keep, other, take: [] });
    expect(await notifications.list()).toMatchObject([{ practice: { odsCode: 'TP1F9' } }]);
    const [stepId = ''] = await steps(workspace, id);
    await history.undo({ stepId, recordId: null });
    expect(await notifications.list()).toMatchObject([{ practice: { odsCode: 'TP2G0' } }]);
  });
});

describe('the history', () => {
  it('finds a notification by its subject', async () => {
    const { notifications, history } = await scratchWorkspace();
    const { id } = await notifications.save(null, notification({ subject: 'Zebra crossing' }));
    await notifications.change([{ id, version: 1 }], { state: 'done' });
    const filter = { actor: '', entity: null, source: null, from: null, to: null, recordId: null };
    const { steps: found } = await history.list({ ...filter, text: 'zebra' }, null);
    expect(found.map(({ label }) => label)).toEqual(['Several notifications changed', 'Notification logged']);
    expect(found[0]?.entries[0]?.record).toMatchObject({ name: 'Zebra crossing', inBin: false });
  });
});

describe('search', () => {
  it('finds a notification by subject, sender and the practice’s code', async () => {
    const { workspace, practiceId } = await withPractice();
    const { id } = await workspace.notifications.save(
      null,
      notification({
        practiceId,
        subject: 'Zebra crossing',
        senderName: 'Quentin Quill',
        senderAddress: 'quill@shop.example',
      }),
    );
    for (const text of ['zebra', 'quentin', 'quill@shop.example', 'zebra TP1F9'])
      expect(await workspace.search.find(text, 20), text).toContainEqual(
        expect.objectContaining({ kind: 'notification', recordId: id, practiceId: null, contractorId: null }),
      );
  });
});

describe('keeping for a time', () => {
  it('lists those that are older than the settings say, the oldest first', async () => {
    const { notifications, settings } = await scratchWorkspace();
    await settings.save(0, { ...(await settings.get()), notificationMonths: 12 });
    const old = await notifications.save(null, notification({ receivedAt: '2019-03-01T10:00:00Z' }));
    const older = await notifications.save(null, notification({ receivedAt: '2018-03-01T10:00:00Z' }));
    await notifications.save(null, notification({ receivedAt: new Date().toISOString() }));
    const review = await notifications.toReview();
    expect(review).toMatchObject({ months: 12, total: 2, ids: [older.id, old.id] });
  });
});

describe('contractors', () => {
  it('a notification may be about a contractor alone', async () => {
    const { notifications, contractors } = await scratchWorkspace();
    const { id: contractorId } = await contractors.save(null, contractor());
    const { id } = await notifications.save(null, notification({ kind: 'egress-account', contractorId }));
    expect(await notifications.get(id)).toMatchObject({ contractor: { id: contractorId }, practice: null });
    expect(await notifications.list()).toMatchObject([{ contractor: { name: 'Amy Penrose Ltd' } }]);
  });
});

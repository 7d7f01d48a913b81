// Replies to a notification. It breaks when a draft goes out with a hole in it, without its document, or when a document
// that has gone is passed over without a word.
import { rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Workspace } from '../../../electron/services/workspace';
import { MOST_GUIDANCE_BYTES } from '../../../shared/domain/guidance-document';
import { TEMPLATE_IDS, templateProblem } from '../../../shared/domain/mail-template';
import type { NotificationForm } from '../../../shared/domain/notifications/notification-form';
import { practice } from '../../support/forms';
import { notification } from '../../support/notifications';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';

async function log(workspace: Workspace, values: Partial<NotificationForm>) {
  const { id: practiceId } = await workspace.practices.save(null, practice());
  return workspace.notifications.save(null, notification({ practiceId, ...values }));
}

async function guidance(workspace: Workspace) {
  const file = path.join(await scratchFolder(), 'Accessing a shared mailbox.pdf');
  await writeFile(file, 'guidance');
  const { version, form } = await workspace.settings.toEdit();
  await workspace.settings.save(version, { ...form, guidanceDocument: file });
  return file;
}

it('has texts of its own that are mails', async () => {
  const workspace = await scratchWorkspace();
  const templates = await workspace.settings.templates.all();
  expect(templates.map(({ id }) => id)).toEqual(TEMPLATE_IDS);
  expect(templates.map(({ text }) => templateProblem(text))).toEqual(TEMPLATE_IDS.map(() => ''));
});

it('answers a request for guidance with the document, to the sender', async () => {
  const workspace = await scratchWorkspace();
  const { id } = await log(workspace, { kind: 'guidance-request' });
  const empty = await workspace.replies.drafts(id);
  expect(empty.replies[0]).toMatchObject({ template: 'reply-guidance', gaps: [expect.stringContaining('guidance')] });
  await expect(workspace.replies.draft(id, 'reply-guidance', '')).rejects.toMatchObject({ code: 'invalid-input' });

  const file = await guidance(workspace);
  const { to, replies } = await workspace.replies.drafts(id);
  expect(to).toBe('optometry.tp1f9@nhs.net');
  expect(replies[0]).toMatchObject({ gaps: [], attachment: { name: path.basename(file), size: 8 }, notes: 'guidance' });
  expect(replies[0]?.body).toContain('Penrose Opticians (TP1F9). The guidance is attached.');
  const draft = await workspace.replies.draft(id, 'reply-guidance', to);
  expect(draft).toMatchObject({ to, attachment: { name: path.basename(file), bytes: Buffer.from('guidance') } });
});

it('says it when the document has gone, or is too large', async () => {
  const workspace = await scratchWorkspace();
  const { id } = await log(workspace, { kind: 'guidance-request' });
  const file = await guidance(workspace);
  await truncate(file, MOST_GUIDANCE_BYTES + 1);
  expect((await workspace.replies.drafts(id)).replies[0]?.attachmentProblem).toContain('larger than 20 MB');
  await rm(file);
  const { replies } = await workspace.replies.drafts(id);
  expect(replies[0]).toMatchObject({
    attachment: null,
    attachmentProblem: expect.stringContaining('not where it was'),
  });
  await expect(workspace.replies.draft(id, 'reply-guidance', '')).rejects.toMatchObject({
    code: 'file-not-readable',
    message: expect.stringContaining('Nothing was opened'),
  });
});

it.each([
  ['new-shared-mailbox', {}, ['reply-acknowledge']],
  ['new-shared-mailbox', { outcome: 'Mailbox recorded.' }, ['reply-done', 'reply-acknowledge']],
  ['mfa-question', {}, ['reply-mfa', 'reply-acknowledge']],
  ['linked-user-wanted', {}, ['reply-facts-missing', 'reply-acknowledge']],
  ['mailbox-not-working', {}, ['reply-guidance', 'reply-acknowledge']],
] as const)('offers what fits: %s %o', async (kind, values, expected) => {
  const workspace = await scratchWorkspace();
  const { id } = await log(workspace, { kind, ...values });
  const { replies } = await workspace.replies.drafts(id);
  expect(replies.map(({ template }) => template)).toEqual(expected);
  // Nothing but the guidance needs to be filled in first.
  for (const { template, gaps } of replies) if (template !== 'reply-guidance') expect(gaps).toEqual([]);
});

it('notes that it was acknowledged, begins the work, and takes it back', async () => {
  const workspace = await scratchWorkspace();
  const target = await log(workspace, {});
  const noted = await workspace.replies.acknowledge(target, 'acknowledged', '2026-09-08');
  expect((await workspace.notifications.get(target.id)).form).toMatchObject({
    acknowledgedOn: '2026-09-08',
    state: 'in-progress',
  });
  const sent = await workspace.replies.acknowledge(noted, 'guidance', '2026-09-09');
  expect((await workspace.notifications.get(target.id)).form.guidanceSentOn).toBe('2026-09-09');
  await workspace.replies.acknowledge(sent, 'acknowledged', null);
  expect((await workspace.notifications.get(target.id)).form.acknowledgedOn).toBe('');
  await expect(workspace.replies.acknowledge(target, 'acknowledged', '2026-09-08')).rejects.toMatchObject({
    code: 'changed-since',
  });
  expect(() => workspace.replies.acknowledge(noted, 'acknowledged', '2999-01-01')).toThrow(/in the future/);
});

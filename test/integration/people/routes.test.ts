// Requests as the page makes them. It breaks when a mail that is not whole is handed on, or an account that is nobody's.
import { expect, it, vi } from 'vitest';
import type { Desktop } from '../../../electron/ipc/desktop';
import type { HandlerContext } from '../../../electron/ipc/handlers';
import { peopleHandlers } from '../../../electron/ipc/handlers/people';
import { practice } from '../../support/forms';
import { person, userRequest } from '../../support/people';
import { scratchWorkspace } from '../../support/workspace';

async function make() {
  const workspace = await scratchWorkspace();
  const desktop = { writeClipboard: vi.fn(), openDraft: vi.fn() };
  const emit = vi.fn();
  const context = {
    workspace: () => workspace,
    desktop: desktop as unknown as Desktop,
    emit,
  } as unknown as HandlerContext;
  const { id: practiceId } = await workspace.practices.save(null, practice());
  const values = userRequest();
  const target = { id: null, version: null };
  const asked = await peopleHandlers['requests.save']({ ...target, practiceId, notificationId: null, values }, context);
  return { workspace, context, desktop, emit, practiceId, asked };
}

it('hands the mail to the desktop in each of the three ways', async () => {
  const { context, desktop, asked } = await make();
  const input = { id: asked.id, mail: 'practice', to: 'optometry.tp1f9@nhs.net' } as const;
  await peopleHandlers['requests.draft']({ ...input, how: 'copy' }, context);
  expect(desktop.writeClipboard).toHaveBeenCalledWith(expect.stringContaining('Full name: Ben Carne'));
  await peopleHandlers['requests.draft']({ ...input, how: 'draft' }, context);
  await peopleHandlers['requests.draft']({ ...input, how: 'mailto' }, context);
  expect(desktop.openDraft.mock.calls.map(([draft, how]) => [draft.to, how])).toEqual([
    ['optometry.tp1f9@nhs.net', 'draft'],
    ['optometry.tp1f9@nhs.net', 'mailto'],
  ]);
});

it('opens no link for a mail that is too long for one', async () => {
  const { workspace, context, desktop, asked } = await make();
  await workspace.settings.templates.save({ id: 'new-user-practice', version: 0 }, `Subject\n\n${'x'.repeat(3_000)}`);
  const input = { id: asked.id, mail: 'practice', to: '', how: 'mailto' } as const;
  await expect(peopleHandlers['requests.draft'](input, context)).rejects.toThrow(/too long for a link/);
  expect(desktop.openDraft).not.toHaveBeenCalled();
});

it('refuses an account that is nobody’s, and tells the page of what changed', async () => {
  const { context, emit, practiceId, asked } = await make();
  emit.mockClear();
  const live = { ...asked, to: 'live', on: '2025-03-21', account: null } as const;
  await expect(peopleHandlers['requests.advance'](live, context)).rejects.toThrow(/whose account/);
  expect(emit).not.toHaveBeenCalled();
  const sent = await peopleHandlers['requests.advance']({ ...live, to: 'sent' }, context);
  expect(sent.personId).toBeNull();
  const link = { role: 'owner', startedOn: '', endedOn: '', accessRemovedOn: '' } as const;
  await peopleHandlers['people.save'](
    { id: null, version: null, values: person(), link: { practiceId, link } },
    context,
  );
  expect(emit.mock.calls).toEqual([[{ type: 'data-changed' }], [{ type: 'data-changed' }]]);
});

import type { notificationActionRoutes } from '@shared/ipc/notification-actions';
import type { HandlersOf } from '../handlers';

export const notificationActionHandlers: HandlersOf<typeof notificationActionRoutes> = {
  'notifications.proposals': ({ id, actions }, { workspace }) => workspace().applying.proposals(id, actions),
  'notifications.apply': async (input, { workspace, emit }) => {
    const applied = await workspace().applying.apply(input);
    emit({ type: 'data-changed' });
    return applied;
  },
  'notifications.drafts': ({ id }, { workspace }) => workspace().replies.drafts(id),
  'notifications.openDraft': async ({ id, template, to, how }, { workspace, desktop }) => {
    const draft = await workspace().replies.draft(id, template, to);
    if (how === 'copy') await desktop.writeClipboard(`${draft.subject}\n\n${draft.body}`);
    else await desktop.openDraft(draft, 'draft');
    return { how };
  },
  'notifications.acknowledge': async ({ id, version, what, on }, { workspace, emit }) => {
    const noted = await workspace().replies.acknowledge({ id, version }, what, on);
    emit({ type: 'data-changed' });
    return noted;
  },
};

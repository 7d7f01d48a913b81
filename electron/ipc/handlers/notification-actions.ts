import type { notificationActionRoutes } from '@shared/ipc/notification-actions';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';
import { handOnDraft } from './hand-on-draft';

export const notificationActionHandlers: HandlersOf<typeof notificationActionRoutes> = {
  'notifications.proposals': ({ id, actions }, { workspace }) => workspace().applying.proposals(id, actions),
  'notifications.apply': (input, context) => changing(context, context.workspace().applying.apply(input)),
  'notifications.drafts': ({ id }, { workspace }) => workspace().replies.drafts(id),
  'notifications.openDraft': async ({ id, template, to, how }, context) =>
    handOnDraft(context, await context.workspace().replies.draft(id, template, to), how),
  'notifications.acknowledge': ({ id, version, what, on }, context) =>
    changing(context, context.workspace().replies.acknowledge({ id, version }, what, on)),
};

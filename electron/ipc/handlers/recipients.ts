import type { recipientRoutes } from '@shared/ipc/recipients';
import type { HandlersOf } from '../handlers';
import { changing, targetOf } from './changing';

export const recipientHandlers: HandlersOf<typeof recipientRoutes> = {
  'recipients.list': (_input, { workspace }) => workspace().recipients.list(),
  'recipients.get': ({ id }, { workspace }) => workspace().recipients.get(id),
  'recipients.save': ({ id, version, values }, context) =>
    changing(context, context.workspace().recipients.save(targetOf(id, version), values)),
  'recipients.history': ({ id, offset, limit }, { workspace }) => workspace().recipients.history(id, { offset, limit }),
  'recipients.remove': (target, context) => changing(context, context.workspace().bin.remove('recipient', target)),
  'recipients.restore': (target, context) => changing(context, context.workspace().bin.restore('recipient', target)),
};

import type { recipientRoutes } from '@shared/ipc/recipients';
import type { HandlersOf } from '../handlers';

export const recipientHandlers: HandlersOf<typeof recipientRoutes> = {
  'recipients.list': (_input, { workspace }) => workspace().recipients.list(),
  'recipients.get': ({ id }, { workspace }) => workspace().recipients.get(id),
  'recipients.save': async ({ id, version, values }, { workspace, emit }) => {
    const target = id === null || version === null ? null : { id, version };
    const saved = await workspace().recipients.save(target, values);
    emit({ type: 'data-changed' });
    return saved;
  },
  'recipients.history': ({ id, offset, limit }, { workspace }) => workspace().recipients.history(id, { offset, limit }),
  'recipients.remove': async (target, { workspace, emit }) => {
    const removed = await workspace().bin.remove('recipient', target);
    emit({ type: 'data-changed' });
    return removed;
  },
  'recipients.restore': async (target, { workspace, emit }) => {
    const restored = await workspace().bin.restore('recipient', target);
    emit({ type: 'data-changed' });
    return restored;
  },
};

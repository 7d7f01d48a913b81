import type { viewRoutes } from '@shared/ipc/views';
import type { HandlersOf } from '../handlers';

export const viewHandlers: HandlersOf<typeof viewRoutes> = {
  'views.list': ({ screen }, { workspace }) => workspace().views.list(screen),
  'views.save': ({ screen, target, name, definition }, { workspace }) =>
    workspace().views.save(screen, target, name, definition),
  'views.rename': ({ name, ...target }, { workspace }) => workspace().views.rename(target, name),
  'views.remove': async (target, { workspace }) => {
    await workspace().views.remove(target);
    return {};
  },
};

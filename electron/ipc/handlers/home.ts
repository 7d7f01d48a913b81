import type { homeRoutes } from '@shared/ipc/home';
import type { HandlersOf } from '../handlers';

export const homeHandlers: HandlersOf<typeof homeRoutes> = {
  'home.get': (_input, { workspace }) => workspace().home.register(),
  'home.accounts': (_input, { workspace }) => workspace().home.accounts(),
};

import type { searchRoutes } from '@shared/ipc/search';
import type { HandlersOf } from '../handlers';

export const searchHandlers: HandlersOf<typeof searchRoutes> = {
  'search.find': ({ text, limit }, { workspace }) => workspace().search.find(text, limit),
};

import type { backupRoutes } from '@shared/ipc/backups';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';

export const backupHandlers: HandlersOf<typeof backupRoutes> = {
  // What the window says of the newest copy has changed, if no record has.
  'backups.make': (_input, context) => changing(context, context.workspace().backups.makeNow()),
};

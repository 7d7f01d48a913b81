import { z } from 'zod';
import { nothing, route, timestamp } from './route';

export const backupRoutes = {
  /** Makes a copy of the database and reads it back. `backup-failed`, with what to do. */
  'backups.make': route(nothing, z.object({ path: z.string(), at: timestamp })),
};

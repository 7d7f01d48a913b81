import { z } from 'zod';
import { id, nothing, route, shortText, timestamp } from './route';

/** What the status bar, the navigation and the About box show. */
export const appStatus = z.object({
  appVersion: z.string(),
  versions: z.object({ electron: z.string(), chrome: z.string(), node: z.string(), sqlite: z.string() }),
  databaseFile: z.string(),
  databaseName: z.string(),
  sampleData: z.boolean(),
  user: z.string(),
  lastBackupAt: timestamp.nullable(),
  counts: z.object({
    practices: z.int(),
    contractors: z.int(),
    people: z.int(),
    listEntries: z.int(),
    applications: z.int(),
  }),
  /** Of the list of everyone: the edition published last, null where there is none, and what differs from it by now. */
  list: z.object({ edition: z.int().nullable(), waiting: z.int() }),
});
export type AppStatus = z.infer<typeof appStatus>;

export const icb = z.object({
  id,
  odsCode: z.string(),
  oldCode: z.string(),
  name: z.string(),
  shortName: z.string(),
  /** It can't be chosen any more, but records made before keep it. */
  ended: z.boolean(),
});
export type Icb = z.infer<typeof icb>;

export const appRoutes = {
  'app.handshake': route(z.strictObject({ contractVersion: z.int() }), z.object({ contractVersion: z.int() })),
  'app.status': route(nothing, appStatus),
  'app.openExternal': route(z.strictObject({ url: z.string().max(2000) }), z.object({ opened: z.literal(true) })),
  /** Opens the sample register in a database of its own, filling it the first time. */
  'app.useSampleData': route(nothing, appStatus),
  /** Goes back from the sample database to the team's own. */
  'app.useOwnData': route(nothing, appStatus),
};

/** A file that was written, or null where the person closed the dialog. */
export const savedFile = z.object({ path: shortText.max(4000) }).nullable();

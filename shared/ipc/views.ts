import { z } from 'zod';
import { tableView } from '../domain/table-view-schema';
import { id, route, version } from './route';

/** The tables whose views can be saved. */
export const VIEW_SCREENS = [
  'practices',
  'contractors',
  'applications',
  'distribution-list',
  'recipients',
  'notifications',
  'access',
  'people',
] as const;
export type ViewScreen = (typeof VIEW_SCREENS)[number];
const screen = z.enum(VIEW_SCREENS);
const name = z.string().trim().min(1, 'Enter a name for the view').max(60, 'Use 60 characters or fewer');

/** `definition` may name columns that this version doesn't know: the page leaves them out. */
export const savedView = z.object({
  id,
  version,
  name: z.string(),
  definition: tableView,
});
export type SavedView = z.infer<typeof savedView>;

export const viewRoutes = {
  'views.list': route(z.strictObject({ screen }), z.array(savedView)),
  /** Adds a view (target null) or writes over one. `duplicate` where the name is taken, `changed-since` where it is older. */
  'views.save': route(
    z.strictObject({ screen, target: z.strictObject({ id, version }).nullable(), name, definition: tableView }),
    savedView,
  ),
  'views.rename': route(z.strictObject({ id, version, name }), savedView),
  /** Goes to the bin; `changed-since` where somebody changed it meanwhile. */
  'views.remove': route(z.strictObject({ id, version }), z.object({})),
};

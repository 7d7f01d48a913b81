import { z } from 'zod';
import { bulkEdit } from '../domain/bulk-edit';
import { MORE_FACTS, type MoreFact } from '../domain/practice-columns';
import { id, MANY, nothing, route, version } from './route';

const texts = Object.fromEntries(MORE_FACTS.map((fact) => [fact, z.string()])) as Record<MoreFact, z.ZodString>;

/** The facts of a practice that the table fetches once a view asks for one of them. Dates are ISO text; '' is unknown. */
export const practiceFacts = z.object({ id, ...texts });
export type PracticeFacts = z.infer<typeof practiceFacts>;

/** What a bulk edit makes of one practice. */
export const bulkLine = z.object({
  id,
  version,
  odsCode: z.string(),
  name: z.string(),
  changes: z.array(z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
  /** Why it stays as it is; '' where it changes or has those values already. */
  refused: z.string(),
});
export type BulkLine = z.infer<typeof bulkLine>;

export const practiceTableRoutes = {
  /** The further facts of all practices, for columns that the first answer doesn't have. */
  'practices.table': route(nothing, z.array(practiceFacts)),
  /** What a bulk edit would do, practice by practice, in the order given; practices that are gone are left out. */
  'practices.bulkPreview': route(
    z.strictObject({ ids: z.array(id).min(1).max(MANY), edit: bulkEdit }),
    z.array(bulkLine),
  ),
  /** Does it in one step, all of it or nothing; `changed-since` where a practice is no longer at the version previewed. */
  'practices.bulkEdit': route(
    z.strictObject({ practices: z.array(z.strictObject({ id, version })).min(1).max(MANY), edit: bulkEdit }),
    z.object({ changed: z.int() }),
  ),
};

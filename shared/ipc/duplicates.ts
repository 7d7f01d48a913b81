import { z } from 'zod';
import { id, nothing, route, version } from './route';

const entity = z.enum(['practice', 'contractor']);

export const duplicateSide = z.object({
  id,
  version,
  name: z.string(),
  code: z.string(),
  /** What tells it from others, in a line: town and contractor, or how many practices. */
  about: z.string(),
});

export const duplicatePair = z.object({
  entity,
  left: duplicateSide,
  right: duplicateSide,
  /** Why they may be one, in sentences. */
  reasons: z.array(z.string()),
  /** Somebody said that they are two. */
  dismissed: z.boolean(),
  /** Who, and when; '' where nobody did, or where that is not recorded. */
  dismissedBy: z.string(),
  dismissedAt: z.string(),
});
export type DuplicatePair = z.infer<typeof duplicatePair>;

export const comparedField = z.object({
  field: z.string(),
  label: z.string(),
  left: z.string(),
  right: z.string(),
  differs: z.boolean(),
  /** Which sides say nothing: the merged record takes the other's then, unless a person chooses. */
  empty: z.object({ left: z.boolean(), right: z.boolean() }),
});
export type ComparedField = z.infer<typeof comparedField>;

const target = z.strictObject({ id, version });

export const duplicateRoutes = {
  'duplicates.list': route(nothing, z.object({ pairs: z.array(duplicatePair), dismissed: z.int() })),
  'duplicates.compare': route(
    z.strictObject({ entity, left: id, right: id }),
    z.object({ left: duplicateSide, right: duplicateSide, fields: z.array(comparedField) }),
  ),
  /** Remembers that two records are not one, or forgets it again. */
  'duplicates.dismiss': route(
    z.strictObject({ entity, left: id, right: id, dismissed: z.boolean() }),
    z.object({ dismissed: z.boolean() }),
  ),
  /**
   * Makes one of two: `keep` stays, with the fields of `other` that are named in `take`; `other` goes to the bin. One step
   * of the history. `changed-since`, or `invalid-input` when the chosen facts don't go together.
   */
  'duplicates.merge': route(
    z.strictObject({ entity, keep: target, other: target, take: z.array(z.string().max(60)).max(60) }),
    z.object({ id, version, movedPractices: z.int() }),
  ),
};

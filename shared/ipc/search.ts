import { z } from 'zod';
import { SEARCH_KINDS } from '../domain/search-text';
import { id, route, shortText } from './route';

export const searchResult = z.object({
  kind: z.enum(SEARCH_KINDS),
  recordId: id,
  /** Whose page it leads to: one of the two is set; none where it has a page of its own. */
  practiceId: id.nullable(),
  contractorId: id.nullable(),
  title: z.string(),
  /** What tells it from others: code, town, contractor. */
  detail: z.string(),
  /** The record's own words that answered what was typed, folded: for marking them. A misprint is not among them. */
  matched: z.array(z.string()),
});
export type SearchResult = z.infer<typeof searchResult>;

export const searchRoutes = {
  /** Records found by code, name, town or address, best first. Empty text finds nothing. */
  'search.find': route(z.strictObject({ text: shortText, limit: z.int().min(1).max(50) }), z.array(searchResult)),
};

import { z } from 'zod';
import { listForm, listRule } from '../domain/distribution-list/list-form';
import { listHead } from './distribution-list';
import { auditEntry } from './practices';
import { id, nothing, route, version } from './route';

export const listDetail = z.object({
  id,
  version,
  isMain: z.boolean(),
  form: listForm,
  history: z.array(auditEntry),
  /** The whole number of history entries; `history` holds the newest of them. */
  historyCount: z.int(),
});
export type ListDetail = z.infer<typeof listDetail>;

const target = z.strictObject({ id, version });

export const listRoutes = {
  /** The list of everyone first, then by name. */
  'lists.all': route(nothing, z.array(listHead)),
  'lists.get': route(z.strictObject({ id }), listDetail),
  /** What a rule that is not saved yet brings. */
  'lists.preview': route(
    z.strictObject({ rule: listRule }),
    z.object({ entries: z.int(), leftOut: z.int(), ruleWords: z.string() }),
  ),
  /** Adds a list (id and version null) or changes one. `changed-since`; `duplicate` where the name is taken. */
  'lists.save': route(
    z.strictObject({ id: id.nullable(), version: version.nullable(), values: listForm }),
    z.object({ id, version }),
  ),
  'lists.history': route(
    z.strictObject({ id, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) }),
    z.array(auditEntry),
  ),
  /** Into the bin; its editions stay and come back with it. `invalid-input` for the list of everyone. */
  'lists.remove': route(target, z.object({ id, version })),
  'lists.restore': route(target, z.object({ id, version, cameBack: z.array(z.string()) })),
};

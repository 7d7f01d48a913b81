import { z } from 'zod';
import { LIST_STATES, RECIPIENT_GROUPS } from '../domain/codes';
import { recipientForm } from '../domain/recipient-form';
import { auditEntry } from './practices';
import { id, nothing, route, version } from './route';

/** One line of the table of recipients. */
export const recipientRow = z.object({
  id,
  version,
  name: z.string(),
  address: z.string(),
  group: z.enum(RECIPIENT_GROUPS),
  organisation: z.string(),
  icbName: z.string(),
  reason: z.string(),
  onList: z.enum(['yes', 'no']),
  notes: z.string(),
  /** How it stands on the distribution list today, and why. */
  listState: z.enum(LIST_STATES),
  listReason: z.string(),
});
export type RecipientRow = z.infer<typeof recipientRow>;

export const recipientDetail = z.object({
  id,
  version,
  form: recipientForm,
  history: z.array(auditEntry),
  /** The whole number of history entries; `history` holds the newest of them. */
  historyCount: z.int(),
});
export type RecipientDetail = z.infer<typeof recipientDetail>;

const target = z.strictObject({ id, version });

export const recipientRoutes = {
  'recipients.list': route(nothing, z.array(recipientRow)),
  'recipients.get': route(z.strictObject({ id }), recipientDetail),
  /**
   * Adds a recipient (id and version null) or changes one; `changed-since` when the version is no longer the newest,
   * `duplicate` when another recipient has the address.
   */
  'recipients.save': route(
    z.strictObject({ id: id.nullable(), version: version.nullable(), values: recipientForm }),
    z.object({ id, version }),
  ),
  'recipients.history': route(
    z.strictObject({ id, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) }),
    z.array(auditEntry),
  ),
  'recipients.remove': route(target, z.object({ id, version })),
  /** `duplicate` when another recipient was given the address meanwhile. */
  'recipients.restore': route(target, z.object({ id, version, cameBack: z.array(z.string()) })),
};

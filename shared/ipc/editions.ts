import { z } from 'zod';
import { AUDIT_SOURCES } from '../domain/audited';
import { editionHead, editionNumber, listEntry, listProblem } from './distribution-list';
import { id, route, timestamp } from './route';

/** What brought a change about, where the history says so. */
const changeCause = z.object({
  source: z.enum(AUDIT_SOURCES),
  /** Of a notification or an import. */
  id: id.nullable(),
  /** "Notification of 3 April 2026", "Import of register.xlsx", "Practice closed". */
  label: z.string(),
  at: timestamp,
  actor: z.string(),
});
export type ChangeCause = z.infer<typeof changeCause>;

/** One line of a comparison. */
export const differenceLine = z.object({
  /** After the change; of a removed entry, the one it had. */
  address: z.string(),
  /** Where the address itself changed; '' otherwise. */
  addressBefore: z.string(),
  name: z.string(),
  odsCode: z.string(),
  practiceId: id.nullable(),
  recipientId: id.nullable(),
  /** Why, in a sentence: "The practice is closed (notification of 3 April 2026)". */
  reason: z.string(),
  cause: changeCause.nullable(),
  /** Of a changed entry, what differs. */
  fields: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
});
export type DifferenceLine = z.infer<typeof differenceLine>;

export const listComparison = z.object({
  from: editionHead,
  /** Null: the list as the register makes it now. */
  to: editionHead.nullable(),
  added: z.array(differenceLine),
  removed: z.array(differenceLine),
  changed: z.array(differenceLine),
  unchanged: z.int(),
  /** What a static list that is kept by hand needs; a changed address is in both. */
  adds: z.array(z.string()),
  removes: z.array(z.string()),
});
export type ListComparison = z.infer<typeof listComparison>;

const listId = id;
const number = editionNumber;
const reason = z.string().trim().min(1, 'Enter why the list is published').max(500, 'Use 500 characters or fewer');
/** `to` null: the list as it is now. */
const pair = { listId, from: number, to: number.nullable() };

export const editionRoutes = {
  /** The newest first. */
  'editions.list': route(z.strictObject({ listId }), z.array(editionHead)),
  /** As it was published, each entry with what is wrong with it by today's register. `not-found`. */
  'editions.get': route(
    z.strictObject({ listId, number }),
    z.object({
      edition: editionHead,
      ruleWords: z.string(),
      entries: z.array(listEntry),
      leftOut: z.array(listProblem),
    }),
  ),
  'editions.compare': route(z.strictObject(pair), listComparison),
  /** Puts what a static list needs on the clipboard, one address a line. `not-found` where there is nothing. */
  'editions.copyChanges': route(
    z.strictObject({ ...pair, which: z.enum(['adds', 'removes']) }),
    z.object({ addresses: z.int() }),
  ),
  /** Freezes the list as its next edition. `changed-since` where it is not as `seen` any more; `invalid-input` where it is empty. */
  'editions.publish': route(z.strictObject({ listId, reason, seen: z.string().max(100) }), editionHead),
  /** Publishes an older edition again, as the next one. The register stays as it is. */
  'editions.putBack': route(z.strictObject({ listId, number, reason }), editionHead),
};

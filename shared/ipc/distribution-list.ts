import { z } from 'zod';
import { RECIPIENT_GROUPS } from '../domain/codes';
import { LEFT_OUT_KINDS, LIST_CHECKS, LIST_SOURCES } from '../domain/distribution-list/edition';
import { savedFile } from './app';
import { id, route, timestamp } from './route';

/** Counts from 1, in each list by itself. */
export const editionNumber = z.int().min(1).max(1_000_000);

export const listCheck = z.object({ kind: z.enum(LIST_CHECKS), text: z.string() });

export const listEntry = z.object({
  address: z.string(),
  name: z.string(),
  odsCode: z.string(),
  source: z.enum(LIST_SOURCES),
  /** Of a recipient; null for all else. */
  group: z.enum(RECIPIENT_GROUPS).nullable(),
  owner: z.string(),
  /** What it comes from; both null for an extra. */
  practiceId: id.nullable(),
  recipientId: id.nullable(),
  /** Why the address is on the list. */
  reason: z.string(),
  /** What is doubtful about the entry; empty when nothing is. */
  problem: z.string(),
  /** All that should be looked at before the list is used; `problem` is among them. */
  checks: z.array(listCheck),
});
export type ListEntry = z.infer<typeof listEntry>;

export const listProblem = z.object({
  owner: z.string(),
  address: z.string(),
  name: z.string(),
  odsCode: z.string(),
  practiceId: id.nullable(),
  recipientId: id.nullable(),
  kind: z.enum(LEFT_OUT_KINDS),
  /** Why it has no entry of its own, in a sentence. */
  reason: z.string(),
});
export type ListProblem = z.infer<typeof listProblem>;

/** A published edition, without its entries. */
export const editionHead = z.object({
  listId: id,
  number: editionNumber,
  publishedAt: timestamp,
  publishedBy: z.string(),
  /** Why it was published, in the words of who did. */
  reason: z.string(),
  entries: z.int(),
  /** Against the edition before; of the first, everything is added. */
  added: z.int(),
  removed: z.int(),
  changed: z.int(),
  /** The edition that was put back with it; null mostly. */
  putBack: editionNumber.nullable(),
});
export type EditionHead = z.infer<typeof editionHead>;

export const listHead = z.object({
  id,
  version: z.int(),
  name: z.string(),
  /** The list of everyone, which is always there. */
  isMain: z.boolean(),
  /** What is on it by rule, in words: "Practices of Devon, and LOC and ICB colleagues". */
  ruleWords: z.string(),
  /** What keeps it from being put together ("The saved view was deleted"); '' mostly. Then it has no entries. */
  broken: z.string(),
  entries: z.int(),
  latest: editionHead.nullable(),
  /** Added, removed and changed since the latest edition; all entries where there is none. */
  waiting: z.int(),
});
export type ListHead = z.infer<typeof listHead>;

export const distributionList = z.object({
  asAt: timestamp,
  list: listHead,
  /** Tells whether the list is still as somebody saw it; `editions.publish` takes it back. */
  fingerprint: z.string(),
  entries: z.array(listEntry),
  problems: z.array(listProblem),
});
export type DistributionList = z.infer<typeof distributionList>;

/** A list as the register makes it now, or one of its editions. Without `listId`, the list of everyone. */
const listAddress = { listId: id.optional(), edition: editionNumber.optional() };
const batch = z.strictObject({ ...listAddress, batch: z.int().min(1).max(100_000) });

export const distributionListRoutes = {
  'distributionList.get': route(z.strictObject({ listId: id.optional() }), distributionList),
  /** Puts one batch on the clipboard, addresses joined with semicolons for Outlook's Bcc. `batch` counts from 1. */
  'distributionList.copyBatch': route(batch, z.object({ batch: z.int(), batches: z.int(), addresses: z.int() })),
  /** Opens a new mail with the batch in Bcc and the team's address in To. Nothing is sent. */
  'distributionList.openDraft': route(batch, z.object({ batch: z.int(), batches: z.int(), addresses: z.int() })),
  /** `outlook`: a csv as Outlook and the NHSmail portal take it. */
  'distributionList.export': route(
    z.strictObject({ ...listAddress, format: z.enum(['xlsx', 'csv', 'outlook']) }),
    savedFile,
  ),
};

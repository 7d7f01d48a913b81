import { z } from 'zod';
import { RECIPIENT_GROUPS } from '../domain/codes';
import { savedFile } from './app';
import { id, nothing, route, timestamp } from './route';

export const listEntry = z.object({
  address: z.string(),
  name: z.string(),
  odsCode: z.string(),
  /** What it comes from: exactly one of the two is set. */
  practiceId: id.nullable(),
  recipientId: id.nullable(),
  source: z.enum(['practice', 'egress', 'recipient']),
  /** Of a recipient; null for what practices bring. */
  group: z.enum(RECIPIENT_GROUPS).nullable(),
  /** Why the address is on the list. */
  reason: z.string(),
  /** What is doubtful about the entry; empty when nothing is. */
  problem: z.string(),
});
export type ListEntry = z.infer<typeof listEntry>;

export const listProblem = z.object({
  address: z.string(),
  name: z.string(),
  odsCode: z.string(),
  practiceId: id.nullable(),
  recipientId: id.nullable(),
  kind: z.enum(['closed', 'no-mailbox', 'not-marked', 'marked-off', 'duplicate', 'malformed', 'not-live']),
  /** Why it has no entry of its own, in a sentence. */
  reason: z.string(),
});
export type ListProblem = z.infer<typeof listProblem>;

export const distributionList = z.object({
  asAt: timestamp,
  entries: z.array(listEntry),
  problems: z.array(listProblem),
});
export type DistributionList = z.infer<typeof distributionList>;

export const distributionListRoutes = {
  'distributionList.get': route(nothing, distributionList),
  /** Puts one batch on the clipboard, addresses joined with semicolons for Outlook's Bcc. `batch` counts from 1. */
  'distributionList.copyBatch': route(
    z.strictObject({ batch: z.int().min(1).max(1000) }),
    z.object({ batch: z.int(), batches: z.int(), addresses: z.int() }),
  ),
  'distributionList.export': route(z.strictObject({ format: z.enum(['xlsx', 'csv']) }), savedFile),
};

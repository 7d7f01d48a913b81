import { z } from 'zod';
import { savedFile } from './app';
import { id, nothing, route, timestamp } from './route';

export const listEntry = z.object({
  address: z.string(),
  name: z.string(),
  odsCode: z.string(),
  practiceId: id,
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
  practiceId: id,
  kind: z.enum(['closed', 'no-mailbox', 'not-marked', 'marked-off', 'duplicate', 'malformed', 'not-live']),
  /** Why the practice has no entry of its own, in a sentence. */
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

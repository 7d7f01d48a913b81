import { z } from 'zod';

const key = z.uuid();
const date = z.iso.date();

/** The practices that a report is about. */
export const reportScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('icb'), code: z.string().min(1).max(20) }),
  z.strictObject({ of: z.literal('contractor'), id: key }),
  /** In this order. */
  z.strictObject({ of: z.literal('practices'), ids: z.array(key).min(1).max(10_000) }),
]);
export type ReportScope = z.infer<typeof reportScope>;

/** A report to be made. Dates are ISO text; both ends of a period count. */
export const reportOrder = z.discriminatedUnion('what', [
  /** Practices without `closed` are those that are not closed; a practice chosen by itself is always in. */
  z.strictObject({ what: z.literal('practice-status'), scope: reportScope, closed: z.boolean() }),
  /** All contractors of the scope's practices. */
  z.strictObject({ what: z.literal('contractor-summary'), scope: reportScope }),
  z.strictObject({ what: z.literal('mfa-status'), scope: reportScope }),
  z.strictObject({ what: z.literal('applications'), scope: reportScope }),
  /** `number` null: the list as it is now. Changes are against `since`; null for none. */
  z.strictObject({
    what: z.literal('edition'),
    listId: key,
    number: z.int().min(1).nullable(),
    since: z.int().min(1).nullable(),
  }),
  z.strictObject({ what: z.literal('notifications'), scope: reportScope, from: date, to: date }),
  z.strictObject({ what: z.literal('data-quality'), scope: reportScope }),
]);
export type ReportOrder = z.infer<typeof reportOrder>;
export { REPORT_LABELS, type ReportName } from './names';

import { z } from 'zod';
import { AUDIT_SOURCES, AUDITED, BINNED } from '../domain/audited';
import { auditEntry } from './practices';
import { calendarDate, id, nothing, recordKey, route, shortText, timestamp, version } from './route';

const entity = z.enum(AUDITED);

/** An entry with the record that it is about, as it is called today. */
export const logEntry = auditEntry.extend({
  record: z.object({ name: z.string(), code: z.string(), inBin: z.boolean() }),
});
export type LogEntry = z.infer<typeof logEntry>;

/** What one action did. */
export const logStep = z.object({
  stepId: z.string(),
  at: timestamp,
  actor: z.string(),
  source: z.enum(AUDIT_SOURCES),
  batchId: id.nullable(),
  label: z.string(),
  /** The first of its entries that fit the filter. */
  entries: z.array(logEntry),
  /** How many fit it. */
  count: z.int(),
  /** Whether the step, or a part of it, has been put back since. */
  putBack: z.enum(['no', 'partly', 'yes']),
});
export type LogStep = z.infer<typeof logStep>;

const cursor = z.strictObject({ at: timestamp, stepId: shortText });

export const logFilter = z.strictObject({
  /** In names, codes, labels and values. */
  text: z.string().max(200),
  /** '' for everybody. */
  actor: shortText,
  entity: entity.nullable(),
  source: z.enum(AUDIT_SOURCES).nullable(),
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
  recordId: recordKey.nullable(),
});
export type LogFilter = z.infer<typeof logFilter>;

/** A step, or with `recordId` what it did to one record. */
const part = z.strictObject({ stepId: shortText, recordId: recordKey.nullable() });

export const leftAsIs = z.object({
  entity,
  id: recordKey,
  name: z.string(),
  code: z.string(),
  text: z.string(),
  /** When and by whom it was changed since; '' where that isn't why. */
  at: z.string(),
  actor: z.string(),
});
export type LeftAsIsView = z.infer<typeof leftAsIs>;

export const stepUndoPreview = z.object({
  label: z.string(),
  at: timestamp,
  actor: z.string(),
  /** The step is an import, which is undone as such, with a backup first. */
  import: z.object({ batchId: id, fileName: z.string(), undone: z.boolean() }).nullable(),
  /** How many records are put back. */
  count: z.int(),
  /** The first of them. */
  records: z.array(
    z.object({
      entity,
      id: recordKey,
      name: z.string(),
      code: z.string(),
      action: z.enum(['remove', 'restore', 'change']),
      /** `before` is what the record says now, `after` what it will say. */
      changes: auditEntry.shape.changes,
    }),
  ),
  leftCount: z.int(),
  left: z.array(leftAsIs),
});
export type StepUndoPreview = z.infer<typeof stepUndoPreview>;

export const binRow = z.object({
  entity: z.enum(BINNED),
  id,
  version,
  name: z.string(),
  code: z.string(),
  deletedAt: timestamp,
  deletedBy: z.string(),
  /** What was done when it went: "Merged into …"; '' where it was simply deleted. */
  how: z.string(),
});
export type BinRow = z.infer<typeof binRow>;

const target = z.strictObject({ id, version });
const cameBack = z.object({ id, version, cameBack: z.array(z.string()) });

export const auditRoutes = {
  /** Steps, newest first, with what they did to the records that fit the filter. */
  'audit.list': route(
    z.strictObject({ filter: logFilter, after: cursor.nullable() }),
    z.object({ steps: z.array(logStep), next: cursor.nullable() }),
  ),
  /** Everybody who stands in the history. */
  'audit.actors': route(nothing, z.array(z.string())),
  /** More entries of one step. */
  'audit.step': route(
    z.strictObject({ stepId: shortText, filter: logFilter, offset: z.int().min(0).max(10_000_000) }),
    z.array(logEntry),
  ),
  'audit.undoPreview': route(part, stepUndoPreview),
  /** Puts back what can be put back, as one step; `invalid-input` when nothing can. */
  'audit.undo': route(
    part,
    z.object({ count: z.int(), leftCount: z.int(), left: z.array(leftAsIs), cameBack: z.array(z.string()) }),
  ),
  'bin.list': route(nothing, z.object({ rows: z.array(binRow), total: z.int() })),
  'practices.remove': route(target, z.object({ id, version })),
  /** Also brings back the contractor, where it is in the bin too. `duplicate` when the ODS code is taken. */
  'practices.restore': route(target, cameBack),
  /** `invalid-input` while the contractor has practices. */
  'contractors.remove': route(target, z.object({ id, version })),
  'contractors.restore': route(target, cameBack),
};

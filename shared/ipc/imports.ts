import { z } from 'zod';
import { PLAN_ACTIONS } from '../domain/imports/plan';
import { IMPORT_FIELD_IDS } from '../domain/imports/register-kind';
import { savedFile } from './app';
import { id, MANY, nothing, route, timestamp } from './route';

const sheetName = z.string().max(300);
const rowNumber = z.int().min(1).max(2_000_000);
const columnIndex = z.int().min(0).max(20_000);
const field = z.enum(IMPORT_FIELD_IDS);

/** Most bytes that a dropped file may bring over the bridge. */
export const MAX_DROPPED_BYTES = 100 * 1024 * 1024;

export const openedFile = z.object({
  sessionId: id,
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rowCount: z.int() })),
  /** The sheet that looks most like a register. */
  suggestedSheet: z.string(),
});
export type OpenedFile = z.infer<typeof openedFile>;

export const sheetColumns = z.object({
  sheet: z.string(),
  /** Null where no row looks like headings: then the person chooses one. */
  headingRow: z.int().nullable(),
  rowCount: z.int(),
  blankRows: z.int(),
  /** The first rows of the sheet, so that the person can see and choose the heading row. */
  preview: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  columns: z.array(
    z.object({
      index: z.int(),
      heading: z.string(),
      samples: z.array(z.string()),
      field: field.nullable(),
      reason: z.enum(['same-as-last-time', 'heading', 'similar', 'none']),
    }),
  ),
});
export type SheetColumns = z.infer<typeof sheetColumns>;

export const planCell = z.object({
  old: z.string().optional(),
  new: z.string(),
  problems: z.array(
    z.object({ level: z.enum(['error', 'warning', 'note']), text: z.string(), suggestion: z.string().optional() }),
  ),
});
export const planRow = z.object({
  row: z.int(),
  action: z.enum(PLAN_ACTIONS),
  odsCode: z.string(),
  /** Why the row is what it is, where that needs saying: "Same as row 5". */
  reason: z.string(),
  /** By field id; shown values, dates as "6 August 2018". */
  cells: z.partialRecord(field, planCell),
});
export type PlanRowView = z.infer<typeof planRow>;

export const planSummary = z.object({
  rows: z.int(),
  add: z.int(),
  update: z.int(),
  unchanged: z.int(),
  conflict: z.int(),
  error: z.int(),
  /** Rows of any action that carry a warning. */
  warnings: z.int(),
  blankRows: z.int(),
  newContractors: z.int(),
  /** Headings that no field takes; their values are not imported. */
  columnsLeftOut: z.array(z.string()),
  /** The fields that the file fills, in the order of the kind's declaration. */
  fields: z.array(z.object({ id: field, label: z.string() })),
});
export type PlanSummary = z.infer<typeof planSummary>;

export const PLAN_FILTERS = ['all', ...PLAN_ACTIONS, 'warnings'] as const;

export const batchView = z.object({
  id,
  fileName: z.string(),
  sheet: z.string(),
  at: timestamp,
  actor: z.string(),
  state: z.enum(['committed', 'undone']),
  undoneAt: timestamp.nullable(),
  added: z.int(),
  updated: z.int(),
  left: z.int(),
});
export type BatchView = z.infer<typeof batchView>;

export const commitResult = z.object({
  batchId: id,
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Rows with an error, a conflict, or that the person unticked. */
  left: z.int(),
  backupFile: z.string(),
});
export type CommitResult = z.infer<typeof commitResult>;

export const undoPreview = z.object({
  batchId: id,
  added: z.int(),
  updated: z.int(),
  /** Records edited after the import: these are left as they are now. */
  changedSince: z.array(z.object({ odsCode: z.string(), name: z.string(), at: timestamp, actor: z.string() })),
});
export type UndoPreview = z.infer<typeof undoPreview>;

const session = z.strictObject({ sessionId: id });

export const importRoutes = {
  /** Asks for a file; null when the person closes the dialog. */
  'imports.chooseFile': route(nothing, openedFile.nullable()),
  /** A dropped file has no path: its bytes come over the bridge. */
  'imports.openBytes': route(
    z.strictObject({
      name: z.string().min(1).max(300),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_DROPPED_BYTES, 'The file is too large'),
    }),
    openedFile,
  ),
  /** Headings and matched columns of a sheet; `headingRow` null means: find it. */
  'imports.readSheet': route(session.extend({ sheet: sheetName, headingRow: rowNumber.nullable() }), sheetColumns),
  /** Makes the plan. `invalid-input` with fields `column.<index>` when two columns go to one field. */
  'imports.plan': route(
    session.extend({
      sheet: sheetName,
      headingRow: rowNumber,
      columns: z.array(z.strictObject({ index: columnIndex, field: field.nullable() })).max(500),
    }),
    planSummary,
  ),
  'imports.planRows': route(
    session.extend({
      filter: z.enum(PLAN_FILTERS),
      offset: z.int().min(0).max(2_000_000),
      limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), rows: z.array(planRow) }),
  ),
  /** Applies the plan as it was shown, less the unticked rows, in one transaction after a backup. */
  'imports.commit': route(session.extend({ untickedRows: z.array(rowNumber).max(MANY) }), commitResult),
  /** Stops the running step of a session and forgets the session. Nothing is written. */
  'imports.cancel': route(session, z.object({ cancelled: z.literal(true) })),
  /** Writes the rows with errors and conflicts, as they are in the file, with a column "Problem". */
  'imports.saveProblems': route(session, savedFile),
  'imports.batches': route(nothing, z.array(batchView)),
  'imports.undoPreview': route(z.strictObject({ batchId: id }), undoPreview),
  'imports.undo': route(
    z.strictObject({ batchId: id }),
    z.object({ removed: z.int(), restored: z.int(), leftAsIs: z.int(), backupFile: z.string() }),
  ),
};

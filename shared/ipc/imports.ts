import { z } from 'zod';
import { IMPORT_KIND_IDS } from '../domain/imports/kinds/declare';
import { PLAN_ACTIONS } from '../domain/imports/plan';
import { savedFile } from './app';
import { id, MANY, nothing, route, timestamp } from './route';

const sheetName = z.string().max(300);
const rowNumber = z.int().min(1).max(2_000_000);
const columnIndex = z.int().min(0).max(20_000);
/** A field of the kind at hand, a part of one, a split, or the notes. The plan refuses what the kind doesn't have. */
const field = z.string().min(1).max(60);
export const importKindId = z.enum(IMPORT_KIND_IDS);
const columnChoices = z.array(z.strictObject({ index: columnIndex, field: field.nullable() })).max(500);

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
  /** The kind that the columns are matched to: the one asked for, else the one that fits best. */
  kind: importKindId,
  /** Null where no row looks like headings: then the person chooses one. 0: the columns are taken by position. */
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
      reason: z.enum(['same-as-last-time', 'heading', 'similar', 'position', 'none']),
      /** Why, in words; '' where the heading says it itself. */
      because: z.string(),
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
  /** What the row is told apart by: an ODS code, an address, a name. */
  key: z.string(),
  /** Why the row is what it is, where that needs saying: "Same as row 5". */
  reason: z.string(),
  /** Whether it can be written, and whether it is unless a person says otherwise. */
  tick: z.enum(['on', 'off', 'never']),
  /** By field id; shown values, dates as "6 August 2018". */
  cells: z.record(field, planCell),
});
export type PlanRowView = z.infer<typeof planRow>;

export const planSummary = z.object({
  rows: z.int(),
  add: z.int(),
  update: z.int(),
  unchanged: z.int(),
  conflict: z.int(),
  error: z.int(),
  skip: z.int(),
  /** Rows of any action that carry a warning. */
  warnings: z.int(),
  blankRows: z.int(),
  newContractors: z.int(),
  /** Records of the register that the file doesn't speak of. They stay as they are. */
  missing: z.int(),
  /** Rows that are written unless the person says otherwise; and rows that could be. */
  suggested: z.int(),
  tickable: z.int(),
  /** Headings that no field takes; their values are not imported. */
  columnsLeftOut: z.array(z.string()),
  /** The fields that the file fills, in the order of the kind's declaration. */
  fields: z.array(z.object({ id: field, label: z.string() })),
});
export type PlanSummary = z.infer<typeof planSummary>;

export const PLAN_FILTERS = ['all', ...PLAN_ACTIONS, 'warnings'] as const;

export const batchView = z.object({
  id,
  kind: importKindId,
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
  changedSince: z.array(z.object({ code: z.string(), name: z.string(), at: timestamp, actor: z.string() })),
});
export type UndoPreview = z.infer<typeof undoPreview>;

const session = z.strictObject({ sessionId: id });

/** Which rows are to be written: a start, and the rows for which it is the other way round. */
export const rowSelection = z.strictObject({
  /** `suggested` follows each row's own tick; `all` leaves questions out: they are ticked one by one. */
  base: z.enum(['suggested', 'all', 'none']),
  toggled: z.array(rowNumber).max(MANY),
});
export type RowSelection = z.infer<typeof rowSelection>;

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
  /** Headings and matched columns of a sheet. Null means: find it. `headingRow` 0: there are none. */
  'imports.readSheet': route(
    session.extend({
      sheet: sheetName,
      kind: importKindId.nullable(),
      headingRow: z.int().min(0).max(2_000_000).nullable(),
    }),
    sheetColumns,
  ),
  /** Makes the plan. `invalid-input` with fields `column.<index>` when two columns go to one field. */
  'imports.plan': route(
    session.extend({
      sheet: sheetName,
      kind: importKindId,
      headingRow: z.int().min(0).max(2_000_000),
      columns: columnChoices,
      /** By field, then text of the file → stored value: how the person said that texts are to be read. */
      choices: z.record(field, z.record(z.string().max(500), z.string().max(500))),
      /** Empty cells empty the field. */
      clearEmpty: z.boolean(),
      /** When the file was made; records changed later are shown as conflicts. */
      asAt: timestamp.nullable(),
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
  /** Records that the file doesn't speak of, by key. Nothing happens to them. */
  'imports.missing': route(
    session.extend({ offset: z.int().min(0).max(2_000_000), limit: z.int().min(1).max(500) }),
    z.object({ total: z.int(), records: z.array(z.object({ key: z.string(), name: z.string() })) }),
  ),
  /** Applies the plan as it was shown to the selected rows, in one transaction after a backup. */
  'imports.commit': route(session.extend({ selection: rowSelection }), commitResult),
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

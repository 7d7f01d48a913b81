import { z } from 'zod';
import { IMPORT_LIMITS } from '../domain/import-limits';
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

/** Most bytes that a dropped file may bring over the bridge, whatever the settings say. */
export const MAX_DROPPED_BYTES = IMPORT_LIMITS.importFileMb.most * 1024 * 1024;

/** How a text file is read: what stands between its values, and how its bytes stand for characters. */
export const TEXT_DELIMITERS = [',', ';', '\t', '|'] as const;
export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
const textDialect = z.strictObject({ delimiter: z.enum(TEXT_DELIMITERS), encoding: z.enum(TEXT_ENCODINGS) });

/** By field, then text of the file → stored value: how a person said that texts are to be read. */
const valueChoices = z.record(field, z.record(z.string().max(500), z.string().max(500)));

export const openedFile = z.object({
  sessionId: id,
  fileName: z.string(),
  /** `problem` says why a sheet can't be read; '' where it can. */
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rowCount: z.int(), problem: z.string() })),
  /** The sheet that looks most like a register. */
  suggestedSheet: z.string(),
  /** How a text file was read; null for a workbook. */
  dialect: textDialect.nullable(),
  /** When the console's own export was made, as the file itself says; null for other files. */
  asAt: timestamp.nullable(),
});
export type OpenedFile = z.infer<typeof openedFile>;

export const sheetColumns = z.object({
  sheet: z.string(),
  /** The kind that the columns are matched to: the one asked for, else the one that fits best. */
  kind: importKindId,
  /** Null where no row looks like headings: then the person chooses one. 0: the columns are taken by position. */
  headingRow: z.int().nullable(),
  /** Lines that the headings take from `headingRow` on: names in one or two, and a line of units or notes below. */
  headingLines: z.int(),
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
  /** How texts were read last time under the same headings; empty where these are new. */
  choices: valueChoices,
});
export type SheetColumns = z.infer<typeof sheetColumns>;

/** The texts of a field that takes only certain values, and what each is read as. */
export const fieldValues = z.object({
  field,
  label: z.string(),
  /** The values that the field takes. */
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** The most frequent first. */
  texts: z.array(
    z.object({
      text: z.string(),
      rows: z.int(),
      /** Null where the field can't hold what it says. */
      value: z.string().nullable(),
      level: z.enum(['ok', 'note', 'warning', 'error']),
      /** What is to be said about it; '' for nothing. */
      note: z.string(),
    }),
  ),
  /** Further texts that are not listed here. */
  more: z.int(),
});
export type FieldValues = z.infer<typeof fieldValues>;

export const planCell = z.object({
  old: z.string().optional(),
  new: z.string(),
  problems: z.array(
    z.object({ level: z.enum(['error', 'warning', 'note']), text: z.string(), suggestion: z.string().optional() }),
  ),
  /** The column of the file whose cell can be corrected; null where no single cell fills the field. */
  index: z.int().nullable(),
  /** The text of that cell in the file, or its correction. */
  raw: z.string(),
  corrected: z.boolean(),
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
  /** Cells that were corrected in the preview. */
  corrected: z.int(),
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
  /** Rows that were not written. */
  left: z.int(),
  /** Somebody said that nothing is left to be done about them. */
  settled: z.boolean(),
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

const changedSince = z.object({ code: z.string(), name: z.string(), at: timestamp, actor: z.string() });

export const undoPreview = z.object({
  batchId: id,
  kind: importKindId,
  added: z.int(),
  updated: z.int(),
  /** Records edited after the import: these are left as they are now. */
  changedSince: z.array(changedSince),
  /** Records that can't be put back for another reason, which is said. */
  inTheWay: z.array(z.object({ code: z.string(), name: z.string(), text: z.string() })),
  /** All that are left as they are; the two lists name the first of them. */
  left: z.int(),
  /** Contractors that came with an import of practices and go with it, where nothing else has to do with them. */
  contractors: z.int(),
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
  /** The same text file read anew, another way. Corrections and the plan are given up. */
  'imports.readText': route(session.extend(textDialect.shape), openedFile),
  /** The texts of the fields that take only certain values, as the columns are matched now. */
  'imports.values': route(session.extend({ kind: importKindId, columns: columnChoices }), z.array(fieldValues)),
  /** Makes the plan. `invalid-input` with fields `column.<index>` when two columns go to one field. */
  'imports.plan': route(
    session.extend({
      sheet: sheetName,
      kind: importKindId,
      headingRow: z.int().min(0).max(2_000_000),
      columns: columnChoices,
      choices: valueChoices,
      /** Empty cells empty the field. */
      clearEmpty: z.boolean(),
      /** When the file was made; records changed later are shown as conflicts. */
      asAt: timestamp.nullable(),
    }),
    planSummary,
  ),
  /** One cell corrected, or with `text` null taken back; the plan is made anew on the same footing. */
  'imports.correct': route(
    session.extend({ row: rowNumber, index: columnIndex, text: z.string().max(32_767).nullable() }),
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
  /** Says that the rows which an import left out are dealt with, or takes that back. `not-found`. */
  'imports.settle': route(z.strictObject({ batchId: id, settled: z.boolean() }), z.object({ settled: z.boolean() })),
  'imports.undoPreview': route(z.strictObject({ batchId: id }), undoPreview),
  'imports.undo': route(
    z.strictObject({ batchId: id }),
    z.object({
      removed: z.int(),
      restored: z.int(),
      leftAsIs: z.int(),
      /** Contractors that came with an import of practices and went with it. */
      contractors: z.int(),
      backupFile: z.string(),
    }),
  ),
};

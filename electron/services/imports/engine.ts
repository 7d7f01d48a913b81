import type { ImportLimits } from '@shared/domain/import-limits';
import type { ExistingRecord } from '@shared/domain/imports/existing-records';
import type { ImportKindId, RowValues } from '@shared/domain/imports/kinds/declare';
import type { ColumnChoice } from '@shared/domain/imports/mapping-problems';
import type { PlanContext, PlanCounts, PlanWishes } from '@shared/domain/imports/plan';
import type { ValueChoices } from '@shared/domain/imports/read-field';
import type { FieldValues, OpenedFile, PlanRowView, RowSelection, SheetColumns } from '@shared/ipc/imports';

export type FileSource = { path: string } | { name: string; bytes: Uint8Array };

/** One row of the plan that is to be written. */
export interface PlannedChange {
  row: number;
  action: 'add' | 'update';
  key: string;
  /** The record to change; null when it is new. */
  target: { id: string; version: number } | null;
  /** The fields that change, with their new canonical values. A new record brings all its filled fields. */
  values: RowValues;
}

/** What a plan stands on. */
export interface PlanBasis {
  kind: ImportKindId;
  columns: ColumnChoice[];
  choices: ValueChoices;
  wishes: PlanWishes;
  context: PlanContext;
}

export interface PlanResult extends PlanCounts {
  columnsLeftOut: string[];
  fields: string[];
  /** Rows that are written unless the person says otherwise; and rows that could be. */
  suggested: number;
  tickable: number;
  /** Cells that were corrected in the preview. */
  corrected: number;
}

/** Which sheet is to be read, and how. Null means: find it. `headingRow` 0: there are none. */
export interface SheetRequest {
  sheet: string;
  kind: ImportKindId | null;
  headingRow: number | null;
}

/** How a text file is to be read. */
export type TextDialect = NonNullable<OpenedFile['dialect']>;

/** What the texts of a sheet are read for, before there is a plan. */
export interface ValuesRequest {
  kind: ImportKindId;
  columns: ColumnChoice[];
  context: PlanContext;
}

/** A cell of the file, by its row's number and its column, and what stands there instead; null takes that back. */
export interface Correction {
  row: number;
  index: number;
  text: string | null;
}

export interface EngineProgress {
  step: 'reading' | 'planning';
  done: number;
  total: number | null;
}

/**
 * Reads a workbook and plans its import. It runs in a process of its own, one for each import session, so that a
 * hostile file can be stopped by ending the process; tests run it in place. All answers can be cloned between processes.
 * Failures are `AppError`s whose message is fit for a person.
 */
export interface ImportEngine {
  open(source: FileSource): Promise<Omit<OpenedFile, 'sessionId'> & { digest: string }>;
  /** Reads the open text file anew, another way; `invalid-input` for a workbook. */
  readText(dialect: TextDialect): ReturnType<ImportEngine['open']>;
  /** `headingSet` names the set of headings, for remembering the mapping. */
  readSheet(request: SheetRequest): Promise<Omit<SheetColumns, 'choices'> & { headingSet: string }>;
  /** The texts of the fields that take only certain values. */
  values(request: ValuesRequest): Promise<FieldValues[]>;
  /** `invalid-input` with fields `column.<index>` where the columns make no plan. */
  startPlan(basis: PlanBasis): Promise<void>;
  /** Hands over what the register holds, in portions. */
  addExisting(records: ExistingRecord[]): Promise<void>;
  finishPlan(): Promise<PlanResult>;
  /** Corrects a cell and makes the plan anew from what it stood on. `invalid-input` for a cell that isn't there. */
  correct(correction: Correction): Promise<PlanResult>;
  planRows(filter: string, offset: number, limit: number): Promise<{ total: number; rows: PlanRowView[] }>;
  missing(offset: number, limit: number): Promise<{ total: number; records: { key: string; name: string }[] }>;
  /** Says once which rows are to be written, and answers how many; then `changes` is asked until fewer than `limit` come. */
  select(selection: RowSelection): Promise<number>;
  changes(offset: number, limit: number): Promise<PlannedChange[]>;
  /** Writes rows with errors and conflicts as a workbook: the file's own columns, and "Problem". Returns their number. */
  writeProblems(path: string): Promise<number>;
}

/** An engine and its end. `dispose` may be called at any time, also in the middle of a step. */
export interface EngineSession {
  engine: ImportEngine;
  dispose(): void;
}
/** `limits` say how much a file may ask of this computer, as staff set it. */
export type StartEngine = (
  onProgress: (progress: EngineProgress) => void,
  limits: ImportLimits,
) => Promise<EngineSession>;

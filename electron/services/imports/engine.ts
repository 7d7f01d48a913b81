import type { PlanContext, PlanCounts } from '@shared/domain/imports/plan';
import type { ImportField, RowValues } from '@shared/domain/imports/register-kind';
import type { OpenedFile, PlanRowView, SheetColumns } from '@shared/ipc/imports';

export type FileSource = { path: string } | { name: string; bytes: Uint8Array };

/** A practice as the register holds it now, in the form that a plan compares with. */
export interface ExistingRow {
  id: string;
  version: number;
  /** All fields of the kind, canonical: dates ISO, phone E.164, ICB by ODS code; '' where empty. */
  values: RowValues;
}

/** One row of the plan that is to be written. */
export interface PlannedChange {
  row: number;
  action: 'add' | 'update';
  odsCode: string;
  /** The practice to change; null when it is new. */
  target: { id: string; version: number } | null;
  /** The fields that change, with their new canonical values. A new practice brings all its filled fields. */
  values: RowValues;
}

export interface PlanResult extends PlanCounts {
  columnsLeftOut: string[];
  fields: ImportField[];
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
  /** `headingSet` names the set of headings, for remembering the mapping. */
  readSheet(sheet: string, headingRow: number | null): Promise<SheetColumns & { headingSet: string }>;
  startPlan(columns: { index: number; field: ImportField | null }[], context: PlanContext): Promise<void>;
  /** Hands over what the register holds, in portions. */
  addExisting(rows: ExistingRow[]): Promise<void>;
  finishPlan(): Promise<PlanResult>;
  planRows(filter: string, offset: number, limit: number): Promise<{ total: number; rows: PlanRowView[] }>;
  /** Says once which rows the person unticked; then `changes` is asked until it answers with fewer than `limit`. */
  untick(rows: number[]): Promise<void>;
  changes(offset: number, limit: number): Promise<PlannedChange[]>;
  /** Writes rows with errors and conflicts as a workbook: the file's own columns, and "Problem". Returns their number. */
  writeProblems(path: string): Promise<number>;
}

/** An engine and its end. `dispose` may be called at any time, also in the middle of a step. */
export interface EngineSession {
  engine: ImportEngine;
  dispose(): void;
}
export type StartEngine = (onProgress: (progress: EngineProgress) => void) => Promise<EngineSession>;

import type { RouteError } from '@shared/ipc/errors';
import type { ImportProgress } from '@shared/ipc/events';
import type { CommitResult, OpenedFile, PLAN_FILTERS, PlanSummary, SheetColumns } from '@shared/ipc/imports';
import type { Ticks } from './ticks';

export type PlanFilter = (typeof PLAN_FILTERS)[number];

/** Which field a column of the file goes to; null where it is not imported. */
export interface ColumnChoice {
  index: number;
  field: string | null;
}

/** What the app is doing for the wizard at the moment. `progress` also tells the session while a file is being opened. */
export interface Work {
  what: 'opening' | 'reading' | 'planning' | 'writing';
  progress: ImportProgress | null;
  cancelling: boolean;
}

interface Common {
  work: Work | null;
  failure: RouteError | null;
}

interface WithFile extends Common {
  file: OpenedFile;
}

/** A sheet whose heading row is known, and where its columns go. */
interface WithColumns extends WithFile {
  columns: SheetColumns;
  headingRow: number;
  choices: ColumnChoice[];
}

interface WithPlan extends WithColumns {
  summary: PlanSummary;
  /** Raised with each plan, so that rows of an older plan are never shown. */
  planNumber: number;
  filter: PlanFilter;
  ticks: Ticks;
}

export interface StartState extends Common {
  step: 'start';
  /** What became of the import before: "Cancelled. Nothing was imported." */
  said: string;
}
export interface SheetState extends WithFile {
  step: 'sheet';
  sheet: string;
  /** Null while the sheet is being read, or where it could not be. */
  columns: SheetColumns | null;
}
export interface ColumnsState extends WithColumns {
  step: 'columns';
  /** The person asked to go on while something was amiss: from then on the lines say what. */
  asked: boolean;
  planNumber: number;
}
export interface CheckState extends WithPlan {
  step: 'check';
}
export interface WritingState extends WithPlan {
  step: 'writing';
}
export interface DoneState extends Common {
  step: 'done';
  file: OpenedFile;
  sheet: string;
  problemRows: number;
  result: CommitResult;
}

export type WizardState = StartState | SheetState | ColumnsState | CheckState | WritingState | DoneState;

export type WizardEvent =
  | { type: 'opening' }
  | { type: 'opened'; file: OpenedFile }
  /** The person closed the file dialog. */
  | { type: 'not-opened' }
  | { type: 'reading'; sheet: string }
  | { type: 'sheet-read'; columns: SheetColumns }
  | { type: 'to-columns' }
  | { type: 'choose'; index: number; field: string | null }
  | { type: 'asked' }
  | { type: 'planning' }
  | { type: 'planned'; summary: PlanSummary }
  | { type: 'filter'; filter: PlanFilter }
  | { type: 'ticks'; ticks: Ticks }
  | { type: 'writing' }
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'cancelling' }
  | { type: 'committed'; result: CommitResult }
  | { type: 'failed'; failure: RouteError }
  | { type: 'back' }
  | { type: 'restart'; said?: string };

/** The session that the wizard holds open, or that is just opening; null when there is none. */
export function sessionOf(state: WizardState): string | null {
  if (state.step === 'start') return state.work?.progress?.sessionId ?? null;
  return state.file.sessionId;
}

/** Whether the failure took the session with it: then only choosing the file again helps. */
export const isSessionLost = (failure: RouteError | null): boolean =>
  failure?.code === 'import-stopped' || failure?.code === 'not-found';

/** Whether leaving would lose what the person has done so far. */
export const isUnderWay = (state: WizardState): boolean =>
  state.step === 'sheet' || state.step === 'columns' || state.step === 'check' || state.step === 'writing';

import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { ColumnChoice } from '@shared/domain/imports/mapping-problems';
import type { ValueChoices } from '@shared/domain/imports/read-field';
import type { Pace } from '@shared/domain/imports/time-left';
import type { RouteError } from '@shared/ipc/errors';
import type { ImportProgress } from '@shared/ipc/events';
import type { CommitResult, OpenedFile, PLAN_FILTERS, PlanSummary, SheetColumns } from '@shared/ipc/imports';
import type { Ticks } from './ticks';

export type { ColumnChoice };

/** What the table of the check shows: rows of the plan, or the records that the file doesn't speak of. */
export type PlanFilter = (typeof PLAN_FILTERS)[number];
export type CheckFilter = PlanFilter | 'missing';

/** What the app is doing for the wizard at the moment. `progress` also tells the session while a file is being opened. */
export interface Work {
  what: 'opening' | 'reading' | 'rereading' | 'planning' | 'correcting' | 'writing';
  progress: ImportProgress | null;
  pace: Pace | null;
  cancelling: boolean;
}

interface Common {
  work: Work | null;
  failure: RouteError | null;
  /** What was being done when it failed. */
  failed: Work['what'] | null;
}

interface WithFile extends Common {
  file: OpenedFile;
}

/** What a person says about the columns and how they are to be taken. */
export interface Mapping {
  choices: ColumnChoice[];
  /** How texts of the file are to be read, by field; only where the person said so. */
  values: ValueChoices;
  clearEmpty: boolean;
  /** The day the file is from: ISO, empty, or what was typed where it is no date. */
  asAt: string;
}

/** What the person asked for in place of what the app found; null where they left it to the app. */
export interface SheetWishes {
  headingRow: number | null;
  kind: ImportKindId | null;
}

/** A sheet whose heading row is known, and where its columns go. */
interface WithColumns extends WithFile, Mapping {
  columns: SheetColumns;
  wishes: SheetWishes;
  /** 0: there are none, the columns are taken by their place. */
  headingRow: number;
}

interface WithPlan extends WithColumns {
  summary: PlanSummary;
  /** Raised with each plan, so that rows of an older plan are never shown. */
  planNumber: number;
  /** Raised with each plan that is as good as a new step; a corrected cell changes the plan, and is none. */
  checkNumber: number;
  filter: CheckFilter;
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
  wishes: SheetWishes;
  /** Null while the sheet is being read, or where it could not be. */
  columns: SheetColumns | null;
  /** What was chosen for these columns before the person came back. */
  kept: Mapping | null;
}
export interface ColumnsState extends WithColumns {
  step: 'columns';
  /** The person asked to go on while something was amiss: from then on the lines say what. */
  asked: boolean;
  planNumber: number;
  checkNumber: number;
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
  kind: ImportKindId;
  problemRows: number;
  /** Rows that aren't meant for the register. */
  skipped: number;
  /** Records that the file didn't speak of, and that stayed as they are. */
  missing: number;
  result: CommitResult;
}

export type WizardState = StartState | SheetState | ColumnsState | CheckState | WritingState | DoneState;

export type WizardEvent =
  | { type: 'opening' }
  | { type: 'opened'; file: OpenedFile }
  /** The person closed the file dialog. */
  | { type: 'not-opened' }
  | { type: 'reading'; sheet: string; wishes: SheetWishes }
  /** A text file is read another way; where that fails, it stays read as it was. */
  | { type: 'rereading' }
  | { type: 'reread'; file: OpenedFile }
  | { type: 'sheet-read'; columns: SheetColumns }
  | { type: 'to-columns' }
  | { type: 'choose'; index: number; field: string | null }
  /** Null: as the app reads it. */
  | { type: 'read-as'; field: string; text: string; value: string | null }
  | { type: 'options'; clearEmpty?: boolean; asAt?: string }
  | { type: 'asked' }
  | { type: 'planning' }
  /** `ticks` are what was said about the plan before, where it is the same plan made anew. */
  | { type: 'planned'; summary: PlanSummary; ticks?: Ticks }
  | { type: 'correcting' }
  | { type: 'corrected'; summary: PlanSummary; ticks: Ticks }
  | { type: 'filter'; filter: CheckFilter }
  | { type: 'ticks'; ticks: Ticks }
  | { type: 'writing' }
  | { type: 'progress'; progress: ImportProgress; at: number }
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

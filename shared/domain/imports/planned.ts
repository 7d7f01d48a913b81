import type { SheetRow } from './cell';
import type { CellSources } from './cell-sources';
import type { ExistingRecord, ExistingRecords } from './existing-records';
import type { FieldProblem, ImportKind, RowValues } from './kinds/declare';
import type { PlanAction, PlanContext, PlanCounts, PlanWishes } from './plan';
import type { ValueChoices } from './read-field';
import type { MappedColumn, RowReader } from './read-row';

export interface PlanInput {
  kind: ImportKind;
  /** The data rows of the sheet, in order; not the headings. */
  rows: readonly SheetRow[];
  columns: readonly MappedColumn[];
  existing: ExistingRecords;
  context: PlanContext;
  wishes: PlanWishes;
  /** How a person said that texts are to be read. */
  choices?: ValueChoices;
  onProgress?: (done: number) => void;
}

export interface PlannedRow {
  row: SheetRow;
  action: PlanAction;
  /** What the row is told apart by: an ODS code, an address, a name. */
  key: string;
  /** Why the row is what it is, where that needs saying. */
  reason: string;
  /** What would be written; of a conflict only when a person ticks it, null where nothing can be. */
  values: RowValues | null;
  existing: ExistingRecord | null;
  /** What is to be said besides what reading the row says; null where nothing is. */
  problems: FieldProblem[] | null;
  warned: boolean;
}

export interface ImportPlan {
  kind: ImportKind;
  rows: PlannedRow[];
  counts: PlanCounts;
  /** The fields that the file fills, in the order of the declaration. */
  fields: string[];
  /** Records that no row is about; they stay as they are. */
  missing: ExistingRecord[];
  /** Reads a row as the plan did, for showing it. */
  read: RowReader;
  /** Finds the cell of a row that fills a field. */
  sourceOf: CellSources;
}

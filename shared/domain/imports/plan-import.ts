import { contractorKey } from '../contractor-name';
import { tidy } from '../text';
import { cellText, type SheetRow } from './cell';
import type { PlanAction, PlanContext, PlanCounts } from './plan';
import { compareRow } from './plan-row';
import { type FieldProblem, isBlankRow, type MappedColumn, type ReadRow, type RowReader, rowReader } from './read-row';
import { IMPORT_FIELD_IDS, type ImportField, importField, REGISTER_KIND, type RowValues } from './register-kind';

/** A practice as the register holds it, in the form that a plan compares with. */
export interface ExistingPractice {
  id: string;
  version: number;
  values: RowValues;
}

export interface PlanInput {
  /** The data rows of the sheet, in order; not the headings. */
  rows: readonly SheetRow[];
  columns: readonly MappedColumn[];
  /** By ODS code. */
  existing: ReadonlyMap<string, ExistingPractice>;
  context: PlanContext;
  onProgress?: (done: number) => void;
}

export interface PlannedRow {
  row: SheetRow;
  action: PlanAction;
  odsCode: string;
  /** Why the row is what it is, where that needs saying. */
  reason: string;
  /** What is written for `add` and `update`; null otherwise. */
  values: RowValues | null;
  existing: ExistingPractice | null;
  /** What is to be said besides what reading the row says; null where nothing is. */
  problems: FieldProblem[] | null;
  warned: boolean;
}

export interface ImportPlan {
  rows: PlannedRow[];
  counts: PlanCounts;
  /** The fields that the file fills, in the order of the declaration. */
  fields: ImportField[];
  /** Reads a row as the plan did, for showing it. */
  read: RowReader;
}

/**
 * Plans an import: what each row would do to the register. A pure function of its input, and the very plan that is
 * applied later. Rows are matched by ODS code alone; every row that isn't blank counts once.
 */
export function planImport(input: PlanInput): ImportPlan {
  const planner = new Planner(input);
  for (const [index, row] of input.rows.entries()) {
    planner.add(row);
    if (index % 2000 === 1999) input.onProgress?.(index + 1);
  }
  return planner.plan;
}

const NO_VALUES: RowValues = {};
const REQUIRED = REGISTER_KIND.fields.filter((field) => field.required && field.id !== REGISTER_KIND.keyField);

class Planner {
  readonly plan: ImportPlan;
  readonly #input: PlanInput;
  readonly #firstRows = new Map<string, PlannedRow>();
  /** The spelling of a contractor by its key, and by each spelling that was met: most come back by the hundred. */
  readonly #byKey = new Map<string, string>();
  readonly #bySpelling = new Map<string, string>();
  readonly #filled: Set<ImportField>;

  constructor(input: PlanInput) {
    this.#input = input;
    const { context, columns } = input;
    for (const name of context.contractorNames) this.#byKey.set(contractorKey(name), name);
    this.#filled = new Set(columns.map(({ field }) => field));
    this.plan = {
      rows: [],
      counts: {
        rows: 0,
        add: 0,
        update: 0,
        unchanged: 0,
        conflict: 0,
        error: 0,
        warnings: 0,
        blankRows: 0,
        newContractors: 0,
      },
      fields: this.#fieldsInOrder(),
      read: rowReader(columns, { today: context.today, icbs: context.icbs }),
    };
  }

  add(row: SheetRow): void {
    if (isBlankRow(row)) return;
    const { counts, rows } = this.plan;
    const read = this.plan.read(row);
    const planned = this.#decide(row, read);
    planned.warned = hasWarning(read.problems) || (planned.problems !== null && hasWarning(planned.problems));
    rows.push(planned);
    counts.rows += 1;
    counts[planned.action] += 1;
    if (planned.warned) counts.warnings += 1;
  }

  #decide(row: SheetRow, read: ReadRow): PlannedRow {
    const { odsCode } = read.values;
    const planned: PlannedRow = {
      row,
      action: 'error',
      odsCode,
      reason: '',
      values: null,
      existing: null,
      problems: null,
      warned: false,
    };
    if (odsCode === '') return noCode(planned, read);
    planned.existing = this.#input.existing.get(odsCode) ?? null;
    const first = this.#firstRows.get(odsCode);
    if (first) return this.#repeat(planned, first, read);
    this.#firstRows.set(odsCode, planned);
    const errors = read.problems.length === 0 ? [] : read.problems.filter(({ level }) => level === 'error');
    if (planned.existing === null) errors.push(...this.#missing(read, errors, planned));
    if (errors.length > 0) {
      planned.reason = errors.map(({ field, text }) => `${importField(field).label}: ${text}`).join('. ');
      return planned;
    }
    return this.#change(planned, read);
  }

  /** What a new practice can't do without. */
  #missing(read: ReadRow, errors: FieldProblem[], planned: PlannedRow): FieldProblem[] {
    const missing = REQUIRED.filter(
      ({ id }) => read.values[id] === '' && !errors.some(({ field }) => field === id),
    ).map(
      ({ id }): FieldProblem => ({
        field: id,
        level: 'error',
        text: 'Empty, and a new practice needs it',
      }),
    );
    if (missing.length > 0) planned.problems = missing;
    return missing;
  }

  #change(planned: PlannedRow, read: ReadRow): PlannedRow {
    const { values, problems } = compareRow(read, planned.existing?.values ?? NO_VALUES, this.#spelling);
    if (problems.length > 0) planned.problems = problems;
    if (planned.existing === null) {
      planned.action = 'add';
      planned.values = { odsCode: planned.odsCode, ...values };
    } else if (hasAny(values)) {
      planned.action = 'update';
      planned.values = values;
    } else planned.action = 'unchanged';
    if (planned.values) this.#remember(planned.values);
    return planned;
  }

  #remember(values: RowValues): void {
    const name = values.contractorName;
    if (name !== undefined && !this.#bySpelling.has(name)) {
      const key = contractorKey(name);
      if (!this.#byKey.has(key)) {
        this.#byKey.set(key, name);
        this.plan.counts.newContractors += 1;
      }
      this.#bySpelling.set(name, this.#byKey.get(key) ?? name);
    }
    for (const field in values)
      if (!this.#filled.has(field as ImportField)) {
        this.#filled.add(field as ImportField);
        this.plan.fields = this.#fieldsInOrder();
      }
  }

  /** A row whose code stood further up: the same again changes nothing, another is a question for a person. */
  #repeat(planned: PlannedRow, first: PlannedRow, read: ReadRow): PlannedRow {
    const differing = this.#differences(first.row, planned.row, read);
    if (differing.length === 0) {
      planned.action = 'unchanged';
      planned.reason = `Same as row ${first.row.number}`;
      return planned;
    }
    const labels = differing.map((field) => importField(field).label).join(', ');
    planned.action = 'conflict';
    planned.reason = `Row ${first.row.number} has the same ODS code and differs in: ${labels}`;
    const text = `Row ${planned.row.number} has the same ODS code and differs in: ${labels}`;
    first.problems = [...(first.problems ?? []), { field: 'odsCode', level: 'warning', text }];
    if (!first.warned) this.plan.counts.warnings += 1;
    first.warned = true;
    return planned;
  }

  #differences(firstRow: SheetRow, row: SheetRow, read: ReadRow): ImportField[] {
    const other = this.plan.read(firstRow);
    const text = (from: SheetRow, index: number) => tidy(cellText(from.cells[index]));
    return this.#input.columns
      .filter(({ field, index }) => {
        const value = read.values[field];
        if (value !== other.values[field]) return true;
        return value === '' && text(row, index) !== text(firstRow, index);
      })
      .map(({ field }) => field);
  }

  readonly #spelling = (name: string): string | undefined => {
    const known = this.#bySpelling.get(name) ?? this.#byKey.get(contractorKey(name));
    if (known !== undefined) this.#bySpelling.set(name, known);
    return known;
  };

  #fieldsInOrder(): ImportField[] {
    return IMPORT_FIELD_IDS.filter((id) => this.#filled.has(id));
  }
}

const hasWarning = (problems: FieldProblem[]) => problems.some(({ level }) => level === 'warning');

function hasAny(values: RowValues): boolean {
  for (const _ in values) return true;
  return false;
}

function noCode(planned: PlannedRow, read: ReadRow): PlannedRow {
  const found = read.problems.find(({ field, level }) => field === 'odsCode' && level === 'error');
  planned.reason = found?.text ?? 'No ODS code: without one nobody can say which practice the row is about';
  if (!found) planned.problems = [{ field: 'odsCode', level: 'error', text: planned.reason }];
  return planned;
}

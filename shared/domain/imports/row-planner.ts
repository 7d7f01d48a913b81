import { showDateTime } from '../calendar-date';
import { saysTheSame } from '../exports/says-the-same';
import { quoted, tidy } from '../text';
import { type Cell, cellText, isBlank, type SheetRow } from './cell';
import { columnsByField, type FieldColumns } from './cell-sources';
import type { ExistingRecord, Found } from './existing-records';
import { type FieldProblem, fieldOf, type ImportKind, type ReadRow, type RowValues } from './kinds/declare';
import type { KnownSpellings } from './known-spellings';
import type { PlanInput, PlannedRow } from './planned';
import type { RowReader } from './read-row';

const NO_VALUES: RowValues = {};

/** Decides row by row; it remembers the rows above, because a repeat is another matter than a first row. */
export class RowPlanner {
  readonly #input: PlanInput;
  readonly #kind: ImportKind;
  readonly #read: RowReader;
  readonly #spellings: KnownSpellings;
  readonly #firstRows = new Map<string, PlannedRow>();
  readonly #taken = new Map<ExistingRecord, PlannedRow>();
  readonly #filled: Set<string>;
  readonly #required: { id: string }[];
  readonly #columns: Map<string, FieldColumns>;
  /** Fields that an empty cell may empty: not what a record needs, is told apart by, or can't be without a value. */
  readonly #clearable: string[];

  constructor(input: PlanInput, read: RowReader, spellings: KnownSpellings) {
    this.#input = input;
    this.#kind = input.kind;
    this.#read = read;
    this.#spellings = spellings;
    this.#required = input.kind.fields.filter(({ required }) => required);
    this.#columns = columnsByField(input.kind, input.columns);
    this.#filled = new Set(this.#columns.keys());
    const { keyFields, notesField } = input.kind;
    this.#clearable = input.kind.fields
      .filter(({ required, everyRecordHasIt, choices }) => !required && !everyRecordHasIt && !choices)
      .filter(({ id }) => id !== notesField && !keyFields.includes(id))
      .map(({ id }) => id);
  }

  /** The fields that the file fills, in the order of the declaration. */
  fields(): string[] {
    return this.#kind.fields.map(({ id }) => id).filter((id) => this.#filled.has(id));
  }

  plan(row: SheetRow): PlannedRow {
    const read = this.#read(row);
    const planned: PlannedRow = {
      row,
      action: 'error',
      key: this.#input.existing.keyOf(read.values),
      reason: '',
      values: null,
      existing: null,
      problems: null,
      warned: false,
    };
    this.#decide(planned, read);
    planned.warned ||= hasWarning(read.problems) || (planned.problems !== null && hasWarning(planned.problems));
    return planned;
  }

  #decide(planned: PlannedRow, read: ReadRow): void {
    const found = this.#input.existing.find(read.values);
    const [best] = found;
    // "TOTAL" would do as a code or a name, if nobody is called that.
    if (!best && isTotals(planned.row)) {
      skip(planned, 'A row of totals');
      return;
    }
    if (planned.key === '') {
      this.#noKey(planned, read);
      return;
    }
    planned.existing = best?.record ?? null;
    const passedOver = this.#kind.passOver?.(read, this.#input.context) ?? '';
    if (passedOver !== '') {
      skip(planned, passedOver);
      return;
    }
    const keys = this.#input.existing.keysOf(read.values);
    const first = this.#firstOf(keys) ?? (best && this.#taken.get(best.record));
    if (first) {
      this.#repeat(planned, first, read);
      return;
    }
    for (const key of keys) this.#firstRows.set(key, planned);
    if (best) this.#taken.set(best.record, planned);
    const errors = read.problems.filter(({ level }) => level === 'error');
    if (!best) errors.push(...this.#missing(read, errors, planned));
    const judged = errors.length > 0 ? null : this.#kind.judge(read, best?.record.values ?? null, this.#input.context);
    if (judged && 'skip' in judged) {
      skip(planned, judged.skip);
      return;
    }
    if (judged) {
      errors.push(judged.error);
      planned.problems = [...(planned.problems ?? []), judged.error];
    }
    if (errors.length > 0 && best && this.#saysTheSame(planned.row, best.record)) {
      planned.action = 'unchanged';
      return;
    }
    if (errors.length > 0) {
      planned.reason = errors.map(({ field, text }) => `${fieldOf(this.#kind, field).label}: ${text}`).join('. ');
      return;
    }
    this.#change(planned, read, found);
  }

  /** Asked only of rows that would change something or be refused: what came out unchanged comes back unchanged. */
  #saysTheSame(row: SheetRow, { values }: ExistingRecord): boolean {
    const { columns, context } = this.#input;
    return saysTheSame(row, values, columns, this.#kind, context.icbs);
  }

  #firstOf(keys: readonly string[]): PlannedRow | undefined {
    const known = keys.find((key) => this.#firstRows.has(key));
    return known === undefined ? undefined : this.#firstRows.get(known);
  }

  /** What a new record can't do without. */
  #missing(read: ReadRow, errors: FieldProblem[], planned: PlannedRow): FieldProblem[] {
    const text = `Empty, and a new ${this.#kind.noun.one} needs it`;
    const missing = this.#required
      .filter(({ id }) => (read.values[id] ?? '') === '' && !errors.some(({ field }) => field === id))
      .map(({ id }): FieldProblem => ({ field: id, level: 'error', text }));
    if (missing.length > 0) planned.problems = missing;
    return missing;
  }

  #change(planned: PlannedRow, read: ReadRow, found: readonly Found[]): void {
    const { context } = this.#input;
    const cleared = planned.existing ? this.#cleared(planned.row, read) : [];
    const {
      values,
      problems,
      reason = '',
      question: asked = '',
    } = this.#kind.compare(read, planned.existing?.values ?? NO_VALUES, {
      context,
      spelling: this.#spelling,
      cleared,
    });
    if (problems.length > 0) planned.problems = problems;
    if (planned.existing === null) {
      planned.action = asked === '' ? 'add' : 'conflict';
      planned.reason = [asked, reason].filter((text) => text !== '').join('. ');
      planned.values = { ...this.#keyValues(read), ...values };
    } else if (
      cleared.some((id) => values[id] === '') ||
      (hasAny(values) && !this.#saysTheSame(planned.row, planned.existing))
    ) {
      planned.values = values;
      const question = this.#question(planned.existing, found) || asked;
      planned.reason = [question, reason].filter((text) => text !== '').join('. ');
      planned.action = question === '' ? 'update' : 'conflict';
    } else planned.action = 'unchanged';
    if (planned.values === null) return;
    if (planned.values.contractorName) this.#spellings.remember(planned.values.contractorName);
    for (const field in planned.values) this.#filled.add(field);
  }

  /** What only a person can answer before the record is changed; '' where it is clear. */
  #question(existing: ExistingRecord, [best, other]: readonly Found[]): string {
    const { nameOf } = this.#kind;
    if (best && other)
      return `The ${best.key.label} is that of ${quoted(nameOf(best.record.values))}, the ${other.key.label} that of ${quoted(nameOf(other.record.values))}. Tick the row if it is about the first`;
    if (best && !best.key.certain)
      return `Only the ${best.key.label} is the same. Tick the row if it is about this ${this.#kind.noun.one}`;
    const { asAt } = this.#input.wishes;
    if (asAt !== null && existing.updatedAt > asAt)
      return `Changed here on ${showDateTime(existing.updatedAt)}, after the file was made. Tick the row to take what the file says`;
    return '';
  }

  #keyValues({ values }: ReadRow): RowValues {
    const own = this.#kind.keyFields.map((id) => [id, values[id] ?? '']).filter(([, value]) => value !== '');
    return Object.fromEntries(own) as RowValues;
  }

  /** Fields whose column is empty in this row, where the person wants empty cells to count. */
  #cleared(row: SheetRow, read: ReadRow): string[] {
    if (!this.#input.wishes.clearEmpty) return [];
    return this.#clearable.filter(
      (id) =>
        (read.values[id] ?? '') === '' && this.#columns.get(id)?.indexes.every((index) => isBlank(row.cells[index])),
    );
  }

  #noKey(planned: PlannedRow, read: ReadRow): void {
    const { keyFields, withoutKey } = this.#kind;
    const found = read.problems.find(({ field, level }) => keyFields.includes(field) && level === 'error');
    planned.reason = found?.text ?? withoutKey;
    if (!found) planned.problems = [{ field: keyFields[0] ?? '', level: 'error', text: planned.reason }];
  }

  /** A row whose key stood further up: the same again changes nothing, another is a question for a person. */
  #repeat(planned: PlannedRow, first: PlannedRow, read: ReadRow): void {
    const other = this.#read(first.row).values;
    const differing = this.#differences(first.row, planned.row, read);
    if (differing.length === 0 || this.#kind.repeats?.(read.values, other)) {
      planned.action = 'unchanged';
      planned.reason = `Same as row ${first.row.number}`;
      return;
    }
    const labels = [...new Set(differing)].join(', ');
    const shared = this.#kind.keys.find(({ of }) => of(read.values) !== '' && of(read.values) === of(other));
    const label = shared?.label ?? this.#kind.keys[0]?.label ?? '';
    planned.action = 'conflict';
    planned.reason = `Row ${first.row.number} has the same ${label} and differs in: ${labels}`;
    const text = `Row ${planned.row.number} has the same ${label} and differs in: ${labels}`;
    const field = this.#kind.keyFields[0] ?? '';
    first.problems = [...(first.problems ?? []), { field, level: 'warning', text }];
    first.warned = true;
  }

  /** Labels of the columns in which two rows differ. */
  #differences(firstRow: SheetRow, row: SheetRow, read: ReadRow): string[] {
    const other = this.#read(firstRow);
    const text = (from: SheetRow, index: number) => tidy(cellText(from.cells[index]));
    return this.#input.columns
      .filter(({ field, index }) => {
        const value = read.values[field];
        if (value !== undefined && value !== other.values[field]) return true;
        return (value ?? '') === '' && text(row, index) !== text(firstRow, index);
      })
      .map(({ field, heading }) => this.#kind.fields.find(({ id }) => id === field)?.label ?? heading);
  }

  readonly #spelling = (name: string): string | undefined => this.#spellings.of(name);
}

const skip = (planned: PlannedRow, reason: string): void => {
  planned.action = 'skip';
  planned.reason = reason;
};

const hasWarning = (problems: FieldProblem[]) => problems.some(({ level }) => level === 'warning');

function hasAny(values: RowValues): boolean {
  for (const _ in values) return true;
  return false;
}

/** "Total | 620": a word for a sum, and otherwise nothing but numbers. */
export function isTotals({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const isNumber = (cell: Cell) => typeof cell === 'number' || (typeof cell === 'string' && /^[\d,.%\s]+$/.test(cell));
  const words = filled.filter((cell) => !isNumber(cell));
  return (
    words.length === 1 && /^(grand |sub)?\s*-?(totals?|count|sum)\b[^a-z]*$/i.test(tidy(cellText(words[0] ?? null)))
  );
}

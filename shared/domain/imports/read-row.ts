import type { Checked } from '../checked';
import { tidy } from '../text';
import { type Cell, cellText, isBlank, type SheetRow } from './cell';
import {
  type FieldDeclaration,
  type FieldProblem,
  fieldOf,
  type ImportKind,
  KEEP_IN_NOTES,
  type ReadRow,
  type RowValues,
} from './kinds/declare';
import type { PlanContext } from './plan';
import { type FieldReader, fieldReader, type ValueChoices } from './read-field';

/** A column of the file and what it is matched to: a field, a part of one, a split, or the notes. `index` counts from 0. */
export interface MappedColumn {
  index: number;
  field: string;
  heading: string;
}

export type RowReader = (row: SheetRow) => ReadRow;

/** Takes what it needs from a row's cells. */
type Step = (cells: readonly Cell[], result: ReadRow) => void;

/**
 * Makes the reader of a file's rows. The same row always reads the same, so that a file imported twice changes
 * nothing. Empty cells cost nothing; 50,000 rows are read in well under a second.
 */
export function rowReader(
  kind: ImportKind,
  columns: readonly MappedColumn[],
  context: PlanContext,
  choices: ValueChoices = {},
): RowReader {
  const empty: RowValues = Object.fromEntries(kind.fields.map(({ id }) => [id, '']));
  const steps = stepsOf(kind, columns, (field) => fieldReader(field, context, choices[field.id]));
  return (row) => {
    const result: ReadRow = { values: { ...empty }, problems: [], derived: [], asides: [] };
    for (const step of steps) step(row.cells, result);
    kind.finish(result, context);
    return result;
  };
}

function stepsOf(
  kind: ImportKind,
  columns: readonly MappedColumn[],
  readerOf: (field: FieldDeclaration) => FieldReader,
): Step[] {
  const indexes = new Map<string, number[]>();
  for (const { index, field } of columns) indexes.set(field, [...(indexes.get(field) ?? []), index]);
  const steps: Step[] = [];
  for (const field of kind.fields) {
    const own = indexes.get(field.id) ?? [];
    const [only] = own;
    if (only === undefined) continue;
    const read = readerOf(field);
    if (own.length === 1) steps.push((cells, result) => take(result, field, read, cells[only] ?? null));
    else steps.push((cells, result) => take(result, field, read, joined(cells, own, field.joinedBy ?? ' ')));
  }
  for (const { into, between, parts } of kind.joins) {
    const own = parts.flatMap(({ id }) => indexes.get(id) ?? []);
    if (own.length === 0) continue;
    const field = fieldOf(kind, into);
    const read = readerOf(field);
    steps.push((cells, result) => {
      // A field's own column knows better, where it is filled.
      if (!indexes.has(into) || isGap(result, into)) take(result, field, read, joined(cells, own, between));
    });
  }
  for (const split of kind.splits) {
    const { id, into, fillsGaps = false } = split;
    const own = indexes.get(id) ?? [];
    const targets = into.filter((field) => fillsGaps || !indexes.has(field)).map((field) => fieldOf(kind, field));
    const readers = targets.map((field) => ({ field, read: readerOf(field) }));
    for (const index of own)
      steps.push((cells, result) => {
        if (isBlank(cells[index])) return;
        const text = cellText(cells[index]);
        const texts = split.split(text);
        for (const { field, read } of readers)
          if (!indexes.has(field.id) || isGap(result, field.id)) take(result, field, read, texts[field.id] || null);
        const unfit = split.unfit?.(text) ?? '';
        if (unfit === '') return;
        result.problems.push({ field: into[0] ?? '', level: 'warning', text: unfit });
        result.asides.push(asideLine(split, text));
      });
  }
  for (const { index, field, heading } of columns)
    if (field === KEEP_IN_NOTES)
      steps.push((cells, { asides }) => {
        if (!isBlank(cells[index])) asides.push(asideLine({ label: heading }, cellText(cells[index])));
      });
  return steps;
}

/** Whether a field's own column had nothing for it, not even something wrong. */
const isGap = ({ values, problems }: ReadRow, id: string): boolean =>
  (values[id] ?? '') === '' && !problems.some(({ field, level }) => field === id && level !== 'note');

function take(result: ReadRow, field: FieldDeclaration, read: FieldReader, cell: Cell): void {
  const checked = read(cell);
  result.values[field.id] = checked.value;
  if (checked.level !== 'ok') addProblem(result, field, checked, cell);
}

function joined(cells: readonly Cell[], indexes: readonly number[], between: string): Cell {
  const filled = indexes.map((index) => cells[index] ?? null).filter((cell) => !isBlank(cell));
  const [only = null] = filled;
  const error = filled.find((cell) => typeof cell === 'object' && cell?.kind === 'error');
  if (error) return error;
  return filled.length <= 1 ? only : filled.map((cell) => tidy(cellText(cell))).join(between);
}

function addProblem(result: ReadRow, field: FieldDeclaration, checked: Checked, cell: Cell): void {
  if (checked.level === 'ok') return;
  const { level, text, suggestion } = checked;
  const problem: FieldProblem = { field: field.id, level, text };
  if (suggestion !== undefined) problem.suggestion = suggestion;
  result.problems.push(problem);
  if (checked.keepInNotes) result.asides.push(asideLine(field, cellText(cell)));
}

/** How a text that its field can't hold stands in the notes. Always the same for the same text. */
export function asideLine({ label }: { label: string }, text: string): string {
  return `${label}: “${tidy(text).slice(0, 500)}”`;
}

/** Whether a row has nothing in any cell, whatever was mapped. */
export function isBlankRow(row: SheetRow): boolean {
  return row.cells.every(isBlank);
}

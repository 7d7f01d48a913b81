import type { RouteError } from '@shared/ipc/errors';
import type { SheetColumns } from '@shared/ipc/imports';
import type { ColumnChoice } from './state';

/** The matches found by the app. Where it matched two columns to one field, both stand, and both lines say so. */
export const firstChoices = (columns: SheetColumns): ColumnChoice[] =>
  columns.columns.map(({ index, field }) => ({ index, field }));

/** A field that must be in the file, and the sentence to show where it isn't. */
export interface RequiredField {
  field: string;
  message: string;
}

export interface ColumnProblems {
  /** By column index. */
  lines: Map<number, string>;
  /** Fields that no column brings. */
  missing: RequiredField[];
}

const shownName = (heading: string, index: number): string =>
  heading.trim() === '' ? `column ${columnLetter(index)}` : `“${heading.trim()}”`;

/** What has to be put right before the plan can be made. Says of two columns with one field which the other one is. */
export function findColumnProblems(
  columns: SheetColumns,
  choices: readonly ColumnChoice[],
  required: readonly RequiredField[],
  labelOf: (field: string) => string,
): ColumnProblems {
  const headings = new Map(columns.columns.map(({ index, heading }) => [index, heading]));
  const takers = new Map<string, number[]>();
  for (const { index, field } of choices) {
    if (field) takers.set(field, [...(takers.get(field) ?? []), index]);
  }
  const lines = new Map<number, string>();
  for (const [field, indexes] of takers) {
    if (indexes.length < 2) continue;
    for (const index of indexes) {
      const others = indexes.filter((other) => other !== index);
      const names = others.map((other) => shownName(headings.get(other) ?? '', other)).join(' and ');
      lines.set(index, `${labelOf(field)} is also chosen for ${names}. Choose it for one column only.`);
    }
  }
  return { lines, missing: required.filter(({ field }) => !takers.has(field)) };
}

/** Messages that came with the answer, for example `column.3`, by column index. */
export function problemsOfFailure(failure: RouteError | null): Map<number, string> {
  const lines = new Map<number, string>();
  for (const [path, message] of Object.entries(failure?.fields ?? {})) {
    const index = /^column\.(\d+)$/.exec(path)?.[1];
    if (index !== undefined) lines.set(Number(index), message);
  }
  return lines;
}

/** The column as Excel names it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  let rest = index + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

import { todayInLondon } from '@shared/domain/calendar-date';
import type { RouteError } from '@shared/ipc/errors';
import type { OpenedFile, SheetColumns } from '@shared/ipc/imports';
import type { ColumnChoice, Mapping } from './state';

/** The matches found by the app. Where it matched two columns to one field, both stand, and both lines say so. */
export const firstChoices = (columns: SheetColumns): ColumnChoice[] =>
  columns.columns.map(({ index, field }) => ({ index, field }));

/** What the columns step begins with: what was found, and what was said last time. */
export const firstMapping = (columns: SheetColumns, file: OpenedFile): Mapping => ({
  choices: firstChoices(columns),
  values: columns.choices,
  clearEmpty: false,
  asAt: dayOf(file.asAt),
});

const dayOf = (timestamp: string | null) => (timestamp === null ? '' : todayInLondon(new Date(timestamp)));

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
export const isDay = (text: string): boolean => text === '' || ISO_DATE.test(text);

/**
 * The moment from which on changes in the register are newer than the file; null where its day isn't known. Of a day
 * alone nobody can say whether a change on it came before or after, so that is asked about as well.
 */
export function momentOf(asAt: string, file: OpenedFile): string | null {
  if (asAt === dayOf(file.asAt)) return file.asAt;
  return ISO_DATE.test(asAt) ? `${asAt}T00:00:00.000Z` : null;
}

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
  missing: readonly RequiredField[],
  labelOf: (field: string) => string,
  takesSeveral: (field: string) => boolean = () => false,
): ColumnProblems {
  const headings = new Map(columns.columns.map(({ index, heading }) => [index, heading]));
  const takers = new Map<string, number[]>();
  for (const { index, field } of choices) {
    if (field) takers.set(field, [...(takers.get(field) ?? []), index]);
  }
  const lines = new Map<number, string>();
  for (const [field, indexes] of takers) {
    if (indexes.length < 2 || takesSeveral(field)) continue;
    for (const index of indexes) {
      const others = indexes.filter((other) => other !== index);
      const names = others.map((other) => shownName(headings.get(other) ?? '', other)).join(' and ');
      lines.set(index, `${labelOf(field)} is also chosen for ${names}. Choose it for one column only.`);
    }
  }
  return { lines, missing: [...missing] };
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

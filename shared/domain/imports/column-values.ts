import { tidy } from '../text';
import { type Cell, cellText, isBlank, type SheetRow } from './cell';
import type { FieldDeclaration, ImportKind } from './kinds/declare';
import type { ColumnChoice } from './mapping-problems';
import { type FieldRules, fieldReader } from './read-field';

/** The texts of a field that takes only certain values, and what each is read as by the field's own rule. */
export interface ValuesOfField {
  field: string;
  label: string;
  choices: { value: string; label: string }[];
  texts: {
    text: string;
    rows: number;
    /** Null where the field can't hold what it says. */
    value: string | null;
    level: 'ok' | 'note' | 'warning' | 'error';
    note: string;
  }[];
  /** Further texts that are not listed. */
  more: number;
}

/** Texts listed for a field. A column with more is hardly one of choices. */
const LISTED = 100;
/** Longest text that is listed: what is longer is no choice. */
const LONGEST = 200;

/** The values that a field takes, with their labels; null where it takes any text. */
export function choicesOf({ type, choices }: FieldDeclaration, { icbs }: Pick<FieldRules, 'icbs'>) {
  if (type === 'icb') return icbs.map(({ odsCode, name }) => ({ value: odsCode, label: name }));
  return choices ? Object.entries(choices).map(([value, label]) => ({ value, label })) : null;
}

/** What the columns of choices say, so that a person sees how each text is read, and can say otherwise. */
export function columnValues(
  kind: ImportKind,
  columns: readonly ColumnChoice[],
  rows: readonly SheetRow[],
  rules: FieldRules,
): ValuesOfField[] {
  return kind.fields.flatMap((field) => {
    const indexes = columns.filter((column) => column.field === field.id).map(({ index }) => index);
    const choices = choicesOf(field, rules);
    return choices === null || indexes.length === 0 ? [] : [valuesOf(field, choices, indexes, rows, rules)];
  });
}

function valuesOf(
  field: FieldDeclaration,
  choices: ValuesOfField['choices'],
  indexes: readonly number[],
  rows: readonly SheetRow[],
  rules: FieldRules,
): ValuesOfField {
  const met = new Map<string, { cell: Cell; rows: number }>();
  for (const { cells } of rows)
    for (const index of indexes) {
      const cell = cells[index] ?? null;
      if (isBlank(cell) || (typeof cell === 'object' && cell?.kind === 'error')) continue;
      const text = tidy(cellText(cell));
      const known = met.get(text);
      if (known) known.rows += 1;
      else met.set(text, { cell, rows: 1 });
    }
  const read = fieldReader(field, rules);
  const texts = [...met]
    .filter(([text]) => text !== '' && text.length <= LONGEST)
    .sort(([, a], [, b]) => b.rows - a.rows)
    .slice(0, LISTED)
    .map(([text, { cell, rows: times }]) => {
      const { level, value, text: note, keepInNotes } = read(cell);
      const held = level !== 'error' && keepInNotes !== true;
      return { text, rows: times, value: held ? value : null, level, note };
    });
  return { field: field.id, label: field.label, choices, texts, more: met.size - texts.length };
}

import type { IcbFacts } from '../icb';
import { quoted } from '../text';
import { choicesOf } from './column-values';
import { fieldOf, type ImportKind } from './kinds/declare';
import type { ValueChoices } from './read-field';

/** A column and what a person, or the app, matched it to; null where it is not imported. */
export interface ColumnChoice {
  index: number;
  field: string | null;
}

/**
 * What is wrong with a mapping, by `column.<index>`; empty where nothing is. Two columns on one field are refused, since
 * either could be right, unless the field is one in which texts may stand one after the other.
 */
export function mappingProblems(kind: ImportKind, columns: readonly ColumnChoice[]): Record<string, string> {
  const problems: Record<string, string> = {};
  const taken = new Map<string, number>();
  const labels = new Map(
    [...kind.fields, ...kind.joins.flatMap(({ parts }) => parts), ...kind.splits].map(({ id, label }) => [id, label]),
  );
  for (const { index, field } of columns) {
    if (field === null || !labels.has(field)) continue;
    const other = taken.get(field);
    if (other === undefined) taken.set(field, index);
    else if (!kind.fields.some(({ id, joinedBy }) => id === field && joinedBy !== undefined)) {
      const text = `Two columns go to “${labels.get(field)}”: choose one of them`;
      problems[`column.${other}`] = text;
      problems[`column.${index}`] = text;
    }
  }
  return problems;
}

/** The sentence to show where no column brings what rows are told apart by; '' where one does. */
export function missingKey(kind: ImportKind, columns: readonly ColumnChoice[]): string {
  const filled = new Set(columns.map(({ field }) => field));
  for (const { into, parts } of kind.joins) if (parts.some(({ id }) => filled.has(id))) filled.add(into);
  if (kind.keyFields.some((id) => filled.has(id))) return '';
  const labels = kind.keyFields.map((id) => fieldOf(kind, id).label);
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(labels);
  return `Choose the column that holds the ${names}. Rows can’t be matched without it.`;
}

/** Keeps of remembered choices those whose field still takes the value; a board may have gone since. */
export function validChoices(kind: ImportKind, choices: ValueChoices, icbs: readonly IcbFacts[]): ValueChoices {
  return Object.fromEntries(
    Object.entries(choices).map(([id, texts]) => [
      id,
      Object.fromEntries(Object.entries(texts).filter(([, value]) => takes(kind, id, value, icbs))),
    ]),
  );
}

/** The sentence about the first text that is to be read as something its field doesn't take; '' where all is well. */
export function choiceProblem(kind: ImportKind, choices: ValueChoices, icbs: readonly IcbFacts[]): string {
  for (const [id, texts] of Object.entries(choices))
    for (const [text, value] of Object.entries(texts))
      if (!takes(kind, id, value, icbs))
        return `${quoted(text)} is to be read as a value that there isn’t. Choose another.`;
  return '';
}

/** A text may always be read as nothing. */
function takes(kind: ImportKind, id: string, value: string, icbs: readonly IcbFacts[]): boolean {
  const field = kind.fields.find((each) => each.id === id);
  const choices = field ? choicesOf(field, { icbs }) : null;
  return choices !== null && (value === '' || choices.some((choice) => choice.value === value));
}

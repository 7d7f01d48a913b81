import { quoted, tidy } from '../text';
import { compareNotes } from './compare-notes';
import type { CompareRules, FieldDeclaration, ImportKind, ReadRow, RowChanges, RowValues } from './kinds/declare';

/** A field's own way of being compared. Answers false where the usual way is meant. */
export type OwnCompare = (field: FieldDeclaration, next: string, changes: RowChanges, asides: string[]) => boolean;

/**
 * Compares a row with the record that it is about, an empty one for a new record. A filled field is never overwritten
 * by an empty cell unless the person asked for it, "not stated" never overwrites yes or no, notes are added to, and
 * another spelling of the same is no change.
 */
export function compareFields(
  kind: Pick<ImportKind, 'fields' | 'notesField'>,
  row: ReadRow,
  existing: RowValues,
  { cleared }: CompareRules,
  own: OwnCompare = () => false,
): RowChanges {
  const changes: RowChanges = { values: {}, problems: [] };
  const asides = [...row.asides];
  for (const field of kind.fields) {
    const { id } = field;
    const next = row.values[id] ?? '';
    if (next === '' || next === field.weak || id === kind.notesField) continue;
    if (isSame(field, existing[id] ?? '', next)) continue;
    if (!own(field, next, changes, asides)) changes.values[id] = next;
  }
  for (const id of cleared) if ((existing[id] ?? '') !== '') changes.values[id] = '';
  if (kind.notesField !== '') compareNotes(kind, row, asides, existing, changes);
  return changes;
}

function isSame(field: FieldDeclaration, old: string, next: string): boolean {
  if (old === next) return true;
  if (old === '') return false;
  // What was typed into the form is trimmed, but may have a blank too many inside.
  return tidy(old) === next || (field.same?.(old, next) ?? false);
}

/** Takes the spelling under which a contractor is known already. */
export function compareContractor(field: string, next: string, rules: CompareRules, changes: RowChanges): void {
  const known = rules.spelling(next) ?? next;
  changes.values[field] = known;
  if (known !== next)
    changes.problems.push({ field, level: 'note', text: `${quoted(next)} is taken as ${quoted(known)}` });
}

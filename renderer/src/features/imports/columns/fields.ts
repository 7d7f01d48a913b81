import type { ImportKind } from '@shared/domain/imports/kinds/declare';
import { targetsOf } from '@shared/domain/imports/kinds/declare';
import { missingKey } from '@shared/domain/imports/mapping-problems';
import type { RequiredField } from '../wizard/column-rules';
import type { ColumnChoice } from '../wizard/state';

export const labelOf = (kind: ImportKind, field: string): string =>
  targetsOf(kind).find(({ id }) => id === field)?.label ?? field;

/** Without its key no row can be told from another, so no plan can be made. */
export function requiredFields(kind: ImportKind, choices: readonly ColumnChoice[]): RequiredField[] {
  const message = missingKey(kind, choices);
  return message === '' ? [] : [{ field: kind.keyFields[0] ?? '', message }];
}

/** Labels of the fields that only a new record needs and no column brings. */
export function missingForNew(kind: ImportKind, choices: readonly ColumnChoice[]): string[] {
  const taken = new Set(choices.map(({ field }) => field));
  return kind.fields
    .filter(({ id, required }) => required && !kind.keyFields.includes(id) && !taken.has(id))
    .map(({ label }) => label);
}

export const NOT_IMPORTED = '– not imported –';
export function fieldOptions(kind: ImportKind): { value: string; label: string }[] {
  return [{ value: '', label: NOT_IMPORTED }, ...targetsOf(kind).map(({ id, label }) => ({ value: id, label }))];
}

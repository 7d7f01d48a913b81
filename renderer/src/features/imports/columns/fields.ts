import { type ImportField, importField, REGISTER_KIND } from '@shared/domain/imports/register-kind';
import type { RequiredField } from '../wizard/column-rules';
import type { ColumnChoice } from '../wizard/state';

export const labelOf = (field: ImportField): string => importField(field).label;

/** Without its key no row can be told from another, so no plan can be made. */
export const REQUIRED: readonly RequiredField[] = [
  {
    field: REGISTER_KIND.keyField,
    message: `Choose the column that holds the ${labelOf(REGISTER_KIND.keyField)}. Rows can’t be matched without it.`,
  },
];

/** Labels of the fields that only a new practice needs and no column brings. */
export function missingForNew(choices: readonly ColumnChoice[]): string[] {
  const taken = new Set(choices.map(({ field }) => field));
  return REGISTER_KIND.fields
    .filter(({ id, required }) => required && id !== REGISTER_KIND.keyField && !taken.has(id))
    .map(({ label }) => label);
}

export const NOT_IMPORTED = '– not imported –';
export const FIELD_OPTIONS: readonly { value: ImportField | ''; label: string }[] = [
  { value: '', label: NOT_IMPORTED },
  ...REGISTER_KIND.fields.map(({ id, label }) => ({ value: id, label })),
];

export function fieldOf(value: string): ImportField | null {
  return REGISTER_KIND.fields.find(({ id }) => id === value)?.id ?? null;
}

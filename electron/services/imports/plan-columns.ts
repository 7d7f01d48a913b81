import { mappingProblems } from '@shared/domain/imports/read-row';
import { type ImportField, REGISTER_KIND } from '@shared/domain/imports/register-kind';
import { AppError } from '@shared/ipc/errors';

const LABELS = new Map(REGISTER_KIND.fields.map((field) => [field.id, field.label]));

/** The labels of fields, in the order given. */
export function fieldLabels(fields: ImportField[]): { id: ImportField; label: string }[] {
  return fields.map((id) => ({ id, label: LABELS.get(id) ?? id }));
}

/** Two columns for one field would make one of them win in silence: refused, with a message at both. */
export function refuseDoubleFields(columns: { index: number; field: ImportField | null }[]): void {
  const fields = mappingProblems(columns);
  const first = Object.values(fields)[0];
  if (first !== undefined) throw new AppError('invalid-input', first, fields);
  if (!columns.some(({ field }) => field === 'odsCode'))
    throw new AppError(
      'invalid-input',
      'No column is matched to “ODS code”. Practices are told apart by it: choose the column that holds the codes.',
    );
}

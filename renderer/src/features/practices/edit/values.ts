import { PRACTICE_FIELD_LABELS } from '@shared/domain/practice-fields';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { FieldMessages } from '@shared/ipc/errors';

export type PracticeField = keyof PracticeForm;

/** The order of the form, for the error summary and for comparing. */
export const PRACTICE_FIELDS = Object.keys(PRACTICE_FIELD_LABELS) as PracticeField[];

/** Messages of the app by field of the form; the app speaks of "values.odsCode". Others are left out. */
export function messagesByField(fields: FieldMessages): { field: PracticeField; message: string }[] {
  return PRACTICE_FIELDS.flatMap((field) => {
    const message = fields[`values.${field}`] ?? fields[field];
    return message === undefined ? [] : [{ field, message }];
  });
}

export interface Difference {
  field: PracticeField;
  /** What this person typed or left. */
  mine: string;
  /** What is stored by now. */
  newest: string;
  /** The other person changed it since this form was opened; otherwise only this person did. */
  changedByOthers: boolean;
}

/** Where the form, the record as it was when the form opened, and the newest record part ways. */
export function differences(mine: PracticeForm, opened: PracticeForm, newest: PracticeForm): Difference[] {
  return PRACTICE_FIELDS.filter((field) => mine[field] !== newest[field]).map((field) => ({
    field,
    mine: mine[field],
    newest: newest[field],
    changedByOthers: newest[field] !== opened[field],
  }));
}

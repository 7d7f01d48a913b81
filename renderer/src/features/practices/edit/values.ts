import { differencesOf, messagesOf } from '@renderer/components/editing/values';
import { PRACTICE_FIELD_LABELS } from '@shared/domain/practice-fields';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { FieldMessages } from '@shared/ipc/errors';

export type PracticeField = keyof PracticeForm;

/** The order of the form, for the error summary and for comparing. */
export const PRACTICE_FIELDS = Object.keys(PRACTICE_FIELD_LABELS) as PracticeField[];

/** Messages of the app by field of the form. */
export const messagesByField = (fields: FieldMessages) => messagesOf(PRACTICE_FIELDS, fields);

/** Where the form, the record as it was when the form opened, and the newest record part ways. */
export const differences = (mine: PracticeForm, opened: PracticeForm, newest: PracticeForm) =>
  differencesOf<PracticeForm>(PRACTICE_FIELDS, { mine, opened, newest });

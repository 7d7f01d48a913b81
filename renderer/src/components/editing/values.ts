import type { FieldMessages } from '@shared/ipc/errors';

/** Messages of the app by field of the form; the app speaks of "values.odsCode". Others are left out. */
export function messagesOf<Field extends string>(
  order: readonly Field[],
  messages: FieldMessages,
): { field: Field; message: string }[] {
  return order.flatMap((field) => {
    const message = messages[`values.${field}`] ?? messages[field];
    return message === undefined ? [] : [{ field, message }];
  });
}

export interface Difference<Form extends object, Field extends keyof Form = keyof Form> {
  field: Field;
  /** What this person typed or left. */
  mine: Form[Field];
  /** What is stored by now. */
  newest: Form[Field];
  /** The other person changed it since this form was opened; otherwise only this person did. */
  changedByOthers: boolean;
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Where the form, the record as it was when the form opened, and the newest record part ways. */
export function differencesOf<Form extends object>(
  order: readonly (keyof Form)[],
  { mine, opened, newest }: { mine: Form; opened: Form; newest: Form },
): Difference<Form>[] {
  return order
    .filter((field) => !same(mine[field], newest[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      newest: newest[field],
      changedByOthers: !same(newest[field], opened[field]),
    }));
}

/** The messages in a form's errors with the names of their fields, also of those in lists: "contacts.0.email". */
export function problemsIn(errors: object, order: readonly string[]): { name: string; message: string }[] {
  return order.flatMap((name) => problemsAt((errors as Record<string, unknown>)[name], name));
}

function problemsAt(error: unknown, name: string): { name: string; message: string }[] {
  if (typeof error !== 'object' || error === null) return [];
  if ('message' in error && typeof error.message === 'string') return [{ name, message: error.message }];
  if ('ref' in error) return [];
  return Object.entries(error).flatMap(([key, inside]) => problemsAt(inside, `${name}.${key}`));
}

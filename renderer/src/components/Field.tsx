import type { ReactNode } from 'react';

/** What every field may say about itself. */
export interface FieldWords {
  label: string;
  /** The field's name in the form; `fieldId(name)` is its id, for the error summary's links. */
  name: string;
  hint?: ReactNode;
  /** Why the value is refused. */
  error?: string;
  /** What is doubtful about the value, though it is kept; may hold a button with a correction. */
  warning?: ReactNode;
}

/** The id of a form's field, the same for the field and for links to it. */
export const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`;

export const fieldClass = (error: string | undefined) => (error ? 'cc-field cc-field--error' : 'cc-field');

/** The ids of the texts that describe a field, for aria-describedby. */
export function describedBy(words: FieldWords): string | undefined {
  const id = fieldId(words.name);
  const ids = [words.hint && `${id}-hint`, words.error && `${id}-error`, words.warning && `${id}-warning`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** The attributes that tie an input to its label, hint, error and warning. */
export const inputProps = (words: FieldWords) => ({
  id: fieldId(words.name),
  name: words.name,
  'aria-describedby': describedBy(words),
  'aria-invalid': words.error ? true : undefined,
});

export function FieldHint({ words }: { words: FieldWords }) {
  return (
    <>
      {words.hint && (
        <p className="cc-field__hint" id={`${fieldId(words.name)}-hint`}>
          {words.hint}
        </p>
      )}
      {words.error && (
        <p className="cc-field__error" id={`${fieldId(words.name)}-error`}>
          <span className="cc-visually-hidden">Error: </span>
          {words.error}
        </p>
      )}
    </>
  );
}

/** The live region is there from the beginning, or its first words would not be read out. */
export function FieldWarning({ words }: { words: FieldWords }) {
  return (
    <div aria-live="polite">
      {words.warning && (
        <div className="cc-field__warning" id={`${fieldId(words.name)}-warning`}>
          {words.warning}
        </div>
      )}
    </div>
  );
}

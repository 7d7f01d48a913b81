import type { Ref, TextareaHTMLAttributes } from 'react';
import { FieldHint, FieldWarning, type FieldWords, fieldClass, fieldId, inputProps } from './Field';

interface TextAreaFieldProps
  extends FieldWords,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id' | 'className'> {
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextAreaField({ label, name, hint, error, warning, ...rest }: TextAreaFieldProps) {
  const words = { label, name, hint, error, warning };
  return (
    <div className={fieldClass(error)}>
      <label className="cc-field__label" htmlFor={fieldId(name)}>
        {label}
      </label>
      <FieldHint words={words} />
      <textarea rows={4} {...rest} {...inputProps(words)} className="cc-input" />
      <FieldWarning words={words} />
    </div>
  );
}

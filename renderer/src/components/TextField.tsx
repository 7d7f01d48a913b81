import type { InputHTMLAttributes, Ref } from 'react';
import { FieldHint, FieldWarning, type FieldWords, fieldClass, fieldId, inputProps } from './Field';

interface TextFieldProps extends FieldWords, Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'className'> {
  width?: 'short' | 'medium' | 'full';
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Takes what react-hook-form's `register` gives. */
export function TextField({ label, name, hint, error, warning, width = 'full', ...rest }: TextFieldProps) {
  const words = { label, name, hint, error, warning };
  return (
    <div className={fieldClass(error)}>
      <label className="cc-field__label" htmlFor={fieldId(name)}>
        {label}
      </label>
      <FieldHint words={words} />
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...inputProps(words)}
        className={`cc-input cc-input--${width}`}
      />
      <FieldWarning words={words} />
    </div>
  );
}

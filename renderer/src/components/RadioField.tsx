import type { InputHTMLAttributes, Ref } from 'react';
import { describedBy, FieldHint, FieldWarning, type FieldWords, fieldClass, fieldId } from './Field';
import type { Option } from './SelectField';

interface RadioFieldProps
  extends FieldWords,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'className' | 'value' | 'type'> {
  options: readonly Option[];
  /** Only where the field is controlled; react-hook-form's `register` needs none. */
  value?: string;
  ref?: Ref<HTMLInputElement>;
}

export function RadioField({ label, name, hint, error, warning, options, value, ...rest }: RadioFieldProps) {
  const words = { label, name, hint, error, warning };
  return (
    <fieldset className={fieldClass(error)} aria-describedby={describedBy(words)}>
      <legend className="cc-field__label">{label}</legend>
      <FieldHint words={words} />
      <div className="cc-radios">
        {options.map((option, index) => (
          <label key={option.value} className="cc-radio">
            <input
              {...rest}
              type="radio"
              name={name}
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
              id={index === 0 ? fieldId(name) : undefined}
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldWarning words={words} />
    </fieldset>
  );
}

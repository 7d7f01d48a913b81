import type { Ref, SelectHTMLAttributes } from 'react';
import { FieldHint, FieldWarning, type FieldWords, fieldClass, fieldId, inputProps } from './Field';

export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps
  extends FieldWords,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'className' | 'children'> {
  options: readonly Option[];
  width?: 'short' | 'medium' | 'full';
  ref?: Ref<HTMLSelectElement>;
}

export function SelectField({ label, name, hint, error, warning, options, width = 'full', ...rest }: SelectFieldProps) {
  const words = { label, name, hint, error, warning };
  return (
    <div className={fieldClass(error)}>
      <label className="cc-field__label" htmlFor={fieldId(name)}>
        {label}
      </label>
      <FieldHint words={words} />
      <select {...rest} {...inputProps(words)} className={`cc-input cc-input--${width}`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldWarning words={words} />
    </div>
  );
}

interface FilterSelectProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** A select with its label beside it, for a row of filters. */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  return (
    <label className="cc-filter">
      {label}
      <select className="cc-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

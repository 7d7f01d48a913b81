import { describedBy, FieldHint, type FieldWords, fieldClass, fieldId } from '@renderer/components/Field';
import type { Option } from '@renderer/components/SelectField';

interface CheckboxFieldProps extends FieldWords {
  options: readonly Option[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** Each on a line of its own, for long words. */
  oneALine?: boolean;
}

/** Several of a few. */
export function CheckboxField({ options, values, onChange, oneALine = false, ...words }: CheckboxFieldProps) {
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return (
    <fieldset className={fieldClass(words.error)} aria-describedby={describedBy(words)}>
      <legend className="cc-field__label">{words.label}</legend>
      <FieldHint words={words} />
      <div className={oneALine ? 'list-edit__lines' : 'list-edit__checks'}>
        {options.map(({ value, label }, index) => (
          <label key={value} className="cc-check">
            <input
              type="checkbox"
              className="cc-tick"
              id={index === 0 ? fieldId(words.name) : undefined}
              name={words.name}
              checked={values.includes(value)}
              onChange={() => toggle(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { checkDate, showDate, todayInLondon } from '@shared/domain/calendar-date';
import { type Ref, useState } from 'react';
import { FieldHint, FieldWarning, type FieldWords, fieldClass, fieldId, inputProps } from './Field';

interface DateFieldProps extends FieldWords {
  /** YYYY-MM-DD, empty, or what was typed where it can't be read as a date. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
}

/** What was typed, as the form keeps it: a date in ISO form where it is one, else the text for the error to speak of. */
export function readDate(text: string): string {
  if (text.trim() === '') return '';
  const read = checkDate(text, { today: todayInLondon(new Date()) });
  return read.level === 'error' || read.value === '' ? text.trim() : read.value;
}

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A date as staff type it ("6/8/18", "6 August 2018"), with what was understood said underneath. */
export function DateField({ value, onChange, onBlur, ref, ...given }: DateFieldProps) {
  const words = { hint: 'For example, 6 8 2018', ...given };
  const [typed, setTyped] = useState(() => showDate(value));
  const [sent, setSent] = useState(value);
  // The form was filled anew from outside: show that, not what was typed before.
  if (value !== sent) {
    setSent(value);
    setTyped(showDate(value));
  }
  return (
    <div className={fieldClass(words.error)}>
      <label className="cc-field__label" htmlFor={fieldId(words.name)}>
        {words.label}
      </label>
      <FieldHint words={words} />
      <input
        type="text"
        autoComplete="off"
        {...inputProps(words)}
        className="cc-input cc-input--short"
        ref={ref}
        value={typed}
        onChange={(event) => {
          const next = readDate(event.target.value);
          setTyped(event.target.value);
          setSent(next);
          onChange(next);
        }}
        onBlur={onBlur}
      />
      <p className="cc-field__read" aria-live="polite">
        {isDate(value) && showDate(value) !== typed.trim() ? `Read as ${showDate(value)}` : ''}
      </p>
      <FieldWarning words={words} />
    </div>
  );
}

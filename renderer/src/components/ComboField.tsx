import { type Ref, useMemo } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { FieldHint, FieldWarning, type FieldWords, fieldClass, inputProps } from './Field';

interface ComboFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** What is there already. Anything else may be typed as well. */
  suggestions: readonly string[];
  ref?: Ref<HTMLInputElement>;
}

/** More would only be scrolled past; typing on narrows them down. */
const MOST = 50;

export function ComboField({ value, onChange, onBlur, suggestions, ref, ...words }: ComboFieldProps) {
  const items = useMemo(() => {
    const wanted = value.trim().toLocaleLowerCase('en-GB');
    const fitting = suggestions.filter((name) => name.toLocaleLowerCase('en-GB').includes(wanted));
    return fitting.slice(0, MOST).map((name) => ({ id: name, name }));
  }, [suggestions, value]);
  return (
    <div className={fieldClass(words.error)}>
      <ComboBox
        allowsCustomValue
        items={items}
        // What fits is worked out above.
        defaultFilter={() => true}
        inputValue={value}
        onInputChange={onChange}
        onBlur={onBlur}
        isInvalid={words.error !== undefined}
        menuTrigger="input"
      >
        <Label className="cc-field__label">{words.label}</Label>
        <FieldHint words={words} />
        <Input {...inputProps(words)} ref={ref} className="cc-input" autoComplete="off" />
        <Popover className="cc-suggestions" offset={2}>
          <ListBox<{ id: string; name: string }>>
            {(item) => <ListBoxItem textValue={item.name}>{item.name}</ListBoxItem>}
          </ListBox>
        </Popover>
      </ComboBox>
      <FieldWarning words={words} />
    </div>
  );
}

import { type KeyboardEvent, type Ref, useMemo, useState } from 'react';
import { FieldHint, FieldWarning, type FieldWords, fieldClass, fieldId, inputProps } from './Field';

// By hand, after the ARIA authoring practices: the library's combo box hides the rest of the page from screen readers
// while its list is open, headings and landmarks with it.

interface ComboFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** What is there already. Anything else may be typed as well. */
  suggestions: readonly string[];
  /** They are what was found for the text already: all of them fit. */
  allFit?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** More would only be scrolled past; typing on narrows them down. */
const MOST = 50;

/** The suggestions that hold what was typed; none where there is nothing left to suggest. */
export function fittingSuggestions(typed: string, suggestions: readonly string[]): string[] {
  const wanted = typed.trim().toLocaleLowerCase('en-GB');
  const fitting = suggestions.filter((name) => name.toLocaleLowerCase('en-GB').includes(wanted)).slice(0, MOST);
  return fitting.length === 1 && fitting[0] === typed ? [] : fitting;
}

/** A text field with suggestions: arrows choose, Enter takes, Escape closes. */
export function ComboField({ value, onChange, onBlur, suggestions, allFit = false, ref, ...given }: ComboFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const fitting = useMemo(
    () => (allFit ? suggestions.filter((name) => name !== value) : fittingSuggestions(value, suggestions)),
    [value, suggestions, allFit],
  );
  const id = fieldId(given.name);
  const shown = isOpen && fitting.length > 0;
  // Under the open list it would be half hidden, and half true as long as one is still choosing.
  const words = shown ? { ...given, warning: undefined } : given;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (name: string) => {
    onChange(name);
    close();
  };
  const move = (to: number) => {
    setOpen(true);
    setActive(to);
    document.getElementById(`${id}-option-${to}`)?.scrollIntoView({ block: 'nearest' });
  };

  function onKeyDown(event: KeyboardEvent) {
    const chosen = fitting[active];
    if (event.key === 'ArrowDown') move(shown ? Math.min(active + 1, fitting.length - 1) : 0);
    else if (event.key === 'ArrowUp' && shown) move(Math.max(active - 1, 0));
    else if (event.key === 'Escape' && shown) close();
    else if (event.key === 'Enter' && shown && chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <div className={`${fieldClass(words.error)} cc-combo`}>
      <label className="cc-field__label" htmlFor={id}>
        {words.label}
      </label>
      <FieldHint words={words} />
      <div className="cc-combo__place">
        <input
          type="text"
          role="combobox"
          autoComplete="off"
          {...inputProps(words)}
          className="cc-input"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? `${id}-list` : undefined}
          aria-activedescendant={shown && active >= 0 ? `${id}-option-${active}` : undefined}
          ref={ref}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
            setOpen(event.target.value !== '');
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            close();
            onBlur?.();
          }}
        />
        {shown && (
          <div className="cc-suggestions" role="listbox" id={`${id}-list`} aria-label={words.label}>
            {fitting.map((name, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys, the focus never comes here
              // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here instead
              <div
                key={name}
                id={`${id}-option-${index}`}
                role="option"
                aria-selected={index === active}
                // Before the blur, which would close the list under the pointer.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(name)}
              >
                {name}
              </div>
            ))}
          </div>
        )}
      </div>
      <FieldWarning words={words} />
    </div>
  );
}

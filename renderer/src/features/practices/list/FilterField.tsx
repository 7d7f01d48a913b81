import { SEARCH_ID, searchHasFocus } from '@renderer/app/focus';
import { type KeyboardEvent, useEffect, useState } from 'react';

interface FilterFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** From the filter into what it left over, without the mouse. */
function focusFirstRow(): void {
  document.querySelector<HTMLElement>('[role="grid"] tbody tr[tabindex="0"]')?.focus();
}

/** Narrows the table down as one types: contractor, practice, town and ODS code. Ctrl+F leads here. */
export function FilterField({ value, onChange }: FilterFieldProps) {
  const [text, setText] = useState(value);

  // The address changed by itself (back, a link, a filter that was cleared): show what it says. While one types, what is
  // typed is newer than the address.
  useEffect(() => {
    if (!searchHasFocus()) setText(value);
  }, [value]);

  function filter(next: string) {
    setText(next);
    onChange(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && text !== '') filter('');
    else if (event.key === 'Enter' || event.key === 'ArrowDown') focusFirstRow();
    else return;
    event.preventDefault();
  }

  return (
    <input
      id={SEARCH_ID}
      type="search"
      className="cc-input cc-practices__find"
      aria-label="Search practices"
      aria-keyshortcuts="Control+F"
      placeholder="Find in the table"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={text}
      onChange={(event) => filter(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

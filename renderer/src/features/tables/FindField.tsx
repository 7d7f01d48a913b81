import { SEARCH_ID, searchHasFocus } from '@renderer/app/focus';
import { type KeyboardEvent, useEffect, useState } from 'react';

interface FindFieldProps {
  /** "Search practices". */
  label: string;
  /** What it looks at. */
  title: string;
  value: string;
  onChange: (value: string) => void;
}

/** From the filter into what it left over, without the mouse. */
function focusFirstRow(): void {
  document
    .querySelector<HTMLElement>('[role="grid"] tbody [data-index][tabindex="0"], [role="grid"] tbody td[tabindex="0"]')
    ?.focus();
}

/** Narrows a table down as one types. Ctrl+F leads here. */
export function FindField({ label, title, value, onChange }: FindFieldProps) {
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
      className="cc-input cc-bar__find"
      aria-label={label}
      title={title}
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

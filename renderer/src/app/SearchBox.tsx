import { lastView } from '@renderer/features/practices/memory';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { SEARCH_ID, searchHasFocus } from './focus';

export function focusSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}

/** From the search into what it found, without the mouse. */
function focusFirstRow(): void {
  document.querySelector<HTMLElement>('[role="grid"] tbody tr[tabindex="0"]')?.focus();
}

/** Filters the practices table as one types, from whichever screen. */
export function SearchBox() {
  const navigate = useNavigate();
  const onPractices = useLocation({ select: (location) => location.pathname === '/practices' });
  const inAddress = useSearch({ strict: false, select: (search) => search.q ?? '' });
  const [text, setText] = useState(inAddress);

  // The address changed by itself (back, a link, a filter that was cleared): show what it says. While one types, what is
  // typed is newer than the address.
  useEffect(() => {
    if (onPractices && !searchHasFocus()) setText(inAddress);
  }, [inAddress, onPractices]);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      // With Caps Lock on, the key is "K".
      if (!['k', 'f'].includes(event.key.toLowerCase())) return;
      event.preventDefault();
      focusSearch();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  function search(q: string) {
    setText(q);
    void navigate({
      to: '/practices',
      search: { ...lastView(), q: q === '' ? undefined : q },
      // One step back leads out of the table, not through every letter.
      replace: onPractices,
    });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      search('');
    } else if (event.key === 'Enter' && !onPractices) {
      event.preventDefault();
      search(text);
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      focusFirstRow();
    }
  }

  return (
    <search className="cc-search">
      <input
        id={SEARCH_ID}
        type="search"
        aria-label="Search practices"
        aria-keyshortcuts="Control+K Control+F"
        placeholder="Search by contractor, practice, town or ODS code"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <kbd>Ctrl K</kbd>
      ) : (
        <button
          type="button"
          className="cc-search__clear"
          onClick={() => {
            search('');
            focusSearch();
          }}
        >
          Clear<span className="cc-visually-hidden"> search</span>
        </button>
      )}
    </search>
  );
}

import { useRecentPages } from '@renderer/features/palette/recent';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { SEARCH_ID } from './focus';

const load = () => import('@renderer/features/palette/Palette');
const Palette = lazy(load);
/** By then the first screen is drawn; the palette must be there before the first letter is typed into it. */
const LOAD_AFTER_MS = 1_000;

/** Ctrl+F: the filter of the table on the screen. Where there is none, everything is searched. */
export function focusSearch(): void {
  const own = document.getElementById(SEARCH_ID) ?? document.querySelector('main input[type="search"]');
  if (own instanceof HTMLInputElement) {
    own.focus();
    own.select();
  } else document.getElementById(OPENER_ID)?.click();
}

const OPENER_ID = 'open-palette';

/** Opens the search of everything, from whichever screen: a click, or Ctrl+K. */
export function SearchBox() {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  /** What was typed after Ctrl+K and before the palette could take it. */
  const early = useRef('');
  useRecentPages();

  useEffect(() => {
    if (!isOpen) return;
    early.current = '';
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
      if (document.activeElement?.getAttribute('role') === 'combobox') return;
      early.current += event.key;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [isOpen]);

  useEffect(() => {
    const timer = setTimeout(() => void load(), LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      // With Caps Lock on, the key is "K".
      const key = event.key.toLowerCase();
      if (key !== 'k' && key !== 'f') return;
      event.preventDefault();
      // A question that is open must be answered first.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      if (key === 'k') setOpen(true);
      else focusSearch();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <search className="cc-search">
      <button
        type="button"
        id={OPENER_ID}
        ref={opener}
        className="cc-search__open"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <span>Search the register and the log</span>
        <kbd>Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Palette early={early} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </search>
  );
}

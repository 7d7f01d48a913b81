/** Where the focus goes after a move to another screen: to its heading, so that screen readers say where one is. */

export const SEARCH_ID = 'search';

/** Whether somebody is typing in the search: then no screen may take the focus away. */
export const searchHasFocus = () => document.activeElement?.id === SEARCH_ID;

let moved = false;

export function markMove(): void {
  moved = true;
}

/** Focuses the heading of a screen that was just moved to, unless the screen or the search holds the focus by now. */
export function focusAfterMove(heading: HTMLElement | null): void {
  if (!moved || !heading) return;
  moved = false;
  if (searchHasFocus() || document.activeElement?.closest('main')) return;
  heading.focus({ preventScroll: true });
}

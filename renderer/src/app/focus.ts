/** Where the focus goes after a move to another screen: to its heading, so that screen readers say where one is. */

let moved = false;

export function markMove(): void {
  moved = true;
}

/** Focuses the heading of a screen that was just moved to, unless the screen or the search holds the focus by now. */
export function focusAfterMove(heading: HTMLElement | null): void {
  if (!moved || !heading) return;
  moved = false;
  const holder = document.activeElement;
  if (holder?.closest('main') || holder?.matches('input[type="search"]')) return;
  heading.focus({ preventScroll: true });
}

import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { indexAfterKey } from './row-keys';
import { ROW_HEIGHT } from './use-visible-rows';

interface ActiveRowOptions {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  idAt: (index: number) => string | undefined;
  selectedId: string | null | undefined;
  focusSelected: boolean | undefined;
  onMove: (index: number) => void;
  onEnter: (index: number) => void;
  onSpace: (index: number) => void;
  /** Shift and an arrow key: the rows from where it began to here are to be chosen. */
  onExtend?: ((from: number, to: number) => void) | undefined;
}

function indexOf(
  count: number,
  idAt: (index: number) => string | undefined,
  id: string | null | undefined,
  guess: number,
): number {
  // Nearly always it is where it was, and the table may be long.
  if (id && idAt(guess) === id) return guess;
  if (id) for (let index = 0; index < count; index++) if (idAt(index) === id) return index;
  return -1;
}

/** The row of an event, unless it happened in something that works by itself (a tick box, a link). */
function rowOf(event: { target: EventTarget }, ownKeys: boolean): number {
  const target = event.target as HTMLElement;
  if (ownKeys && target.closest('a, button, input, select')) return -1;
  return Number(target.closest('tbody tr')?.getAttribute('data-index') ?? -1);
}

/** The one row that takes the Tab key ("roving tabindex") and how keys and clicks move it. */
export function useActiveRow(options: ActiveRowOptions) {
  const { scroller, count, idAt, selectedId } = options;
  const [activeId, setActiveId] = useState<string | null>(null);
  const wantsFocus = useRef(options.focusSelected === true);
  const guess = useRef(0);
  const found = indexOf(count, idAt, activeId ?? selectedId, guess.current);
  const index = Math.max(found, 0);

  function reveal(at: number) {
    const box = scroller.current;
    if (!box) return;
    const head = box.querySelector('thead')?.offsetHeight ?? 0;
    const top = at * ROW_HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW_HEIGHT + head > box.scrollTop + box.clientHeight)
      box.scrollTop = top + ROW_HEIGHT + head - box.clientHeight;
  }

  function takeFocus() {
    wantsFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(`tbody tr[data-index="${index}"]`);
    row?.focus({ preventScroll: true });
    // In a small window the page around the table scrolls as well.
    row?.scrollIntoView({ block: 'nearest' });
  }

  function moveTo(at: number) {
    const id = idAt(at);
    if (id === undefined) return;
    wantsFocus.current = true;
    setActiveId(id);
    reveal(at);
    options.onMove(at);
  }

  useLayoutEffect(() => {
    guess.current = Math.max(found, 0);
  });

  // After every drawing: the row that should take the focus may only now be on the page.
  useLayoutEffect(() => {
    if (wantsFocus.current && count > 0) takeFocus();
  });

  const hasRows = count > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first rows are there
  useLayoutEffect(() => {
    if (hasRows && found > 0) reveal(found);
  }, [hasRows]);

  return {
    index,
    focus: () => {
      if (count === 0) return;
      reveal(index);
      takeFocus();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const at = rowOf(event, true);
      if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2, 1);
      const next = indexAfterKey(event.key, at, count, page);
      if (next !== null) {
        if (event.shiftKey) options.onExtend?.(at, next);
        moveTo(next);
      } else if (event.key === 'Enter') options.onEnter(at);
      else if (event.key === ' ') options.onSpace(at);
      else return;
      event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const at = rowOf(event, true);
      if (at >= 0) moveTo(at);
    },
    onDoubleClick: (event: MouseEvent) => {
      const at = rowOf(event, true);
      if (at >= 0) options.onEnter(at);
    },
  };
}

import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type CellPlace, placeAfterKey } from './cell-area';
import { ROW_HEIGHT } from './use-visible-rows';

interface ActiveCellOptions {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** The columns whose cells can be gone into, in their order; none where only rows can. */
  columns: readonly string[];
  idAt: (index: number) => string | undefined;
  selectedId: string | null | undefined;
  focusSelected: boolean | undefined;
  /** `column` is -1 on the row as a whole. */
  onMove: (index: number, column: number) => void;
  onEnter: (index: number) => void;
  onSpace: (index: number) => void;
  /** Shift and a move on rows: the rows from where it began to here are to be chosen. */
  onExtendRows: (from: number, to: number) => void;
  /** Where the range of cells began that is chosen now. */
  rangeFrom: CellPlace | null;
  /** Shift and a move, or a drag, on cells; null when a move without Shift ends the range. */
  onRange: (range: { from: CellPlace; to: CellPlace } | null) => void;
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

/** The cell of an event; column -1 beside the cells. */
function placeOf(event: { target: EventTarget }): CellPlace {
  const target = event.target as HTMLElement;
  const numberOf = (element: Element | null, name: string) => Number(element?.getAttribute(name) ?? -1);
  return {
    row: numberOf(target.closest('tbody tr'), 'data-index'),
    column: numberOf(target.closest('td'), 'data-cell'),
  };
}

const isOwn = (event: { target: EventTarget }, what: string) => (event.target as HTMLElement).closest(what) !== null;

const UP_AND_DOWN: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

/**
 * The one row, or cell, that takes the Tab key ("roving tabindex") and how keys and the mouse move it. It starts on the
 * row as a whole; the right arrow or a press goes into the cells.
 */
export function useActiveCell(options: ActiveCellOptions) {
  const { scroller, count, columns, idAt, selectedId, rangeFrom } = options;
  const [activeId, setActiveId] = useState<string | null>(null);
  const [activeColumn, setActiveColumn] = useState<string | null>(null);
  const wantsFocus = useRef(options.focusSelected === true);
  const guess = useRef(0);
  const pressed = useRef<{ at: CellPlace; dragged: boolean } | null>(null);
  const found = indexOf(count, idAt, activeId ?? selectedId, guess.current);
  const index = Math.max(found, 0);
  const column = activeColumn === null ? -1 : columns.indexOf(activeColumn);

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
    const place = column < 0 ? row : row?.querySelector<HTMLElement>(`td[data-cell="${column}"]`);
    place?.focus({ preventScroll: true });
    // In a small window the page around the table scrolls as well.
    place?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function moveTo(to: CellPlace) {
    const id = idAt(to.row);
    if (id === undefined) return;
    wantsFocus.current = true;
    setActiveId(id);
    setActiveColumn(columns[to.column] ?? null);
    reveal(to.row);
  }

  function goTo(to: CellPlace) {
    if (rangeFrom !== null) options.onRange(null);
    moveTo(to);
  }

  function extendTo(to: CellPlace) {
    options.onRange({ from: rangeFrom ?? { row: index, column }, to });
    moveTo(to);
  }

  useLayoutEffect(() => {
    guess.current = Math.max(found, 0);
  });

  // A column that was taken away takes the focus with it: its row has it then.
  useLayoutEffect(() => {
    if (activeColumn === null || column >= 0) return;
    setActiveColumn(null);
    if (document.activeElement === document.body) wantsFocus.current = true;
  }, [activeColumn, column]);

  // After every drawing: the row that should take the focus may only now be on the page.
  useLayoutEffect(() => {
    if (wantsFocus.current && count > 0) takeFocus();
  });

  const hasRows = count > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first rows are there
  useLayoutEffect(() => {
    if (hasRows && found > 0) reveal(found);
  }, [hasRows]);

  function onMoveKey(event: KeyboardEvent): boolean {
    const from = placeOf(event);
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2, 1);
    const keys = { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
    const to = placeAfterKey(keys, from, { rows: count, columns: columns.length, page });
    if (to === null) return false;
    if (event.shiftKey && from.column >= 0) extendTo(to);
    else {
      if (event.shiftKey) options.onExtendRows(from.row, to.row);
      goTo(to);
      // At the end of the table, and in a table of one row, the row that one stands on is chosen all the same.
      const isStaying = to.row === from.row && (idAt(to.row) === selectedId || !UP_AND_DOWN.has(event.key));
      if (!isStaying) options.onMove(to.row, to.column);
    }
    return true;
  }

  return {
    index,
    column,
    focus: () => {
      if (count === 0) return;
      reveal(index);
      takeFocus();
    },
    /** To the row as a whole, where what is done to rows is done. */
    toRow: () => goTo({ row: index, column: -1 }),
    onKeyDown: (event: KeyboardEvent) => {
      const { row } = placeOf(event);
      if (event.altKey || row < 0 || isOwn(event, 'input:not([type="checkbox"]), select')) return;
      // A tick box, a link and a button take Enter and Space themselves; they have no use for the other keys.
      const isPlain = !isOwn(event, 'a, button, input') && !event.ctrlKey && !event.metaKey;
      if (isPlain && event.key === 'Enter') options.onEnter(row);
      else if (isPlain && event.key === ' ') options.onSpace(row);
      else if (isPlain && event.key === 'Escape' && column >= 0)
        goTo({ row, column: rangeFrom === null ? -1 : column });
      else if (!onMoveKey(event)) return;
      event.preventDefault();
    },
    onMouseDown: (event: MouseEvent) => {
      const at = placeOf(event);
      pressed.current = null;
      if (event.button !== 0 || at.column < 0 || columns.length === 0) return;
      const extends_ = event.shiftKey && column >= 0;
      pressed.current = { at, dragged: extends_ };
      // A drag may begin on a link; a press on it is the link's.
      if (isOwn(event, 'a, button, input, select')) return;
      // The browser would choose text, and take the focus to the row.
      event.preventDefault();
      if (extends_) extendTo(at);
      else goTo(at);
    },
    onMouseMove: (event: MouseEvent) => {
      const start = pressed.current;
      if (start === null || event.buttons !== 1) return;
      const to = placeOf(event);
      if (to.row < 0 || to.column < 0 || (to.row === index && to.column === column && start.dragged)) return;
      if (!start.dragged && to.row === start.at.row && to.column === start.at.column) return;
      start.dragged = true;
      options.onRange({ from: start.at, to });
      moveTo(to);
    },
    onClick: (event: MouseEvent) => {
      const { row, column: at } = placeOf(event);
      const wasDragged = pressed.current?.dragged === true;
      if (wasDragged) event.preventDefault();
      if (row < 0 || wasDragged || isOwn(event, 'a, button, input, select')) return;
      if (columns.length === 0 || at < 0) goTo({ row, column: -1 });
      options.onMove(row, at);
    },
    onDoubleClick: (event: MouseEvent) => {
      const { row } = placeOf(event);
      if (row >= 0 && !isOwn(event, 'a, button, input, select')) options.onEnter(row);
    },
  };
}

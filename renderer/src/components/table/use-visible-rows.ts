import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';

/** Pixels; the style sheets say the same. */
export const ROW_HEIGHT = 36;

interface DrawnRow {
  index: number;
  /** Rows left out between the one drawn before and this one. */
  space: number;
}

/** Which rows to draw: those in sight, some around them, and the one with the keyboard wherever it is. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  activeIndex: number,
  onVisible: ((first: number, last: number) => void) | undefined,
): { items: DrawnRow[]; endSpace: number } {
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    // A first guess, so that rows are there at the first paint.
    initialRect: { width: 1000, height: 700 },
    // Without it the focused row would leave the page when it scrolls out of sight, and the focus with it.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (activeIndex < 0 || activeIndex >= count || drawn.includes(activeIndex)) return drawn;
      return [...drawn, activeIndex].sort((a, b) => a - b);
    },
  });

  const range = virtualizer.range;
  const first = range?.startIndex ?? 0;
  const last = Math.min(range?.endIndex ?? 0, count - 1);
  const newest = useRef(onVisible);
  useEffect(() => {
    newest.current = onVisible;
  });
  useEffect(() => {
    if (last >= first) newest.current?.(first, last);
  }, [first, last]);

  let before = -1;
  const items = virtualizer.getVirtualItems().map(({ index }) => {
    const space = index - before - 1;
    before = index;
    return { index, space };
  });
  return { items, endSpace: Math.max(count - 1 - before, 0) };
}

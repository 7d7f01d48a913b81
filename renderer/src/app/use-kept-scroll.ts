import { type RefObject, useLayoutEffect, useRef } from 'react';

/** How far down each page was when it was left; as long as the window lasts. */
const kept = new Map<string, number>();

/**
 * A page that is returned to (after an edit, by Back) shows the part that was in sight. `page` names it; `isReady` once
 * its contents are there. Answers with the ref of what scrolls.
 */
export function useKeptScroll(page: string, isReady: boolean): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !isReady) return;
    box.scrollTop = kept.get(page) ?? 0;
    const keep = () => kept.set(page, box.scrollTop);
    box.addEventListener('scroll', keep, { passive: true });
    return () => box.removeEventListener('scroll', keep);
  }, [page, isReady]);
  return scroller;
}

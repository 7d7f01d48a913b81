import { useMediaQuery } from '@renderer/app/use-media-query';
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Smaller, its tables would be hard to read: then it is scrolled sideways. */
const LEAST = 0.85;
/** Where the page is small, or zoomed, people want it larger and not smaller. As the style sheets' `cc-small`. */
const SMALL = '(max-width: 900px), (max-height: 500px)';

/** How far a sheet of paper is made smaller, so that it fits beside what stands on the left; at most its own size. */
export function useFittingZoom(place: RefObject<HTMLElement | null>, paperWidth: number): number {
  const [room, setRoom] = useState(paperWidth);
  const isSmall = useMediaQuery(SMALL);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return isSmall ? 1 : Math.min(1, Math.max(LEAST, room / paperWidth));
}

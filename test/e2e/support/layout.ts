import type { Page } from '@playwright/test';

/**
 * What of the page is cut off: buttons, links and fields that reach out of the window or out of a box that doesn't
 * scroll, words that their own button hides, and a page wider than its window. Empty when all is well.
 */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') || element.textContent || element.id).trim().slice(0, 40)}”`;
    const scrolls = (value: string) => value === 'auto' || value === 'scroll';
    /** The part of the window in which an element may be seen at all, scrolled to or not. */
    const reachOf = (element: Element) => {
      const reach = { left: 0, right: window.innerWidth, top: -Infinity, bottom: Infinity };
      let free = { x: false, y: false };
      let fixed = false;
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(box);
        const edges = box.getBoundingClientRect();
        if (scrolls(overflowX)) free = { ...free, x: true };
        else if (overflowX !== 'visible' && !free.x) {
          reach.left = Math.max(reach.left, edges.left);
          reach.right = Math.min(reach.right, edges.right);
        }
        if (scrolls(overflowY)) free = { ...free, y: true };
        else if (overflowY !== 'visible' && !free.y) {
          reach.top = Math.max(reach.top, edges.top);
          reach.bottom = Math.min(reach.bottom, edges.bottom);
        }
        fixed = position === 'fixed';
        if (fixed) break;
      }
      // A page that is too long may be scrolled; what is fixed on it may not.
      if (!free.y && (fixed || root.scrollHeight <= root.clientHeight)) {
        reach.top = Math.max(reach.top, 0);
        reach.bottom = Math.min(reach.bottom, window.innerHeight);
      }
      return { reach, free };
    };
    /** In a box for screen readers alone, such as the button that closes an overlay without a mouse. */
    const isForReaders = (element: Element) => {
      const box = element.parentElement?.closest('[style*="clip"]')?.getBoundingClientRect();
      return box !== undefined && box.width <= 1 && box.height <= 1;
    };
    const wanted = 'header *, h1, button, a[href], input, select, textarea, summary, [role="tab"]';
    for (const element of document.querySelectorAll<HTMLElement>(wanted)) {
      const box = element.getBoundingClientRect();
      // Words for screen readers alone are one pixel large.
      if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('[aria-hidden="true"]') || isForReaders(element)) continue;
      const { reach, free } = reachOf(element);
      if (!free.x && (box.left < reach.left - 1 || box.right > reach.right + 1))
        found.push(`${named(element)}: sideways`);
      if (!free.y && (box.top < reach.top - 1 || box.bottom > reach.bottom + 1))
        found.push(`${named(element)}: above or below`);
      const hidesWords = element.matches('button, h1') && getComputedStyle(element).overflowX === 'hidden';
      if (hidesWords && element.scrollWidth > element.clientWidth + 1) found.push(`${named(element)}: its words`);
    }
    return [...new Set(found)];
  });
}

/** What is amiss with the element that has the focus: no mark, or something lies over it. Null when nothing is. */
export function findFocusProblem(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const label = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') || element.textContent || element.id).trim().slice(0, 40)}”`;
    const marks = (candidate: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    // A row shows its focus in its cells.
    if (![element, ...element.querySelectorAll('td, th')].some(marks)) return `${label}: no visible focus`;
    const box = element.getBoundingClientRect();
    const inside = {
      left: Math.max(box.left, 0),
      right: Math.min(box.right, window.innerWidth),
      top: Math.max(box.top, 0),
      bottom: Math.min(box.bottom, window.innerHeight),
    };
    if (inside.right - inside.left < 1 || inside.bottom - inside.top < 1) return `${label}: out of the window`;
    const top = document.elementFromPoint((inside.left + inside.right) / 2, (inside.top + inside.bottom) / 2);
    if (!top || element.contains(top) || top.contains(element) || element.closest('label')?.contains(top)) return null;
    return `${label}: beneath ${top.tagName.toLowerCase()}.${top.className}`;
  });
}

/** Goes once around the page with Tab, and returns what is amiss at any stop, and how many stops there are. */
export async function walkFocus(page: Page, most = 120): Promise<{ stops: number; problems: string[] }> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // Tab goes on from here.
    window.getSelection()?.setPosition(document.body, 0);
    (window as { seen?: Set<Element> }).seen = new Set();
  });
  const problems: string[] = [];
  for (let presses = 0, stops = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { seen } = window as { seen?: Set<Element> };
      const element = document.activeElement;
      // Between the last stop and the first one, the window itself has the focus.
      if (!element || element === document.body) return 'nowhere';
      if (seen?.has(element)) return 'around';
      seen?.add(element);
      return 'new';
    });
    if (at === 'around') return { stops, problems };
    if (at === 'nowhere') continue;
    stops += 1;
    const problem = await findFocusProblem(page);
    if (problem) problems.push(problem);
  }
  throw new Error(`The keyboard did not come around within ${most} stops`);
}

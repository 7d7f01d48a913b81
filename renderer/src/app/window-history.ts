/** The browser's list of places that were visited, as far as the console asks it. */
interface Places {
  canGoBack: boolean;
  canGoForward: boolean;
  currentEntry: { index: number } | null;
  entries(): { url: string | null }[];
  addEventListener(type: 'currententrychange', listener: () => void): void;
  removeEventListener(type: 'currententrychange', listener: () => void): void;
}

const places = (): Places => (window as unknown as { navigation: Places }).navigation;

/** Whether the place before this one is `path` ("/practices/…"). */
export function stepBackLeadsTo(path: string): boolean {
  const { currentEntry } = places();
  const before = currentEntry === null ? undefined : places().entries()[currentEntry.index - 1];
  return before?.url?.endsWith(`#${path}`) ?? false;
}

export const canGoBack = () => places().canGoBack;
export const canGoForward = () => places().canGoForward;

/** Calls `listener` after every move until the function that comes back is called. */
export function onMove(listener: () => void): () => void {
  places().addEventListener('currententrychange', listener);
  return () => places().removeEventListener('currententrychange', listener);
}

import { useSyncExternalStore } from 'react';

// What somebody was at when they left the screen, as long as the window lives: half a list that was copied is a list that
// half of the practices don't get.
const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A state that outlives the screen. `initial` is a value that stays the same. */
function useKept<Value>(key: string, initial: Value): [Value, (value: Value) => void] {
  const value = useSyncExternalStore(subscribe, () => (kept.has(key) ? (kept.get(key) as Value) : initial));
  return [
    value,
    (next) => {
      kept.set(key, next);
      for (const listener of listeners) listener();
    },
  ];
}

/** Whether the panel of a list stands open. */
export const usePanel = (listId: string) => useKept(`open ${listId}`, false);

/** What goes out: the latest edition, the list as it is now, or not chosen yet. */
export type Source = 'edition' | 'now';
export const useSource = (listId: string) => useKept<Source | null>(`source ${listId}`, null);

/** The edition with which a list that is kept by hand was brought up to date last, as far as somebody said. */
export const useBroughtUpTo = (listId: string) => useKept<number | null>(`static ${listId}`, null);

/** How far somebody is with the batches. */
export interface Progress {
  /** What the batches are made of: others make other batches. */
  made: string;
  copied: readonly number[];
  drafted: readonly number[];
}
export const NOTHING_OUT: Progress = { made: '', copied: [], drafted: [] };
export const useProgress = (listId: string, source: string) =>
  useKept<Progress>(`batches ${listId} ${source}`, NOTHING_OUT);

export const isOut = ({ copied, drafted }: Progress, batch: number): boolean =>
  copied.includes(batch) || drafted.includes(batch);

/** How far one is with these batches: of others, nothing counts. */
export const progressOf = (made: string, progress: Progress): Progress =>
  progress.made === made ? progress : { ...NOTHING_OUT, made };

/** Whether some were out, and the list or the size has changed since. */
export const isOutdated = (made: string, progress: Progress): boolean =>
  progress.made !== made && progress.copied.length + progress.drafted.length > 0;

/** The first batch after `batch` that isn't out, or the first of all; null once all are. */
export function nextBatch(progress: Progress, batch: number, batches: number): number | null {
  const all = Array.from({ length: batches }, (_, index) => index + 1).filter((each) => !isOut(progress, each));
  return all.find((each) => each > batch) ?? all[0] ?? null;
}

export const withBatch = (progress: Progress, way: 'copied' | 'drafted', batch: number): Progress => ({
  ...progress,
  [way]: [...new Set([...progress[way], batch])],
});

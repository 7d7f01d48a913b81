import type { OpenedFile } from '@shared/ipc/imports';

/** A file that another screen wants imported: dropped on the window, or an attachment of a mail. */
export type HandedOver = { file: File } | { open: () => Promise<OpenedFile> };

let waiting: HandedOver | null = null;
const listeners = new Set<() => void>();

/** Leaves a file for the import screen, which takes it as soon as it is there. */
export function handOver(what: HandedOver): void {
  waiting = what;
  for (const listener of listeners) listener();
}

/** Takes what was left, once. */
export function takeHandedOver(): HandedOver | null {
  const what = waiting;
  waiting = null;
  return what;
}

export function onHandedOver(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import type { BrowserWindow } from 'electron';

/** The windows that we opened ourselves; the sender gate lets nobody else in. */
const ids = new Set<number>();

export function markAsOwn(window: BrowserWindow): void {
  const { id } = window.webContents;
  ids.add(id);
  window.webContents.once('destroyed', () => ids.delete(id));
}

export const isOwnWindow = (webContentsId: number): boolean => ids.has(webContentsId);

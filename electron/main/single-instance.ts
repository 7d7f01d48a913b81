import { app, type BrowserWindow } from 'electron';
import { focusWindow } from './main-window';

/** One window for each user-data folder: a second start brings the first to the front, hands it nothing, and ends. */
export function holdSingleInstance(window: () => BrowserWindow | null): Promise<void> | undefined {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return new Promise(() => {});
  }
  app.on('second-instance', () => {
    const open = window();
    if (open && !open.isDestroyed()) focusWindow(open);
  });
  return undefined;
}

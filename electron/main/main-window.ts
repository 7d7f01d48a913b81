import { readFileSync } from 'node:fs';
import { BrowserWindow, screen } from 'electron';
import { APP_ORIGIN } from '../ipc/sender-gate';
import type { Log } from '../services/log';
import { askToGiveUpChanges, offerReload } from './dialogs';
import { markAsOwn } from './own-windows';
import { places } from './places';
import { webPreferences } from './web-preferences';
import { fitToScreens, MINIMUM_SIZE, parseWindowState, type WindowState } from './window-state';
import { writeWholeNow } from './write-file';

/** Opens the one window and starts loading the page; it shows itself once there is something to see. */
export function openMainWindow(log: Log): { window: BrowserWindow; loaded: Promise<void> } {
  const file = places().windowState;
  const state = readState(file);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...fitToScreens(state, screens),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'CCHub Console',
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: webPreferences(),
  });
  markAsOwn(window);
  if (state?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, file, log);
  reloadWhenGone(window, log);
  window.webContents.on('will-prevent-unload', (event) => {
    if (askToGiveUpChanges(window)) event.preventDefault();
  });
  return { window, loaded: loadPage(window) };
}

/** To Chromium a page that isn't there, or has no bridge, is a page like any other, and would stay blank. */
async function loadPage(window: BrowserWindow): Promise<void> {
  let status = 0;
  let bridge: Error | undefined;
  window.webContents.once('preload-error', (_event, _path, error) => {
    bridge = error;
  });
  window.webContents.once('did-navigate', (_event, _address, httpStatus) => {
    status = httpStatus;
  });
  await window.loadURL(`${APP_ORIGIN}/index.html`);
  if (bridge) throw new Error('the bridge could not be loaded', { cause: bridge });
  if (status >= 400) throw new Error('the page is missing');
}

function readState(file: string): WindowState | null {
  try {
    return parseWindowState(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function rememberPlace(window: BrowserWindow, file: string, log: Log): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const state: WindowState = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
    try {
      writeWholeNow(file, JSON.stringify(state));
    } catch {
      log.warn('the place of the window could not be saved');
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  };
  // Told one by one: Electron's types have no signature for a union of event names.
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', save);
}

function reloadWhenGone(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    log.error(`the page has gone: ${reason}, exit code ${exitCode}`);
    if (reason === 'clean-exit') return;
    const reload = await offerReload(window);
    if (window.isDestroyed()) return;
    if (reload) window.webContents.reload();
    else window.close();
  });
}

/** Brings the window to the front, wherever it went. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

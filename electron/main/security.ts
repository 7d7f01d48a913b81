import { app, type Event, type Session, session, type WebContents } from 'electron';
import type { Log } from '../services/log';

/** Electron's floor: whatever a page might ask for beyond showing itself is refused. Call once, when the app is ready. */
export function secureEverything(log: Log): void {
  secureSession(session.defaultSession, log);
  app.on('web-contents-created', (_event, contents) => secureContents(contents, log));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

function secureSession(pages: Session, log: Log): void {
  pages.setPermissionRequestHandler((_contents, permission, callback) => {
    log.warn(`refused: permission ${permission}`);
    callback(false);
  });
  pages.setPermissionCheckHandler(() => false);
  pages.setDevicePermissionHandler(() => false);
  pages.on('will-download', (event) => refuse(event, 'a download', log));
  // The console works without any network, so its pages get none.
  pages.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (_details, callback) => {
      log.warn('refused: a request to somewhere else');
      callback({ cancel: true });
    },
  );
}

function secureContents(contents: WebContents, log: Log): void {
  // Pages move by their hash alone, which is no navigation; so every navigation is somebody else's idea.
  contents.on('will-navigate', (event) => refuse(event, 'a navigation', log));
  contents.on('will-frame-navigate', (event) => refuse(event, 'a navigation of a frame', log));
  contents.on('will-redirect', (event) => refuse(event, 'a redirect', log));
  contents.on('will-attach-webview', (event) => refuse(event, 'a web view', log));
  contents.setWindowOpenHandler(() => {
    log.warn('refused: a new window');
    return { action: 'deny' };
  });
}

/** Addresses are not logged: one can hold a name. */
function refuse(event: Pick<Event, 'preventDefault'>, what: string, log: Log): void {
  event.preventDefault();
  log.warn(`refused: ${what}`);
}

import { app, type WebPreferences } from 'electron';
import { places } from './places';

/** What every window of ours gets: no Node, no way around the bridge. */
export function webPreferences(): WebPreferences {
  return {
    preload: places().preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // The spelling dictionaries would be fetched from the network.
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

// The bridge between page and app: one way to ask, one way to listen. It never grows; new functions are new routes.
import { type Bridge, CONTRACT_VERSION, EVENT_CHANNEL, REQUEST_CHANNEL } from '@shared/ipc/channels';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

const bridge: Bridge = {
  request: (route, input) => ipcRenderer.invoke(REQUEST_CHANNEL, { route, input, contractVersion: CONTRACT_VERSION }),
  subscribe: (listener) => {
    // The page gets the data alone: Electron's own event object would hand it `sender`.
    const pass = (_event: IpcRendererEvent, data: unknown) => listener(data);
    ipcRenderer.on(EVENT_CHANNEL, pass);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, pass);
    };
  },
};

contextBridge.exposeInMainWorld('cchub', bridge);

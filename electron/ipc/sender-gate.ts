/** The only scheme and host that the console's own pages come from. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'console';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** What the gate looks at of a frame; Electron's `WebFrameMain` fits. */
export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}

/** What the gate looks at of a request; Electron's `IpcMainInvokeEvent` fits. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: SenderFrame | null;
}

/** Whether an address is one of our own pages. Parsed, because a prefix would let `app://console.evil` in. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}

/** Lets through only the top frame of a window that we opened, showing a page of ours. */
export function createSenderGate(isOwnWindow: (webContentsId: number) => boolean) {
  return (event: SenderEvent): boolean => {
    // A frame that went away while its message travelled is null, or throws when asked.
    try {
      const frame = event.senderFrame;
      if (!frame || frame.parent !== null) return false;
      return isOwnWindow(event.sender.id) && frame.origin === APP_ORIGIN && isOwnAddress(frame.url);
    } catch {
      return false;
    }
  };
}

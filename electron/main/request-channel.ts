import { REQUEST_CHANNEL } from '@shared/ipc/channels';
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { answerText } from '../ipc/answer-text';
import type { Router } from '../ipc/router';
import type { SenderEvent } from '../ipc/sender-gate';

/** Opens the one request channel. Requests that come before the router is there wait for it. Answers are JSON; see `Bridge`. */
export function openRequestChannel(router: Promise<Router>): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, request: unknown) => {
    const sender = snapshot(event);
    return answerText(await (await router)(sender, request));
  });
}

/** Who asks, as of now: Electron forgets the frame as soon as it navigates. */
function snapshot({ sender, senderFrame }: IpcMainInvokeEvent): SenderEvent {
  const frame = senderFrame && { url: senderFrame.url, origin: senderFrame.origin, parent: senderFrame.parent };
  return { sender: { id: sender.id }, senderFrame: frame };
}

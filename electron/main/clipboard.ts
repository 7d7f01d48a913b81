import * as electron from 'electron';

/** How Electron wrote to the clipboard before it took over the web's interface. */
type Older = { write(data: { text: string; html?: string }): void };

/** Puts text on the clipboard and, for programs that take formatted text, the same as HTML, both at once. */
export async function writeClipboard(text: string, html?: string): Promise<void> {
  const { clipboard } = electron;
  // The end-to-end tests also run on an Electron that has no such class.
  if ('ClipboardItem' in electron) {
    const data = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
    await clipboard.write([new electron.ClipboardItem(data)]);
  } else (clipboard as unknown as Older).write(html === undefined ? { text } : { text, html });
}

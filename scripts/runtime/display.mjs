// A display on a Linux machine that has none: our own Xvfb, on a number it chooses itself, ended with what it served.
import { once } from 'node:events';
import { start } from '../lib/child.mjs';
import { PlainError } from '../lib/say.mjs';

export const lacksDisplay = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} the variables to give to what is started */
export async function openDisplay() {
  if (!lacksDisplay()) return { env: {}, stop: async () => {} };
  // xvfb-run would mix the app's two outputs into one; and two of it may quarrel over a number.
  // Without -noreset it starts anew whenever its last client leaves, and turns away whoever comes meanwhile.
  const xvfb = start('Xvfb', ['-displayfd', '3', '-noreset', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  xvfb.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  const closed = once(xvfb, 'close');
  const number = await Promise.race([
    once(xvfb.stdio[3], 'data').then(([data]) => String(data).trim()),
    closed.then(
      () => undefined,
      () => undefined,
    ),
  ]);
  if (!number) throw new PlainError(`No display, and Xvfb did not start. ${complaint.trim()}`);
  return {
    // No session bus either: naming none spares the search for it.
    env: { DISPLAY: `:${number}`, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
    stop: async () => {
      xvfb.kill();
      await closed;
    },
  };
}

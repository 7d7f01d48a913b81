import { z } from 'zod';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const MINIMUM_SIZE = { width: 1024, height: 700 };
const FIRST_SIZE = { width: 1360, height: 860 };

const pixels = z.int().min(-100_000).max(100_000);
const windowState = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() }),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

/** What the file says, or null where it says nothing usable: then the window opens as if for the first time. */
export function parseWindowState(text: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** At least this much of the window's top must lie on a screen, so that a person can take hold of it. */
const GRIP = { width: 120, height: 40 };

/**
 * The size, and the place if it can still be seen: a screen may have been unplugged since.
 * @param screens work areas of the screens there are now
 */
export function fitToScreens(state: WindowState | null, screens: Rectangle[]): Partial<Rectangle> {
  const wanted = state?.bounds;
  const home = screens.find((screen) => wanted && isWithinReach(wanted, screen));
  const room = home ?? screens[0] ?? { x: 0, y: 0, ...FIRST_SIZE };
  const size = {
    width: clamp(wanted?.width ?? FIRST_SIZE.width, MINIMUM_SIZE.width, room.width),
    height: clamp(wanted?.height ?? FIRST_SIZE.height, MINIMUM_SIZE.height, room.height),
  };
  return wanted && home ? { x: wanted.x, y: wanted.y, ...size } : size;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, Math.max(least, most)));

function isWithinReach(window: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return across >= GRIP.width && window.y >= screen.y && window.y + GRIP.height <= screen.y + screen.height;
}

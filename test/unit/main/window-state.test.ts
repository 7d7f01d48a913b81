import { fitToScreens, parseWindowState } from '@electron/main/window-state';
import { describe, expect, it } from 'vitest';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const state = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  maximised: false,
});

describe('the remembered window', () => {
  it('comes back where it was', () => {
    expect(fitToScreens(state(100, 50), [screen])).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  });

  it('comes back on the second screen', () => {
    const second = { x: 1920, y: -100, width: 1920, height: 1040 };
    expect(fitToScreens(state(2000, -50), [screen, second])).toMatchObject({ x: 2000, y: -50 });
  });

  // A window on a screen that was unplugged could not be seen, nor moved back.
  it.each([
    ['to the right', state(1900, 50)],
    ['to the left', state(-1150, 50)],
    ['above', state(100, -20)],
    ['below', state(100, 1030)],
  ])('keeps its size and loses its place when it would be out of reach %s', (_where, lost) => {
    expect(fitToScreens(lost, [screen])).toEqual({ width: 1200, height: 800 });
  });

  it('is never smaller than the screens were designed for, nor larger than the screen', () => {
    expect(fitToScreens(state(0, 0, 300, 200), [screen])).toMatchObject({ width: 1024, height: 700 });
    expect(fitToScreens(state(0, 0, 9000, 9000), [screen])).toMatchObject({ width: 1920, height: 1040 });
  });

  it('opens as if for the first time when nothing is known', () => {
    expect(fitToScreens(null, [screen])).toEqual({ width: 1360, height: 860 });
    expect(fitToScreens(null, [])).toEqual({ width: 1360, height: 860 });
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{"x":0,"y":0,"width":-5,"height":1},"maximised":false}',
    '{"maximised":true}',
  ])('passes over the file %j', (text) => {
    expect(parseWindowState(text)).toBeNull();
  });
});

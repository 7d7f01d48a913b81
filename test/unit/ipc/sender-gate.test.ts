import { createSenderGate, isOwnAddress } from '@electron/ipc/sender-gate';
import { describe, expect, it } from 'vitest';

const ownPage = { url: 'app://console/index.html#/practices', origin: 'app://console', parent: null };
const gate = createSenderGate((id) => id === 1);

describe('sender gate', () => {
  it('lets our own top frame in', () => {
    expect(gate({ sender: { id: 1 }, senderFrame: ownPage })).toBe(true);
  });

  // Each line is a way in that a laxer check (prefix, or no check of the frame) would have left open.
  it.each([
    ['a window we did not open', { sender: { id: 2 }, senderFrame: ownPage }],
    ['a frame inside our page', { sender: { id: 1 }, senderFrame: { ...ownPage, parent: {} } }],
    ['a frame that has gone', { sender: { id: 1 }, senderFrame: null }],
    ['a host that begins like ours', { sender: { id: 1 }, senderFrame: { ...ownPage, url: 'app://console.evil/' } }],
    ['the web', { sender: { id: 1 }, senderFrame: { ...ownPage, url: 'https://console/', origin: 'https://console' } }],
    ['an opaque origin', { sender: { id: 1 }, senderFrame: { ...ownPage, origin: 'null' } }],
    [
      'another origin under our address',
      { sender: { id: 1 }, senderFrame: { ...ownPage, origin: 'app://console.evil' } },
    ],
  ])('refuses %s', (_what, event) => {
    expect(gate(event)).toBe(false);
  });

  it('refuses a frame that throws when it is asked', () => {
    const gone = {
      sender: { id: 1 },
      get senderFrame(): never {
        throw new Error('Render frame was disposed');
      },
    };
    expect(gate(gone)).toBe(false);
  });
});

describe('our own addresses', () => {
  it.each([
    ['app://console/', true],
    ['app://console/print.html#/x', true],
    ['APP://console/index.html', true],
    ['app://console.evil/', false],
    ['app://console:80/', false],
    ['app://user@console/', false],
    ['app://consolee/', false],
    ['app:console', false],
    ['file:///index.html', false],
    ['about:blank', false],
    ['', false],
  ])('%s → %s', (address, own) => {
    expect(isOwnAddress(address)).toBe(own);
  });
});

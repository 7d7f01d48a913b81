import { MENU_COMMANDS } from '@shared/ipc/events';
import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, Menu: {} }));
const { menuTemplate } = await import('@electron/main/menu');

const flatten = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);

it('offers developer tools and reload only where the app is not packed', () => {
  const roles = (packaged: boolean) => flatten(menuTemplate(() => {}, packaged)).map((item) => item.role);
  expect(roles(true)).not.toContain('toggleDevTools');
  expect(roles(true)).not.toContain('reload');
  expect(roles(false)).toContain('toggleDevTools');
});

it('reaches every command that the page knows, each key once', () => {
  const emit = vi.fn();
  const items = flatten(menuTemplate(emit, true));
  for (const item of items) (item.click as (() => void) | undefined)?.();
  const sent = new Set(emit.mock.calls.map(([event]) => event.command));
  expect([...MENU_COMMANDS].filter((command) => !sent.has(command))).toEqual([]);
  const keys = items.flatMap((item) => item.accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

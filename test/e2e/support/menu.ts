import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main';

/**
 * Does what the menu entry with this accelerator does. The system hands accelerators to the menu, past the page, so
 * Playwright's keys never come there; that the entry has the accelerator is what a test can hold.
 */
export async function pressAccelerator(app: ElectronApplication, accelerator: string): Promise<void> {
  const found = await inMain(
    app,
    ({ Menu, BrowserWindow }, wanted) => {
      const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
        items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
      const item = all(Menu.getApplicationMenu()?.items ?? []).find((entry) => entry.accelerator === wanted);
      item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
      return item !== undefined;
    },
    accelerator,
  );
  if (!found) throw new Error(`No menu entry has the accelerator ${accelerator}`);
}

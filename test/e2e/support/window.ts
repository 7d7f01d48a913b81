import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main';

/** Sets the inner size of the window, and waits until the page has it. */
export async function setWindowSize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await inMain(
    app,
    ({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    },
    size,
  );
  const page = await app.firstWindow();
  const zoom = await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  await page.waitForFunction(({ width, factor }) => Math.abs(window.innerWidth * factor - width) < factor, {
    width: size.width,
    factor: zoom ?? 1,
  });
}

/** Zooms the page as Ctrl and plus do, and waits until it has been laid out anew. */
export async function setZoom(app: ElectronApplication, factor: number): Promise<void> {
  const page = await app.firstWindow();
  const width = await inMain(
    app,
    ({ BrowserWindow }, wanted: number) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.setZoomFactor(wanted);
      return window?.getContentSize()[0] ?? 0;
    },
    factor,
  );
  await page.waitForFunction(({ wanted, times }) => Math.abs(window.innerWidth * times - wanted) < times, {
    wanted: width,
    times: factor,
  });
}

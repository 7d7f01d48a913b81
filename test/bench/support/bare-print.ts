import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { inMain } from '../../e2e/support/in-main';
import { inScratch, launch } from './console-app';

type Kept = typeof globalThis & { html?: string; options?: object; original?: Electron.WebContents['printToPDF'] };

/** From now on the console keeps the page, with its styles, of the last tagged PDF that it makes, and what it asked for. */
export const keepPrinted = (app: ElectronApplication): Promise<void> =>
  inMain(app, ({ BrowserWindow }) => {
    const contents = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents) as Electron.WebContents;
    const kept = globalThis as Kept;
    kept.original ??= contents.printToPDF;
    const { original } = kept;
    contents.printToPDF = async function printToPDF(this: Electron.WebContents, options) {
      if (options.generateTaggedPDF) {
        kept.options = options;
        kept.html = await this.executeJavaScript(`(() => {
          const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
          const page = document.documentElement.cloneNode(true);
          for (const each of page.querySelectorAll('script, link')) each.remove();
          const style = page.querySelector('head').appendChild(document.createElement('style'));
          style.textContent = styles.join('\\n');
          return '<!doctype html>' + page.outerHTML;
        })()`);
      }
      return original.call(this, options);
    };
  });

/** What Chromium alone takes for the page that was kept: a window that loads it and makes the same PDF, nothing else. */
export async function printBare(app: ElectronApplication): Promise<{ seconds: number; peakMb: number }> {
  const kept = await inMain(app, () => ({ html: (globalThis as Kept).html, options: (globalThis as Kept).options }));
  if (!kept.html) throw new Error('No page was kept');
  const html = kept.html;
  return inScratch(async (folder) => {
    const bare = path.join(folder, 'bare');
    await mkdir(bare);
    await writeFile(path.join(bare, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.js" }');
    await writeFile(path.join(bare, 'page.html'), html);
    await writeFile(
      path.join(bare, 'main.js'),
      `const { app, BrowserWindow } = require('electron');
       app.whenReady().then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('about:blank'));`,
    );
    const { app: chromium } = await launch([], bare);
    try {
      await watchMemory(chromium);
      const seconds = await inMain(
        chromium,
        async ({ BrowserWindow }, { file, options }) => {
          const window = new BrowserWindow({ show: false, width: 900, height: 1200 });
          const started = performance.now();
          await window.loadFile(file);
          await window.webContents.printToPDF(options);
          return (performance.now() - started) / 1000;
        },
        { file: path.join(bare, 'page.html'), options: kept.options ?? {} },
      );
      return { seconds, peakMb: await peakMemory(chromium) };
    } finally {
      await chromium.close();
    }
  });
}

/** From here on: the most that all processes together hold. What they share is counted for each of them. */
export const watchMemory = (app: ElectronApplication): Promise<void> =>
  inMain(app, ({ app: electron }) => {
    const seen = globalThis as unknown as { peakKb: number; looking?: NodeJS.Timeout };
    clearInterval(seen.looking);
    seen.peakKb = 0;
    const look = () => {
      const sum = electron.getAppMetrics().reduce((kb, { memory }) => kb + memory.workingSetSize, 0);
      seen.peakKb = Math.max(seen.peakKb, sum);
    };
    look();
    seen.looking = setInterval(look, 100);
  });

export const peakMemory = (app: ElectronApplication): Promise<number> =>
  inMain(app, () => (globalThis as unknown as { peakKb: number }).peakKb / 1024);

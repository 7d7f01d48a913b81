import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main';

export interface PrintCall {
  options: Electron.WebContentsPrintOptions;
  url: string;
  /** What stood on the page when it was handed to the printer. */
  text: string;
}

type Told = typeof globalThis & { printCalls?: PrintCall[] };

/** From now on whatever is printed goes to this printer, which keeps it and answers as told. */
export async function replacePrinter(app: ElectronApplication, answer: { success: boolean; reason: string }) {
  await inMain(
    app,
    ({ BrowserWindow }, { success, reason }) => {
      const told = globalThis as Told;
      told.printCalls ??= [];
      const calls = told.printCalls;
      const contents = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents);
      contents.print = function print(
        this: Electron.WebContents,
        options: Electron.WebContentsPrintOptions,
        callback: (success: boolean, reason: string) => void,
      ) {
        void this.executeJavaScript('document.body.innerText').then((text: string) => {
          calls.push({ options, url: this.getURL(), text });
          callback(success, reason);
        });
      };
    },
    answer,
  );
}

export const printCalls = (app: ElectronApplication): Promise<PrintCall[]> =>
  inMain(app, () => (globalThis as Told).printCalls ?? []);

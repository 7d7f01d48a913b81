import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main';

export const readClipboard = (app: ElectronApplication): Promise<string> =>
  inMain(app, ({ clipboard }) => clipboard.readText());

export const clearClipboard = (app: ElectronApplication): Promise<void> =>
  inMain(app, ({ clipboard }) => clipboard.clear());

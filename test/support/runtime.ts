// How a test starts the app in a real Electron. The runtime itself is found by scripts/runtime before the tests begin.
import { resolve } from 'node:path';

const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
if (!dist) throw new Error('No Electron runtime is named. Start the tests with: npm run e2e');

const inside: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** For what starts Electron itself. Playwright takes none: it finds the runtime by the environment and then also loads its helper. */
export const executablePath = resolve(dist, inside[process.platform] ?? 'electron');

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Chromium's sandbox refuses to run as root; everybody else keeps it. */
export const sandboxArgs: readonly string[] = isRoot ? ['--no-sandbox'] : [];

/** Options that every `_electron.launch` takes: `_electron.launch({ ...launchOptions, args: [appFolder, …] })`. */
export const launchOptions = {
  chromiumSandbox: !isRoot,
  // A start-up error may wait in a dialog for ever.
  timeout: 30_000,
} as const;

/** The folder Electron is pointed at: the checkout, whose package.json names out/main/index.js. */
export const appFolder = resolve(import.meta.dirname, '../..');

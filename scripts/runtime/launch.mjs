// The one place that knows how Electron is started: which program, which environment, which display.
import { run } from '../lib/child.mjs';
import { PlainError } from '../lib/say.mjs';
import { openDisplay } from './display.mjs';
import { runtimeAtHand } from './find.mjs';
import { passOnWithoutRemarks } from './harmless.mjs';

/** Chromium's sandbox refuses to run as root; nobody else may go without it. */
export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

export function runtimeOrFail() {
  const runtime = runtimeAtHand();
  if (!runtime) throw new PlainError('There is no Electron runtime yet. Run: npm run setup');
  return runtime;
}

/** What a process needs in its environment to start this runtime, or to have Playwright start it. */
export function electronEnv(runtime, extra = {}) {
  const env = { ...process.env, ...extra, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist };
  // Left behind by editors built on Electron; it would turn our window into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

/** Runs Electron on an app folder with the given words; see `launchProgram`. */
export const launchElectron = (app, words, options) =>
  launchProgram(runtimeOrFail().executable, [app, ...words], options);

/**
 * Runs an Electron program, on a display of its own where the machine has none.
 * Its standard output goes to ours, or to `onOutput`; its standard error to ours, without Chromium's remarks.
 * @param {{ cwd?: string, timeoutMs?: number, display?: { env: object }, onOutput?: (text: string) => void }} options
 *   `display` lends one that is open already
 * @returns {Promise<{ code: number, timedOut: boolean }>}
 */
export async function launchProgram(executable, words, { cwd, timeoutMs, display, onOutput } = {}) {
  const own = display ? undefined : await openDisplay();
  try {
    return await run(executable, isRoot() ? ['--no-sandbox', ...words] : words, {
      cwd,
      timeoutMs,
      env: electronEnv(runtimeOrFail(), (display ?? own).env),
      stdio: ['ignore', onOutput ? 'pipe' : 'inherit', 'pipe'],
      onStart: (child) => {
        child.stdout?.setEncoding('utf8').on('data', onOutput);
        passOnWithoutRemarks(child.stderr, process.stderr);
      },
    });
  } finally {
    await own?.stop();
  }
}

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

/**
 * Runs Electron on an app folder with the given words, on a display of its own where the machine has none.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export async function launchElectron(app, words, options = {}) {
  return launchProgram(runtimeOrFail().executable, [app, ...words], options);
}

/** The same for any Electron program, such as the packed app. */
export async function launchProgram(executable, words, { env = {}, ...options } = {}) {
  const display = await openDisplay();
  try {
    const args = isRoot() ? ['--no-sandbox', ...words] : words;
    return await run(executable, args, {
      stdio: ['inherit', 'inherit', 'pipe'],
      onStart: (child) => {
        if (!options.capture) passOnWithoutRemarks(child.stderr, process.stderr);
      },
      ...options,
      env: electronEnv(runtimeOrFail(), { ...display.env, ...env }),
    });
  } finally {
    await display.stop();
  }
}

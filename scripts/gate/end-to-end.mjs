// Playwright over the built app.
import { run } from '../lib/child.mjs';
import { program, root } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { lacksDisplay, openDisplay } from '../runtime/display.mjs';
import { nameOf } from '../runtime/find.mjs';
import { electronEnv, runtimeOrFail } from '../runtime/launch.mjs';

/**
 * Tests that run at the same time must not share a display: its keyboard and its clipboard belong to one window at a time.
 * On a person's desktop there is one.
 */
const AT_A_TIME = lacksDisplay() ? 2 : 1;

export async function runEndToEnd(words = []) {
  const runtime = runtimeOrFail();
  say(`End-to-end tests run on ${nameOf(runtime)}`);
  const displays = await Promise.all(Array.from({ length: AT_A_TIME }, openDisplay));
  const env = Object.assign({}, ...displays.map((display) => display.env));
  try {
    const { code } = await run(process.execPath, [program('@playwright/test/cli.js'), 'test', ...words], {
      cwd: root,
      env: {
        ...electronEnv(runtime, env),
        CCHUB_E2E_DISPLAYS: displays.map((display) => display.env.DISPLAY ?? '').join(),
      },
    });
    return code;
  } finally {
    await Promise.all(displays.map((display) => display.stop()));
  }
}

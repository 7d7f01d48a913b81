// Playwright over the built app, on one display for all its windows.
import { run } from '../lib/child.mjs';
import { program, root } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { openDisplay } from '../runtime/display.mjs';
import { nameOf } from '../runtime/find.mjs';
import { electronEnv, runtimeOrFail } from '../runtime/launch.mjs';

export async function runEndToEnd(words = []) {
  const runtime = runtimeOrFail();
  say(`End-to-end tests run on ${nameOf(runtime)}`);
  const display = await openDisplay();
  try {
    const { code } = await run(process.execPath, [program('@playwright/test/cli.js'), 'test', ...words], {
      cwd: root,
      env: electronEnv(runtime, display.env),
    });
    return code;
  } finally {
    await display.stop();
  }
}

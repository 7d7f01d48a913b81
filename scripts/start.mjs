// Opens the app, after making ready whatever is missing. Words after `--` go to the app.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly, say } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { prepare } = await import('./lib/prepare.mjs');
const { buildIfStale } = await import('./lib/build.mjs');
const { lacksDisplay } = await import('./runtime/display.mjs');
const { launchElectron } = await import('./runtime/launch.mjs');
const { root } = await import('./lib/paths.mjs');

async function openApp() {
  await prepare();
  await buildIfStale();
  const { code } = await launchElectron(root, process.argv.slice(2), { cwd: process.env.INIT_CWD ?? process.cwd() });
  process.exitCode = code;
}

if (lacksDisplay()) {
  say('This machine has no display, so no window can open. Running the demo instead: npm run demo');
  await import('./demo.mjs');
} else {
  await openApp().catch(failPlainly);
}

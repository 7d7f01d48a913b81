// The end-to-end tests in a real Electron. Words after `--` go to Playwright.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { prepare } = await import('./lib/prepare.mjs');
const { buildIfStale } = await import('./lib/build.mjs');
const { runEndToEnd } = await import('./gate/end-to-end.mjs');

async function endToEnd() {
  await prepare();
  await buildIfStale();
  process.exitCode = await runEndToEnd(process.argv.slice(2));
}

await endToEnd().catch(failPlainly);

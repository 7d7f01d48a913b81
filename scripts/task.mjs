// A headless task of the app: `npm run task -- list --database FILE`. Standard output carries the app's JSON and nothing else.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { runtimeAtHand } = await import('./runtime/find.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { buildIfStale } = await import('./lib/build.mjs');
const { launchElectron } = await import('./runtime/launch.mjs');
const { root } = await import('./lib/paths.mjs');

async function task() {
  if (!runtimeAtHand()) await prepare();
  await buildIfStale();
  // npm moves to the project's folder; file names are meant from where the person stood.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const { code } = await launchElectron(root, ['task', ...process.argv.slice(2)], { cwd });
  process.exitCode = code;
}

await task().catch(failPlainly);

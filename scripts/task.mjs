// A headless task of the app: `npm run task -- list --database FILE`. Standard output carries the app's JSON and nothing else.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly, say } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { runtimeAtHand } = await import('./runtime/find.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { buildIfStale } = await import('./lib/build.mjs');
const { launchElectron } = await import('./runtime/launch.mjs');
const { root } = await import('./lib/paths.mjs');

// Under an invisible display a dialog would wait for ever; no task takes half as long.
const PATIENCE_MS = 30 * 60_000;

async function task() {
  if (!runtimeAtHand()) await prepare();
  await buildIfStale();
  // npm moves to the project's folder; file names are meant from where the person stood.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const words = ['task', ...process.argv.slice(2)];
  const { code, timedOut } = await launchElectron(root, words, { cwd, timeoutMs: PATIENCE_MS });
  if (timedOut) say(`The task was ended: it gave no answer within ${PATIENCE_MS / 60_000} minutes.`);
  process.exitCode = code;
}

await task().catch(failPlainly);

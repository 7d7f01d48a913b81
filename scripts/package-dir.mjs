// Packs the app for Linux into dist/ from the runtime at hand, without network, and proves that it runs: `task list`.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly, say } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { mkdtemp, rm } = await import('node:fs/promises');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { buildIfStale } = await import('./lib/build.mjs');
const { root } = await import('./lib/paths.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { PlainError } = await import('./lib/say.mjs');
const { withoutDefaultApp } = await import('./packaging/runtime-copy.mjs');
const { runBuilder } = await import('./packaging/builder.mjs');
const { proveIt } = await import('./packaging/prove.mjs');

async function packageDir() {
  if (process.platform !== 'linux')
    throw new PlainError('This packs for Linux, on Linux. On Windows: npm run package:win');
  const runtime = await prepare();
  await buildIfStale();
  const scratch = await mkdtemp(join(tmpdir(), 'cchub-package-'));
  try {
    const dist = await withoutDefaultApp(runtime.dist, scratch);
    await runBuilder(['--linux', 'dir', `-c.electronDist=${dist}`, `-c.electronVersion=${runtime.version}`]);
    const app = join(root, 'dist', 'linux-unpacked', 'cchub-console');
    await proveIt(app, scratch);
    say(`The packed app runs: ${app}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

await packageDir().catch(failPlainly);

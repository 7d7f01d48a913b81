// Builds the Windows installer and the portable program into dist/. Needs Windows and the official Electron.
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
const { runBuilder } = await import('./packaging/builder.mjs');
const { proveIt } = await import('./packaging/prove.mjs');

async function packageWindows() {
  if (process.platform !== 'win32')
    throw new PlainError('The Windows installer is built on Windows. On Linux: npm run package:dir');
  const runtime = await prepare();
  await buildIfStale();
  await runBuilder(['--win', 'nsis', 'portable', '--x64', `-c.electronVersion=${runtime.version}`]);
  const scratch = await mkdtemp(join(tmpdir(), 'cchub-package-'));
  try {
    await proveIt(join(root, 'dist', 'win-unpacked', 'CCHub Console.exe'), scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  say('The installer and the portable program are in dist/.');
}

await packageWindows().catch(failPlainly);

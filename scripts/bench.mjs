// The benches of test/bench, one after the other, each in a Node of its own. `npm run bench -- import` runs those with that word in their name.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { mkdir, mkdtemp, readdir, rm } = await import('node:fs/promises');
const { join } = await import('node:path');
const { build } = await import('vite');
const { run } = await import('./lib/child.mjs');
const { buildIfStale } = await import('./lib/build.mjs');
const { out, results, root } = await import('./lib/paths.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { PlainError } = await import('./lib/say.mjs');
const { openDisplay } = await import('./runtime/display.mjs');
const { electronEnv } = await import('./runtime/launch.mjs');

const benches = join(root, 'test', 'bench');
const alias = {
  '@shared': join(root, 'shared'),
  '@electron': join(root, 'electron'),
  '@renderer': join(root, 'renderer', 'src'),
};

/** Node alone knows neither our aliases nor imports without an extension, so the bench is bundled; its packages are not. */
async function bundle(file, folder) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias },
    build: {
      ssr: join(benches, file),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return join(folder, file.replace(/\.ts$/, '.mjs'));
}

async function bench() {
  const words = process.argv.slice(2);
  const files = (await readdir(benches))
    .filter((name) => name.endsWith('.bench.ts') && words.every((word) => name.includes(word)))
    .sort();
  if (files.length === 0) throw new PlainError(`No bench in test/bench is called ${words.join(' ')}.`);
  const runtime = await prepare();
  await buildIfStale();
  await mkdir(results, { recursive: true });
  const folder = await mkdtemp(join(results, 'bench-'));
  const display = await openDisplay();
  try {
    for (const file of files) {
      process.stdout.write(`\n${file}\n`);
      const env = { ...electronEnv(runtime, display.env), CCHUB_ROOT: root, CCHUB_OUT: out };
      const { code } = await run(
        process.execPath,
        ['--enable-source-maps', '--expose-gc', await bundle(file, folder)],
        { cwd: root, env },
      );
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    await display.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await bench().catch(failPlainly);

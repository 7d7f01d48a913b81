// Builds the app into out/ when the sources are newer than what is there.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './child.mjs';
import { out, program, root } from './paths.mjs';
import { PlainError, say, seconds } from './say.mjs';

const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const stamp = join(out, '.built');

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  // A folder's own time counts as well: it changes when a file is taken away.
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

const isBuilt = () =>
  existsSync(stamp) && sources.every((source) => newest(join(root, source)) <= statSync(stamp).mtimeMs);

/** @returns {Promise<{ code: number, output: string }>} what the bundler said */
export async function build() {
  const began = new Date();
  const fresh = `.out-${randomUUID()}`;
  const result = await run(process.execPath, [program('electron-vite/bin/electron-vite.js'), 'build'], {
    cwd: root,
    env: { ...process.env, CCHUB_OUT_DIR: fresh },
    capture: true,
  });
  if (result.code === 0) {
    writeFileSync(join(root, fresh, '.built'), '');
    // Dated at its beginning: what was edited meanwhile is newer.
    utimesSync(join(root, fresh, '.built'), began, began);
    await replaceOut(join(root, fresh));
  }
  await rm(join(root, fresh), { recursive: true, force: true });
  return result;
}

// Whoever starts the app meanwhile finds a whole build, the old or the new one.
async function replaceOut(fresh) {
  const old = join(root, `.out-${randomUUID()}`);
  await rename(out, old).catch(unlessMissing);
  await rename(fresh, out).catch((error) => {
    // Another build was quicker; it is as good as ours.
    if (!existsSync(stamp)) throw error;
  });
  await rm(old, { recursive: true, force: true });
}

function unlessMissing(error) {
  if (error.code !== 'ENOENT') throw error;
}

export async function buildIfStale() {
  if (isBuilt()) return;
  const since = performance.now();
  const { code, output } = await build();
  if (code !== 0) throw new PlainError(`The app could not be built:\n${output.trim()}`);
  say(`Built in ${seconds(since)}`);
}

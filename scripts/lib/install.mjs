// The npm packages: are they the ones the lock file names, and if not, install them.
// Runs before anything is installed, on Node 20.19, so it uses nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child.mjs';
import { nodeModules, root } from './paths.mjs';
import { PlainError, say } from './say.mjs';

const windows = process.platform === 'win32';

/** npm as a command line: the very npm that runs us when there is one, so that no shell is needed. */
export function npmCommand(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return { command: process.env.npm_node_execpath ?? process.execPath, args: [npm, ...args] };
  return { command: windows ? 'npm.cmd' : 'npm', args, shell: windows };
}

/** npm writes `.package-lock.json` last, so it stands for a finished installation. */
function isInstalled() {
  const hidden = join(nodeModules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** The Node that the project brings along. */
export function projectNode() {
  return join(nodeModules, 'node', 'bin', windows ? 'node.exe' : 'node');
}

export async function installPackages() {
  if (isInstalled()) return;
  say(
    'Installing the packages of the lock file. On Linux without a ready-made SQLite this compiles it: two minutes or so.',
  );
  // On Windows a running node.exe inside node_modules can't be deleted, which `npm ci` would begin with.
  const verb = windows && process.execPath.startsWith(nodeModules) ? 'install' : 'ci';
  const { command, args, shell } = npmCommand([verb, '--loglevel=error', '--no-audit', '--no-fund']);
  // Without our own .bin on the path: npm must not run on the Node that it is about to replace.
  const PATH = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(nodeModules));
  const env = { ...process.env, PATH: PATH.join(delimiter) };
  // npm's report belongs to the person, not to standard output.
  const { code } = await run(command, args, { cwd: root, env, shell, stdio: ['ignore', 2, 2] });
  if (code !== 0) {
    throw new PlainError(`npm ${verb} failed with code ${code}; nothing else was done. Its messages are above.`);
  }
}

// First line of every script: packages installed, and running on the Node that the project brings.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';
import { installPackages, projectNode } from './install.mjs';
import { nodeModules } from './paths.mjs';
import { failPlainly, PlainError } from './say.mjs';

const RESPAWNED = 'CCHUB_ON_PROJECT_NODE';
const OLDEST_TOOLCHAIN = 24;

/** Comes back only in a process that runs on the project's Node, with all packages in place. */
export async function onProjectNode(scriptUrl) {
  try {
    await installPackages();
  } catch (error) {
    failPlainly(error);
  }
  // So that whatever we start finds the project's Node first, as it would inside an npm script.
  process.env.PATH = [join(nodeModules, '.bin'), process.env.PATH].join(delimiter);
  const node = projectNode();
  if (process.env[RESPAWNED] === node || process.execPath === node) return;
  if (!existsSync(node)) {
    if (Number.parseInt(process.versions.node, 10) >= OLDEST_TOOLCHAIN) return;
    failPlainly(
      new PlainError(
        `The package "node" brought no Node with it, and this is ${process.version}. Install Node 24 or newer and try again.`,
      ),
    );
  }
  const env = { ...process.env, [RESPAWNED]: node };
  const { code } = await run(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], { env });
  process.exit(code);
}

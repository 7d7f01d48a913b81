// First line of every script: packages installed, and running on the Node that the project brings.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';
import { installPackages, projectNode } from './install.mjs';
import { failPlainly } from './say.mjs';

const RESPAWNED = 'CCHUB_ON_PROJECT_NODE';

/** Comes back only in a process that runs on the project's Node, with all packages in place. */
export async function onProjectNode(scriptUrl) {
  try {
    await installPackages();
  } catch (error) {
    failPlainly(error);
  }
  const node = projectNode();
  if (process.env[RESPAWNED] === node || process.execPath === node || !existsSync(node)) return;
  const env = { ...process.env, [RESPAWNED]: node };
  const { code } = await run(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], { env });
  process.exit(code);
}

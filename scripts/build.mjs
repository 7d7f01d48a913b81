// Builds the app into out/, always.
import { onProjectNode } from './lib/project-node.mjs';
import { say } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { build } = await import('./lib/build.mjs');
const { code, output } = await build();
say(output.trim());
process.exitCode = code;

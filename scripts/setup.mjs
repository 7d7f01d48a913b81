// Makes everything ready: packages, system libraries, the Electron runtime. Quick when all is there.
// `--official` asks for the official Electron again although a substitute was made earlier.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { prepare } = await import('./lib/prepare.mjs');
await prepare({ retryOfficial: process.argv.includes('--official') }).catch(failPlainly);

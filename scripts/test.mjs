// The whole gate. `--quick` leaves out the end-to-end tests. Ends with one line: N passed, N failed, N skipped.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { flags } = await import('./lib/options.mjs');
const { runGate } = await import('./gate/gate.mjs');

await runGate(flags(['--quick'])).catch(failPlainly);

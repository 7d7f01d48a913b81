// Where things are: the checkout, its installed packages and what is built.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const nodeModules = join(root, 'node_modules');
export const out = join(root, 'out');
export const results = join(root, 'test-results');

/** A package's own program, run with Node and without a shell, so that Windows needs no .cmd file. */
export const program = (path) => join(nodeModules, ...path.split('/'));

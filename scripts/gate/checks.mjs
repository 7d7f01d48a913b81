// The checks that are not tests: each is one program that passes or fails as a whole.
import { run } from '../lib/child.mjs';
import { program, root } from '../lib/paths.mjs';

const node = (path, ...args) => ({ command: process.execPath, args: [program(path), ...args] });

export const checks = [
  { name: 'format and lint', ...node('@biomejs/biome/bin/biome', 'ci', '--colors=off') },
  {
    name: 'layers',
    ...node('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', '.'),
  },
  { name: 'unused code', ...node('knip/bin/knip.js', '--no-progress') },
  { name: 'types', ...node('typescript/bin/tsc', '--noEmit') },
];

export const runCheck = ({ command, args }) => run(command, args, { cwd: root, capture: true });

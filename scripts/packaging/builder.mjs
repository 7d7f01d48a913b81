// electron-builder, quiet unless it fails: it names hundreds of packages that go into no package of ours.
import { run } from '../lib/child.mjs';
import { program, root } from '../lib/paths.mjs';
import { PlainError, say, seconds } from '../lib/say.mjs';

export async function runBuilder(args) {
  const since = performance.now();
  const command = [program('electron-builder/cli.js'), ...args, '--publish', 'never'];
  const { code, output } = await run(process.execPath, command, { cwd: root, capture: true });
  if (code !== 0) throw new PlainError(`electron-builder ended with code ${code}:\n${output.trim()}`);
  say(`Packed in ${seconds(since)}`);
}

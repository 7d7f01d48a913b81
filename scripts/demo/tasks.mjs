// The app's own headless tasks, run one after the other, and their answers read.

import { start } from '../lib/child.mjs';
import { root } from '../lib/paths.mjs';
import { PlainError } from '../lib/say.mjs';
import { passOnWithoutRemarks } from '../runtime/harmless.mjs';
import { electronEnv, isRoot, runtimeOrFail } from '../runtime/launch.mjs';

const PATIENCE_MS = 120_000;

/**
 * Runs one task and returns what it answered.
 * @param {string[]} words such as ['list', '--database', file]
 * @throws {PlainError} with the task's own message when it did not exit with 0
 */
export async function task(words, display) {
  const runtime = runtimeOrFail();
  const args = [...(isRoot() ? ['--no-sandbox'] : []), root, 'task', ...words];
  const child = start(runtime.executable, args, {
    cwd: root,
    env: electronEnv(runtime, display.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  passOnWithoutRemarks(child.stderr, process.stderr);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  const shown = `task ${words.join(' ')}`;
  let answer;
  try {
    answer = JSON.parse(said);
  } catch {
    throw new PlainError(
      `"${shown}" ended with ${code ?? 'no'} code and did not answer with JSON, but with: ${said || 'nothing'}`,
    );
  }
  if (code !== 0) throw new PlainError(`"${shown}" ended with code ${code}: ${answer.error?.message ?? said}`);
  return answer;
}

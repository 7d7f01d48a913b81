// The app's own headless tasks, run one after the other, and their answers read.
import { root } from '../lib/paths.mjs';
import { PlainError } from '../lib/say.mjs';
import { launchElectron } from '../runtime/launch.mjs';

const PATIENCE_MS = 120_000;

/**
 * Runs one task and returns what it answered.
 * @param {string[]} words such as ['list', '--database', file]
 * @throws {PlainError} with the task's own message when it did not exit with 0
 */
export async function task(words, display) {
  let said = '';
  const { code, timedOut } = await launchElectron(root, ['task', ...words], {
    cwd: root,
    display,
    timeoutMs: PATIENCE_MS,
    onOutput: (text) => {
      said += text;
    },
  });
  const shown = `task ${words.join(' ')}`;
  if (timedOut)
    throw new PlainError(`"${shown}" gave no answer within ${PATIENCE_MS / 1000} s, only: ${said || 'nothing'}`);
  let answer;
  try {
    answer = JSON.parse(said);
  } catch {
    throw new PlainError(
      `"${shown}" ended with code ${code} and did not answer with JSON, but with: ${said || 'nothing'}`,
    );
  }
  if (code !== 0) throw new PlainError(`"${shown}" ended with code ${code}: ${answer.error?.message ?? said}`);
  return answer;
}

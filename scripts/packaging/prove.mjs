// A packed app that has never run proves nothing: its list of an empty, new database must come back as JSON, alone on standard output.
import { join } from 'node:path';
import { PlainError } from '../lib/say.mjs';
import { launchProgram } from '../runtime/launch.mjs';

const PATIENCE_MS = 60_000;

export async function proveIt(executable, scratch) {
  let said = '';
  const { code, timedOut } = await launchProgram(
    executable,
    ['task', 'list', '--database', join(scratch, 'packed.sqlite')],
    {
      cwd: scratch,
      timeoutMs: PATIENCE_MS,
      onOutput: (text) => {
        said += text;
      },
    },
  );
  if (timedOut) throw new PlainError(`The packed app gave no answer within ${PATIENCE_MS / 1000} s. It said: ${said}`);
  if (code !== 0) throw new PlainError(`The packed app ended with code ${code}. It said: ${said}`);
  const { entries } = JSON.parse(said);
  if (!Array.isArray(entries)) throw new PlainError(`The packed app answered without a list: ${said}`);
}

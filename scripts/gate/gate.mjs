// The steps of the gate, in order; every step runs, so that one run shows all that is wrong.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../lib/build.mjs';
import { run } from '../lib/child.mjs';
import { program, results, root } from '../lib/paths.mjs';
import { prepare } from '../lib/prepare.mjs';
import { seconds } from '../lib/say.mjs';
import { checks, runCheck } from './checks.mjs';
import { runEndToEnd } from './end-to-end.mjs';
import { playwrightReasons, sayReasons, vitestReasons } from './reasons.mjs';
import { add, nothing, playwrightTally, vitestTally } from './tally.mjs';

const vitestReport = join(results, 'vitest.json');
const endToEndReport = join(results, 'e2e.json');
const line = (text) => process.stdout.write(`${text}\n`);

/** A step that passes or fails as a whole; what it said is shown only when it failed. */
async function whole(name, action) {
  const since = performance.now();
  const { code, output } = await action();
  line(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(since)})`);
  if (code !== 0) line(output.trimEnd());
  return { ...nothing(), [code === 0 ? 'passed' : 'failed']: 1 };
}

/** A step made of tests, which speak for themselves while they run. */
async function tests(name, action, tally) {
  const since = performance.now();
  const counts = tally(await action());
  const { passed, failed, skipped } = counts;
  line(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(since)}): ${passed} of ${passed + failed + skipped}`);
  return counts;
}

async function runVitest() {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  const { code } = await run(process.execPath, [program('vitest/vitest.mjs'), ...args], { cwd: root });
  return code;
}

async function inTurn(steps) {
  let sum = nothing();
  for (const step of steps) sum = add(sum, await step());
  return sum;
}

export async function runGate({ quick }) {
  const since = performance.now();
  await prepare();
  // An old report must not be counted for a runner that died before it wrote one.
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });

  // Two lanes for two cores; the tests come after, alone, because some of them measure time.
  const [slow, fast] = await Promise.all([
    inTurn([() => whole('build', build)]),
    inTurn(checks.map((check) => () => whole(check.name, () => runCheck(check)))),
  ]);
  let total = add(slow, fast);
  total = add(total, await tests('unit and integration tests', runVitest, (code) => vitestTally(vitestReport, code)));
  if (!quick) {
    const tally = (code) => playwrightTally(endToEndReport, code);
    total = add(
      total,
      slow.failed > 0
        ? await whole('end-to-end tests', async () => ({
            code: 1,
            output: 'Not run: there is no build to run them on.',
          }))
        : await tests('end-to-end tests', () => runEndToEnd(), tally),
    );
  }

  const reasons = sayReasons([...vitestReasons(vitestReport), ...playwrightReasons(endToEndReport)]);
  if (reasons) line(reasons);
  const skippedInCi = Boolean(process.env.CI) && total.skipped > 0;
  if (skippedInCi) line('Nothing may be skipped here: a skipped test counts as a failure.');
  line(`The gate took ${seconds(since)}`);
  line(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 || skippedInCi ? 1 : 0;
}

// Counts tests out of the runners' JSON. A report that is missing or tells less than the exit code is a failure, never silence.
import { readFileSync } from 'node:fs';

export const nothing = () => ({ passed: 0, failed: 0, skipped: 0 });

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** A runner that ended badly counts as one failure at least. */
const atLeastOne = (tally, code) => (code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally);

export function vitestTally(file, code) {
  const report = read(file);
  if (!report) return { ...nothing(), failed: 1 };
  // A file that could not even be loaded has no tests in it, and says so only by its status.
  const broken = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  return atLeastOne(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  );
}

export function playwrightTally(file, code) {
  const report = read(file);
  if (!report) return { ...nothing(), failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, code);
}

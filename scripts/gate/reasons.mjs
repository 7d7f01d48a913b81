// What failed and why, in a few lines at the end: long outputs are cut off in their middle, and CI keeps no files.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const MOST = 20;
const LINES = 14;

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const short = (text = 'no message') =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');

/** The failed tests of a vitest report. */
export function vitestReasons(file) {
  return (read(file)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${name}\n${short(message)}`];
    return failed.map((each) => `${name} › ${each.fullName}\n${short(each.failureMessages?.[0])}`);
  });
}

/** The failed tests of a Playwright report, each with all its errors: soft ones are the ones that get lost. */
export function playwrightReasons(file) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  return (read(file)?.suites ?? []).flatMap(specs).flatMap(({ file: spec, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const errors = results.flatMap((result) => result.errors ?? []);
        return `${spec}:${line} › ${title}\n${errors.map(({ message }) => short(message)).join('\n') || short()}`;
      }),
  );
}

/** The reasons as one text; empty where nothing failed. */
export function sayReasons(reasons) {
  const more = reasons.length > MOST ? `\n… and ${reasons.length - MOST} more` : '';
  return reasons.length === 0 ? '' : `What failed:\n${reasons.slice(0, MOST).join('\n')}${more}`;
}

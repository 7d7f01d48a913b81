// Words for the person at the terminal. They go to standard error, because standard output may belong to a task's JSON.
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** A failure that was foreseen: its message is enough, a stack would only confuse. */
export class PlainError extends Error {}

export function failPlainly(error) {
  say(error instanceof PlainError ? error.message : (error?.stack ?? String(error)));
  process.exit(1);
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

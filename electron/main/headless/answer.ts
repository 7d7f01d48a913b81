import { writeSync } from 'node:fs';

/** A task's standard output carries its answer and nothing else, so whatever else would write there goes to standard error. */
export function keepStandardOutputClean(): void {
  console.log = console.info = console.debug = console.error;
  process.stdout.write = process.stderr.write.bind(process.stderr);
}

/** Writes all of it before it returns, because the process ends right after. */
export function writeAnswer(text: string, write: typeof writeSync = writeSync): void {
  let rest = Buffer.from(text, 'utf8');
  const patience = Date.now() + 30_000;
  while (rest.byteLength > 0) {
    try {
      rest = rest.subarray(write(1, rest));
    } catch (error) {
      // A pipe that is full answers EAGAIN until its reader has caught up.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || Date.now() > patience) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

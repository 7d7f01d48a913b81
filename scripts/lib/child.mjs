// Child processes: one way to run a program, keep what it said, and end it in time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const alive = new Set();
let watching = false;

// A child must not outlive this script when the person presses Ctrl+C.
function passSignalsOn() {
  if (watching) return;
  watching = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of alive) child.kill(signal);
      process.exitCode = 130;
    });
  }
}

export function start(command, args, options = {}) {
  passSignalsOn();
  const child = spawn(command, args, { windowsHide: true, ...options });
  alive.add(child);
  child.once('close', () => alive.delete(child));
  child.once('error', () => alive.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * With `capture`, both outputs are kept and returned in `output`; without, they go where this script's go.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when the program could not be started
 */
export async function run(command, args, { capture = false, timeoutMs = 0, onStart, ...options } = {}) {
  const stdio = capture ? ['ignore', 'pipe', 'pipe'] : (options.stdio ?? 'inherit');
  const child = start(command, args, { ...options, stdio });
  onStart?.(child);
  let output = '';
  let timedOut = false;
  if (capture) {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
  }
  const timer = timeoutMs
    ? setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeoutMs)
    : undefined;
  try {
    const [code] = await once(child, 'close');
    return { code: code ?? 1, output, timedOut };
  } catch (error) {
    return { code: 127, output: `${output}${error.message}\n`, timedOut };
  } finally {
    clearTimeout(timer);
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ImportLimits, USUAL_IMPORT_LIMITS } from '@shared/domain/import-limits';
import { utilityProcess } from 'electron';
import type { WriteSheet, WriteTemplate } from '../services/exports/sheet';
import type { EngineProgress, FileSource, ImportEngine, StartEngine } from '../services/imports/engine';
import { places } from './places';
import { callLimits, WorkerCalls, type WorkerProcess, type WorkerPurpose } from './worker-calls';

/** Bytes that travel in one message: they take a few milliseconds to copy. */
const BYTES_PER_MESSAGE = 4 * 1024 * 1024;

/** Starts a process for one purpose; it ends when its calls are disposed of. */
export async function startWorker(
  purpose: WorkerPurpose,
  onProgress: (progress: EngineProgress) => void,
  limits: ImportLimits = USUAL_IMPORT_LIMITS,
): Promise<WorkerCalls> {
  const child = utilityProcess.fork(places().worker, [JSON.stringify(limits)], {
    serviceName: 'CCHub Console files',
    // Passed on as a V8 flag; a plain --max-old-space-size is taken and has no effect in a utility process.
    // exceljs' old dependencies use Buffer(); the remark would stand among a task's own messages.
    execArgv: [`--js-flags=--max-old-space-size=${limits.importMemoryMb}`, '--no-deprecation'],
    // Standard output belongs to the answers of headless tasks.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const calls = new WorkerCalls(child as unknown as WorkerProcess, onProgress, purpose, callLimits(purpose, limits));
  await calls.ready();
  return calls;
}

/** An engine in a process of its own, which ends with the session. */
export const startEngine: StartEngine = async (onProgress, limits) => {
  const calls = await startWorker('import', onProgress, limits);
  return { engine: engineOver(calls), dispose: () => calls.dispose() };
};

function engineOver(calls: WorkerCalls): ImportEngine {
  const pass =
    <Method extends Exclude<keyof ImportEngine, 'open'>>(method: Method) =>
    (...args: unknown[]) =>
      calls.call(method, ...args);
  return {
    open: (source) => sendFile(calls, source) as ReturnType<ImportEngine['open']>,
    readText: pass('readText') as ImportEngine['readText'],
    values: pass('values') as ImportEngine['values'],
    readSheet: pass('readSheet') as ImportEngine['readSheet'],
    startPlan: pass('startPlan') as ImportEngine['startPlan'],
    addExisting: pass('addExisting') as ImportEngine['addExisting'],
    finishPlan: pass('finishPlan') as ImportEngine['finishPlan'],
    correct: pass('correct') as ImportEngine['correct'],
    planRows: pass('planRows') as ImportEngine['planRows'],
    missing: pass('missing') as ImportEngine['missing'],
    select: pass('select') as ImportEngine['select'],
    changes: pass('changes') as ImportEngine['changes'],
    writeProblems: pass('writeProblems') as ImportEngine['writeProblems'],
  };
}

async function sendFile(calls: WorkerCalls, source: FileSource): Promise<unknown> {
  if ('path' in source) return calls.call('open', source);
  await sendBytes(calls, source.bytes);
  return calls.call('open', { name: source.name });
}

/** Sends what has no path, in portions. */
export async function sendBytes(calls: WorkerCalls, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; at += BYTES_PER_MESSAGE) {
    // A copy of the portion: a view would take the whole buffer behind it along.
    await calls.call('addBytes', Uint8Array.from(bytes.subarray(at, at + BYTES_PER_MESSAGE)));
    await nextTurn();
  }
}

/** Writes a sheet in a process of its own. A portion is written while the next one is read. */
export const writeSheet: WriteSheet = (path, { name, columns, rows, about }) =>
  inWorker(async (calls) => {
    await calls.call('startSheet', path, { name, columns });
    let count = 0;
    let sent: Promise<unknown> = Promise.resolve();
    for await (const portion of rows) {
      await sent;
      count += portion.length;
      sent = calls.call('addSheetRows', portion);
      // It is waited for further down; until then nobody listens.
      sent.catch(() => undefined);
    }
    await sent;
    await calls.call('endSheet', about(count));
    return count;
  });

export const writeTemplate: WriteTemplate = (path, template) =>
  inWorker(async (calls) => {
    await calls.call('writeTemplate', path, template);
  });

async function inWorker<Result>(work: (calls: WorkerCalls) => Promise<Result>): Promise<Result> {
  const calls = await startWorker('export', () => {});
  try {
    return await work(calls);
  } finally {
    calls.dispose();
  }
}

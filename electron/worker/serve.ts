import { AppError } from '@shared/ipc/errors';
import type { KnownPractice, MailReader } from '../services/notifications/mail-reader';
import { createImportEngine } from './import-engine';
import {
  WORKER_METHODS,
  type WorkerAnswer,
  type WorkerCalls,
  type WorkerMessage,
  type WorkerRequest,
} from './protocol';
import type { SheetWriting } from './sheet-writing';
import type { Limits } from './workbook/limits';

/** The worker's end of the protocol: what arrives in portions is put together here, the rest is the engine's. */
function workerCalls(post: (message: WorkerMessage) => void, limits: Partial<Limits>): WorkerCalls {
  const engine = createImportEngine((progress) => post({ progress }), limits);
  let portions: Uint8Array[] = [];
  let sheet: SheetWriting | null = null;
  const bytesSent = () => {
    const bytes = Buffer.concat(portions);
    portions = [];
    return bytes;
  };
  let practices: KnownPractice[] = [];
  let mails: Promise<MailReader> | null = null;
  // Mails are read by libraries that an import has no need of.
  const mailEngine = () => (mails ??= import('./mail-engine').then(({ createMailEngine }) => createMailEngine()));
  return {
    addBytes: async (portion) => {
      portions.push(portion);
    },
    open: (source) => {
      if ('path' in source) return engine.open(source);
      return engine.open({ name: source.name, bytes: bytesSent() });
    },
    readText: (dialect) => engine.readText(dialect),
    values: (request) => engine.values(request),
    readSheet: (request) => engine.readSheet(request),
    startPlan: (basis) => engine.startPlan(basis),
    addExisting: (existing) => engine.addExisting(existing),
    finishPlan: () => engine.finishPlan(),
    correct: (correction) => engine.correct(correction),
    planRows: (filter, offset, limit) => engine.planRows(filter, offset, limit),
    missing: (offset, limit) => engine.missing(offset, limit),
    select: (selection) => engine.select(selection),
    changes: (offset, limit) => engine.changes(offset, limit),
    writeProblems: (path) => engine.writeProblems(path),
    addKnownPractices: async (portion) => {
      for (const practice of portion) practices.push(practice);
    },
    knowRegister: async (rest) => {
      const all = practices;
      practices = [];
      await (await mailEngine()).know({ practices: all, ...rest });
    },
    readMail: async () => (await mailEngine()).read(bytesSent()),
    readAttachment: async (index) => (await mailEngine()).attachment(bytesSent(), index),
    startSheet: async (path, begun) => {
      const { SheetWriting } = await import('./sheet-writing');
      sheet = new SheetWriting(path, begun);
    },
    addSheetRows: async (portion) => sheet?.add(portion),
    endSheet: async (about) => sheet?.end(about),
    writeTemplate: async (path, template) => {
      const { writeTemplateFile } = await import('./write-sheet-file');
      await writeTemplateFile(path, template);
    },
  };
}

/** Answers requests one after the other, in the order they came. Returns the function that takes a request. */
export function serve(
  post: (message: WorkerMessage) => void,
  limits: Partial<Limits> = {},
): (request: WorkerRequest) => void {
  const calls = workerCalls(post, limits);
  let queue: Promise<void> = Promise.resolve();
  return (request) => {
    queue = queue.then(async () => post(await answer(calls, request)));
  };
}

async function answer(calls: WorkerCalls, { id, method, args }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    if (!WORKER_METHODS.includes(method)) throw new AppError('internal', 'The worker was asked for what it can’t do.');
    const call = calls[method] as (...given: unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await call(...args) };
  } catch (error) {
    if (error instanceof AppError) return { id, ok: false, error: { code: error.code, message: error.message } };
    console.error(`The worker failed in ${method}\n${framesOf(error)}`);
    const message = 'Something went wrong while working with the file. Nothing in the register was changed. Try again.';
    return { id, ok: false, error: { code: 'internal', message } };
  }
}

/** Where it happened, without the message: that may quote what is in the file, and logs hold no names or addresses. */
function framesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => line.trimStart().startsWith('at ')).join('\n');
}

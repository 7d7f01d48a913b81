import type { ErrorCode } from '@shared/ipc/errors';
import type { Sheet } from '../services/exports/sheet';
import type { EngineProgress, ImportEngine } from '../services/imports/engine';
import type { KnownPractice, KnownRest, MailReader } from '../services/notifications/mail-reader';

/**
 * What the main process and the worker (a utility process) say to each other, one message a call, over the parent port.
 *
 * The worker answers requests one after the other, in the order they came, and posts `WorkerReady` once it listens.
 * Long things travel in portions, so that neither side is held up by copying a large message:
 * a file's bytes as `addBytes` calls before `open`, a sheet's rows as `addSheetRows` calls before `writeSheet`.
 */
export interface WorkerCalls extends Omit<ImportEngine, 'open'> {
  /** One portion of a file that has no path. */
  addBytes(portion: Uint8Array): Promise<void>;
  /** `{ name }` stands for the bytes that were sent before, joined in order. */
  open(source: { path: string } | { name: string }): ReturnType<ImportEngine['open']>;
  addKnownPractices(practices: KnownPractice[]): Promise<void>;
  /** The practices are those that were sent before. */
  knowRegister(rest: KnownRest): Promise<void>;
  /** The mail is the bytes that were sent before. */
  readMail(): ReturnType<MailReader['read']>;
  readAttachment(index: number): ReturnType<MailReader['attachment']>;
  addSheetRows(rows: Sheet['rows']): Promise<void>;
  /** `sheet.rows` is empty here: the rows are those that were sent before. */
  writeSheet(path: string, sheet: Sheet): Promise<void>;
}

export type WorkerMethod = keyof WorkerCalls;

/** Every method by name, so that the worker calls none that isn't meant to be called. */
export const WORKER_METHODS = [
  'addBytes',
  'open',
  'readText',
  'readSheet',
  'values',
  'startPlan',
  'addExisting',
  'finishPlan',
  'correct',
  'planRows',
  'missing',
  'select',
  'changes',
  'writeProblems',
  'addKnownPractices',
  'knowRegister',
  'readMail',
  'readAttachment',
  'addSheetRows',
  'writeSheet',
] as const satisfies readonly WorkerMethod[];

/** Main → worker. `id` counts up from 1. */
export interface WorkerRequest {
  id: number;
  method: WorkerMethod;
  args: unknown[];
}

/** Worker → main. An `AppError` keeps its code and message; anything else that is thrown is `internal`. */
export type WorkerAnswer =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: { code: ErrorCode; message: string } };

export interface WorkerReady {
  ready: true;
}
export interface WorkerProgress {
  progress: EngineProgress;
}
export type WorkerMessage = WorkerReady | WorkerProgress | WorkerAnswer;

/** Memory that the worker's JavaScript may take, in megabytes: many times what a register needs, and well short of the machine's. */
export const WORKER_MEMORY_MB = 1536;

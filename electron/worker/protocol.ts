import type { AboutFact } from '@shared/domain/exports/about-export';
import type { TemplatePaper } from '@shared/domain/exports/template';
import type { ErrorCode } from '@shared/ipc/errors';
import type { SheetCells, SheetColumn } from '../services/exports/sheet';
import type { EngineProgress, ImportEngine } from '../services/imports/engine';
import type { KnownPractice, KnownRest, MailReader } from '../services/notifications/mail-reader';

/**
 * What the main process and the worker (a utility process) say to each other, one message a call, over the parent port.
 *
 * The worker answers requests one after the other, in the order they came, and posts `WorkerReady` once it listens.
 * Long things travel in portions, so that neither side is held up by copying a large message:
 * a file's bytes as `addBytes` calls before `open`, a sheet's rows as `addSheetRows` calls between `startSheet` and `endSheet`.
 */
export interface WorkerCalls extends Omit<ImportEngine, 'open'> {
  /** One portion of a file that has no path. */
  addBytes(portion: Uint8Array): Promise<void>;
  /** `{ name }` stands for the bytes that were sent before, joined in order. */
  open(source: { path: string } | { name: string }): ReturnType<ImportEngine['open']>;
  /** Begins a file, which is written while its rows come in. */
  startSheet(path: string, sheet: { name: string; columns: SheetColumn[] }): Promise<void>;
  addSheetRows(rows: SheetCells[]): Promise<void>;
  endSheet(about: AboutFact[]): Promise<void>;
  writeTemplate(path: string, template: TemplatePaper): Promise<void>;
  addKnownPractices(practices: KnownPractice[]): Promise<void>;
  /** The practices are those that were sent before. */
  knowRegister(rest: KnownRest): Promise<void>;
  /** The mail is the bytes that were sent before. */
  readMail(): ReturnType<MailReader['read']>;
  readAttachment(index: number): ReturnType<MailReader['attachment']>;
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
  'startSheet',
  'addSheetRows',
  'endSheet',
  'writeTemplate',
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

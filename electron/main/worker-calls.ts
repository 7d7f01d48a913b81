import type { ImportLimits } from '@shared/domain/import-limits';
import { AppError, type ErrorCode } from '@shared/ipc/errors';
import type { EngineProgress } from '../services/imports/engine';
import type { WorkerMessage, WorkerMethod, WorkerRequest } from '../worker/protocol';

/** What is needed of the worker's process; Electron's `UtilityProcess` fits. */
export interface WorkerProcess {
  postMessage(message: WorkerRequest): void;
  on(event: 'message', listener: (message: WorkerMessage) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  /** V8 gave up, before the exit: nearly always for want of memory. */
  on(event: 'error', listener: (type: string, location: string, report: string) => void): unknown;
  kill(): boolean;
}

export interface CallLimits {
  /** Time for the process to say that it is ready. */
  startMs: number;
  /** Time for one call. Generous: it is there for what hangs, not for what is slow. */
  callMs: number;
  /** Memory that the process may take, in megabytes: for the message when it stops. */
  memoryMb?: number;
}
export const USUAL_LIMITS: CallLimits = { startMs: 30_000, callMs: 5 * 60_000 };
/** A person waits for a mail, and many may come at once. */
const MAIL_CALL_MS = 60_000;

/** One call may open a file, which has a limit of its own, and do more with it. */
export function callLimits(purpose: WorkerPurpose, { importSeconds, importMemoryMb }: ImportLimits): CallLimits {
  const callMs = purpose === 'mail' ? MAIL_CALL_MS : Math.max(USUAL_LIMITS.callMs, 2 * importSeconds * 1000);
  return { ...USUAL_LIMITS, callMs, memoryMb: importMemoryMb };
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

const READY = 0;
/** What the worker is started for, and so what to say when it stops. */
export type WorkerPurpose = 'import' | 'export' | 'mail';
const STOPPED: Record<WorkerPurpose, { code: ErrorCode; advice: string }> = {
  import: {
    code: 'import-stopped',
    advice:
      'Nothing was imported, and the register is as it was. Try again; if it happens again, open the file in Excel, save it as a new workbook and import that.',
  },
  export: {
    code: 'file-not-writable',
    advice:
      'Nothing was saved, and the register is as it was. Try again; if it happens again, save fewer rows or as CSV.',
  },
  mail: {
    code: 'file-not-readable',
    advice:
      'Nothing was logged. Open the mail in Outlook, copy its text and paste that here, or type the notification by hand.',
  },
};

/** Calls into the worker. Whatever becomes of the process, every call ends: with its answer, or with an `AppError`. */
export class WorkerCalls {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = READY;
  private end: AppError | null = null;

  constructor(
    private readonly process: WorkerProcess,
    private readonly onProgress: (progress: EngineProgress) => void,
    private readonly purpose: WorkerPurpose = 'import',
    private readonly limits: CallLimits = USUAL_LIMITS,
  ) {
    process.on('message', (message) => this.take(message));
    process.on('error', (_type, location, report) => {
      if (/memory|heap|alloc/i.test(`${location} ${report.slice(0, 10_000)}`)) this.stop(this.outOfMemory());
    });
    process.on('exit', () =>
      this.stop(this.stopped('The part of CCHub Console that works with files stopped unexpectedly.')),
    );
  }

  /** Done once the worker listens. */
  ready(): Promise<void> {
    return this.wait(READY, this.limits.startMs) as Promise<void>;
  }

  call(method: WorkerMethod, ...args: unknown[]): Promise<unknown> {
    this.lastId += 1;
    const answer = this.wait(this.lastId, this.limits.callMs);
    if (this.end) return answer;
    try {
      this.process.postMessage({ id: this.lastId, method, args });
    } catch (error) {
      this.settle(this.lastId)?.reject(error as Error);
    }
    return answer;
  }

  /** Ends the process at once, also in the middle of a step. */
  dispose(): void {
    this.stop(new AppError('cancelled', 'It was cancelled. Nothing in the register was changed.'));
  }

  private wait(id: number, ms: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.end) {
        reject(this.end);
        return;
      }
      const timer = setTimeout(
        () => this.stop(this.stopped('Working with the file took too long and was stopped.')),
        ms,
      );
      timer.unref();
      this.waiting.set(id, { resolve, reject, timer });
    });
  }

  private take(message: WorkerMessage): void {
    if ('progress' in message) {
      if (!this.end) this.onProgress(message.progress);
    } else if ('ready' in message) this.settle(READY)?.resolve(undefined);
    else if (message.ok) this.settle(message.id)?.resolve(message.value);
    else this.settle(message.id)?.reject(new AppError(message.error.code, message.error.message));
  }

  private settle(id: number): Waiting | undefined {
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (call) clearTimeout(call.timer);
    return call;
  }

  private stopped(what: string): AppError {
    const { code, advice } = STOPPED[this.purpose];
    const most = this.purpose === 'import' && this.limits.memoryMb !== undefined ? ` ${this.memoryAdvice()}` : '';
    return new AppError(code, `${what} ${advice}${most}`);
  }

  private outOfMemory(): AppError {
    const { code } = STOPPED[this.purpose];
    const done = this.purpose === 'import' ? 'imported' : 'saved';
    return new AppError(
      code,
      `Working with the file took all the memory that it may use and was stopped. Nothing was ${done}, and the register is as it was. ${this.memoryAdvice()}`,
    );
  }

  private memoryAdvice(): string {
    const most = new Intl.NumberFormat('en-GB').format(this.limits.memoryMb ?? 0);
    return `An import may use ${most} MB of memory: split a very large file into smaller ones, or raise the limit in Settings.`;
  }

  private stop(reason: AppError): void {
    if (this.end) return;
    this.end = reason;
    for (const id of [...this.waiting.keys()]) this.settle(id)?.reject(reason);
    this.process.kill();
  }
}

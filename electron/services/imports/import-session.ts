import { AppError } from '@shared/ipc/errors';
import type { EngineSession, PlanResult } from './engine';
import type { PlanRequest } from './imports-service';

/** An import under way: one file, its engine and its plan. */
export interface ImportSession extends EngineSession {
  id: string;
  fileName: string;
  digest: string;
  headingSet: string;
  request: PlanRequest | null;
  plan: PlanResult | null;
  cancelled: boolean;
  /** Ends when the corrections asked for so far are in the plan. */
  correcting: Promise<unknown>;
}

export interface PlannedSession {
  session: ImportSession;
  plan: PlanResult;
  request: PlanRequest;
}

/** One import at a time: a new one ends the one before. */
export class CurrentImport {
  #session: ImportSession | null = null;

  /** From here on it can be cancelled; what the file is follows once it is read. */
  begin(started: EngineSession, id: string): ImportSession {
    this.end();
    this.#session = {
      ...started,
      id,
      fileName: '',
      digest: '',
      headingSet: '',
      request: null,
      plan: null,
      cancelled: false,
      correcting: Promise.resolve(),
    };
    return this.#session;
  }

  /** Stops whatever it does. A commit under way is rolled back. */
  end(): void {
    if (this.#session === null) return;
    this.#session.cancelled = true;
    this.#session.dispose();
    this.#session = null;
  }

  is(sessionId: string): boolean {
    return this.#session?.id === sessionId;
  }

  get(sessionId: string): ImportSession {
    if (this.#session?.id !== sessionId)
      throw new AppError('not-found', 'This import has ended. Choose the file again; nothing was imported.');
    return this.#session;
  }

  planned(sessionId: string): PlannedSession {
    const session = this.get(sessionId);
    const { plan, request } = session;
    if (plan === null || request === null)
      throw new AppError('not-found', 'There is no plan to go by. Go back to the columns and check again.');
    return { session, plan, request };
  }
}

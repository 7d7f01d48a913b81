// Everything that takes time to load: database, services, routes. Imported once the page is on its way, never before.
import type { AppEvent } from '@shared/ipc/events';
import { routes } from '@shared/ipc/routes';
import type { HandlerContext } from '../ipc/handlers';
import { handlers } from '../ipc/handlers/index';
import { createRouter, type Router } from '../ipc/router';
import type { SenderEvent } from '../ipc/sender-gate';
import type { Log } from '../services/log';
import { openWorkspace } from '../services/open-workspace';
import type { Workspace } from '../services/workspace';
import { startMailReader } from './mail-host';
import { userName } from './user';
import { startEngine, writeSheet, writeTemplate } from './worker-host';

/** Opens a database file with the real worker, as the person at the desk. */
export function openDatabase(databaseFile: string, log: Log): Promise<Workspace> {
  const started = performance.now();
  return openWorkspace({
    databaseFile,
    actor: userName(),
    startEngine,
    startMailReader,
    writeSheet,
    writeTemplate,
    log,
    onStep: (step) => log.info(`database: ${step} (${Math.round(performance.now() - started)} ms)`),
  });
}

/** Answers requests with the handlers. `context` is waited for at each request. */
export function routeRequests(
  gate: (event: SenderEvent) => boolean,
  log: Log,
  context: () => Promise<HandlerContext>,
): Router {
  return createRouter({ routes, handlers, context, gate, log });
}

/** Passes on what a workspace tells of its own accord. */
export function listen(workspace: Workspace, emit: (event: AppEvent) => void): void {
  workspace.imports.onProgress((progress) => emit(progress));
  workspace.onOutsideChange(() => emit({ type: 'data-changed' }));
}

import { CONTRACT_VERSION } from '@shared/ipc/channels';
import { AppError, type FieldMessages, type Result, type RouteError } from '@shared/ipc/errors';
import type { Route } from '@shared/ipc/route';
import type { z } from 'zod';
import type { Log } from '../services/log';
import { safeDetail } from './safe-detail';
import type { SenderEvent } from './sender-gate';

/** What the preload sends on the request channel. Hostile until looked at. */
export interface RouteRequest {
  route: string;
  input: unknown;
  contractVersion: number;
}

export interface RouterOptions<Context> {
  routes: Record<string, Route>;
  handlers: Record<string, (input: never, context: Context) => Promise<unknown>>;
  /** Asked at each request; requests that come before the database is open wait here. */
  context: () => Context | Promise<Context>;
  gate: (event: SenderEvent) => boolean;
  log: Log;
  /** Tests check what handlers answer against the contract; at run time that would only cost time. */
  checkOutput?: boolean;
}

export type Router = (event: SenderEvent, request: unknown) => Promise<Result<unknown>>;

/** Gate, known route, parsed input, handler: in this order, and the answer is always data. */
export function createRouter<Context>(options: RouterOptions<Context>): Router {
  const { log } = options;
  return async (event, request) => {
    const started = performance.now();
    let name = '(unknown)';
    let result: Result<unknown>;
    try {
      if (!options.gate(event))
        throw new AppError('foreign-sender', 'This page may not ask CCHub Console for anything.');
      const known = findRoute(options, request);
      name = known.name;
      const input = known.route.input.safeParse(known.input);
      if (!input.success) throw invalidInput(input.error);
      const data = await known.handle(input.data as never, await options.context());
      result = { ok: true, data: options.checkOutput ? known.route.output.parse(data) : data };
    } catch (error) {
      result = { ok: false, error: asRouteError(error) };
      if (result.error.code === 'internal') log.error(`${name}: ${safeDetail(error)}`);
    }
    const outcome = result.ok ? 'ok' : result.error.code;
    log.info(`request ${name} ${outcome} ${Math.round(performance.now() - started)} ms`);
    return result;
  };
}

function findRoute<Context>({ routes, handlers }: RouterOptions<Context>, request: unknown) {
  const { route: name, input, contractVersion } = (request ?? {}) as Partial<RouteRequest>;
  if (contractVersion !== CONTRACT_VERSION) {
    throw new AppError(
      'contract-mismatch',
      'The window and the rest of CCHub Console are of different versions. Nothing was changed. Close CCHub Console and start it again.',
    );
  }
  // Own properties only: "constructor" is on every object and is no route.
  const route = typeof name === 'string' && Object.hasOwn(routes, name) ? routes[name] : undefined;
  const handle = route && Object.hasOwn(handlers, name as string) ? handlers[name as string] : undefined;
  if (!route || !handle) {
    throw new AppError('unknown-route', 'This version of CCHub Console has no such function. Nothing was changed.');
  }
  return { name: name as string, route, handle, input };
}

/** Longest list of field messages that is worth sending back. */
const MOST_FIELDS = 200;

function invalidInput(error: z.ZodError): AppError {
  const fields: FieldMessages = {};
  for (const { path, message } of error.issues.slice(0, MOST_FIELDS)) {
    const field = path.map(String).join('.');
    if (field === '' || Object.hasOwn(fields, field)) continue;
    Object.defineProperty(fields, field, { value: message, enumerable: true, configurable: true, writable: true });
  }
  return new AppError('invalid-input', error.issues[0]?.message ?? 'Check what was entered.', fields);
}

export function asRouteError(error: unknown): RouteError {
  if (error instanceof AppError) {
    const { code, message, fields } = error;
    return fields && Object.keys(fields).length > 0 ? { code, message, fields } : { code, message };
  }
  return {
    code: 'internal',
    message:
      'CCHub Console met an unexpected problem and could not finish. Nothing was left half done. Try again; if it happens again, restart CCHub Console and tell whoever supports it, with the log file.',
  };
}

import type { Bridge } from '@shared/ipc/channels';
import { CONTRACT_VERSION } from '@shared/ipc/channels';
import type { ErrorCode, FieldMessages, Result } from '@shared/ipc/errors';
import type { AppEvent } from '@shared/ipc/events';
// Types only: the schemas of all routes stay out of the page.
import type { RouteInput, RouteName, RouteOutput } from '@shared/ipc/routes';

declare global {
  interface Window {
    cchub: Bridge;
  }
}

/** A request that was refused: `message` is fit for a person, `fields` go beside the fields they name. */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldMessages;

  constructor(code: ErrorCode, message: string, fields: FieldMessages = {}) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.fields = fields;
  }
}

async function send<Name extends RouteName>(name: Name, input: RouteInput<Name>): Promise<RouteOutput<Name>> {
  const result = JSON.parse(await window.cchub.request(name, input)) as Result<RouteOutput<Name>>;
  if (result.ok) return result.data;
  throw new RequestError(result.error.code, result.error.message, result.error.fields);
}

let handshake: Promise<unknown> | undefined;

/** Asks the app; the first request of a page waits until both sides agree on the version of the contract. */
export async function request<Name extends RouteName>(name: Name, input: RouteInput<Name>): Promise<RouteOutput<Name>> {
  handshake ??= send('app.handshake', { contractVersion: CONTRACT_VERSION });
  await handshake;
  return send(name, input);
}

/** Hands every event of the app to `listener` until the function that comes back is called. */
export function onAppEvent(listener: (event: AppEvent) => void): () => void {
  return window.cchub.subscribe((event) => listener(event as AppEvent));
}

/** Any failure as a RequestError, so that it can always be shown. */
export function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  return new RequestError('internal', error instanceof Error ? error.message : String(error));
}

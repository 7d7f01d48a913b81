import type { ElectronApplication } from '@playwright/test';
import { REQUEST_CHANNEL } from '../../../shared/ipc/channels';
import type { Result } from '../../../shared/ipc/errors';
import type { RouteName } from '../../../shared/ipc/routes';
import { inMain } from './in-main';

type Handler = (event: unknown, request: { route: string; input: unknown }) => unknown;
/** Electron keeps its handlers here. It isn't documented, and there is no other way to stand in for one route. */
type WithHandlers = { _invokeHandlers: Map<string, Handler> };
type Held = typeof globalThis & { releaseRoutes?: Map<string, () => void>; answeringAgain?: Set<string> };

/**
 * From now on a route answers the page with this, and nothing is done: for failures that can't be provoked at will. What
 * comes back puts it right again.
 */
export async function answerInstead(app: ElectronApplication, route: RouteName, answer: Result<unknown>) {
  await inMain(
    app,
    ({ ipcMain }, given) => {
      const handlers = (ipcMain as unknown as WithHandlers)._invokeHandlers;
      const handler = handlers.get(given.channel);
      if (!handler) throw new Error('The app answers no requests');
      handlers.set(given.channel, (event, request) =>
        request.route === given.route && !(globalThis as Held).answeringAgain?.has(given.route)
          ? JSON.stringify(given.answer)
          : handler(event, request),
      );
    },
    { channel: REQUEST_CHANNEL, route, answer },
  );
  return () =>
    inMain(
      app,
      (_electron, name) => {
        const held = globalThis as Held;
        held.answeringAgain = new Set([...(held.answeringAgain ?? []), name]);
      },
      route as string,
    );
}

/** Holds a route's requests back until `releaseRequests`, so that the state in between can be looked at. */
export async function holdRequests(app: ElectronApplication, route: RouteName): Promise<void> {
  await inMain(
    app,
    ({ ipcMain }, given) => {
      const handlers = (ipcMain as unknown as WithHandlers)._invokeHandlers;
      const handler = handlers.get(given.channel);
      if (!handler) throw new Error('The app answers no requests');
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const held = globalThis as Held;
      held.releaseRoutes ??= new Map();
      held.releaseRoutes.set(given.route, release);
      handlers.set(given.channel, async (event, request) => {
        if (request.route === given.route) await released;
        return handler(event, request);
      });
    },
    { channel: REQUEST_CHANNEL, route },
  );
}

export const releaseRequests = (app: ElectronApplication, route: RouteName): Promise<void> =>
  inMain(app, (_electron, name) => (globalThis as Held).releaseRoutes?.get(name)?.(), route as string);

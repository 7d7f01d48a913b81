import type { AppEvent } from '@shared/ipc/events';
import type { ParsedInput, RouteName, RouteOutput } from '@shared/ipc/routes';
import type { Workspace } from '../services/workspace';
import type { Desktop } from './desktop';

/** What a handler works with. `workspace` is asked for at each call, because the person can change the database. */
export interface HandlerContext {
  workspace(): Workspace;
  sampleData(): boolean;
  user: string;
  desktop: Desktop;
  emit(event: AppEvent): void;
}

export type Handler<Name extends RouteName> = (
  input: ParsedInput<Name>,
  context: HandlerContext,
) => Promise<RouteOutput<Name>>;

/** One handler a route: a missing or an extra one does not compile. */
export type Handlers = { [Name in RouteName]: Handler<Name> };
/** The handlers of one domain, by the prefix of its routes. */
export type HandlersOf<Routes> = { [Name in keyof Routes & RouteName]: Handler<Name> };

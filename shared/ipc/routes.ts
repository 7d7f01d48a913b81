import type { z } from 'zod';
import { appRoutes } from './app';
import { distributionListRoutes } from './distribution-list';
import { importRoutes } from './imports';
import { practiceRoutes } from './practices';
import { reportRoutes } from './reports';

/** Every route of the app. The router, the handlers' types and the page's client all read this one table. */
export const routes = {
  ...appRoutes,
  ...practiceRoutes,
  ...importRoutes,
  ...distributionListRoutes,
  ...reportRoutes,
};

export type RouteName = keyof typeof routes;
/** What a caller hands in. */
export type RouteInput<Name extends RouteName> = z.input<(typeof routes)[Name]['input']>;
/** What a handler gets: the input, parsed. */
export type ParsedInput<Name extends RouteName> = z.output<(typeof routes)[Name]['input']>;
export type RouteOutput<Name extends RouteName> = z.output<(typeof routes)[Name]['output']>;

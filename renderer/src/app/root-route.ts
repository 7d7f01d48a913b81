import { NotFoundScreen } from '@renderer/features/home/NotFoundScreen';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { Shell } from './Shell';

/** What every screen stands in. */
export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFoundScreen,
});

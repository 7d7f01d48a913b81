import {
  readCompareAddress,
  readEditionAddress,
  readListAddress,
} from '@renderer/features/distribution-list/editions/address';
import { readListTable } from '@renderer/features/distribution-list/table';
import { readRecipients } from '@renderer/features/recipients/view';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route';

const getParentRoute = () => rootRoute;

const listRoute = createRoute({
  getParentRoute,
  path: '/distribution-list',
  component: lazyRouteComponent(
    () => import('@renderer/features/distribution-list/DistributionListScreen'),
    'DistributionListScreen',
  ),
  validateSearch: readListTable,
});

const recipientsRoute = createRoute({
  getParentRoute,
  path: '/distribution-list/recipients',
  component: lazyRouteComponent(() => import('@renderer/features/recipients/RecipientsScreen'), 'RecipientsScreen'),
  validateSearch: readRecipients,
});

const newListRoute = createRoute({
  getParentRoute,
  path: '/distribution-list/lists/new',
  component: lazyRouteComponent(() => import('@renderer/features/distribution-list/edit/EditScreens'), 'AddListScreen'),
});

const editListRoute = createRoute({
  getParentRoute,
  path: '/distribution-list/lists/$id/edit',
  component: lazyRouteComponent(
    () => import('@renderer/features/distribution-list/edit/EditScreens'),
    'EditListScreen',
  ),
});

const editionsRoute = createRoute({
  getParentRoute,
  path: '/distribution-list/editions',
  component: lazyRouteComponent(
    () => import('@renderer/features/distribution-list/editions/EditionsScreen'),
    'EditionsScreen',
  ),
  validateSearch: readListAddress,
});

const compareRoute = createRoute({
  getParentRoute,
  path: '/distribution-list/editions/compare',
  component: lazyRouteComponent(
    () => import('@renderer/features/distribution-list/editions/compare/CompareScreen'),
    'CompareScreen',
  ),
  validateSearch: readCompareAddress,
});

const editionRoute = createRoute({
  getParentRoute,
  path: '/distribution-list/editions/$number',
  component: lazyRouteComponent(
    () => import('@renderer/features/distribution-list/editions/edition/EditionScreen'),
    'EditionScreen',
  ),
  validateSearch: readEditionAddress,
});

/** The list, its recipients, the lists beside it, and what was published of them. */
export const distributionListRoutes = [
  listRoute,
  recipientsRoute,
  newListRoute,
  editListRoute,
  editionsRoute,
  compareRoute,
  editionRoute,
] as const;

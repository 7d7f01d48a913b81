import { readCalendar } from '@renderer/features/access/calendar/view';
import { readPictures } from '@renderer/features/access/pictures/view';
import { accessTable } from '@renderer/features/access/table';
import { applicationTable } from '@renderer/features/applications/view';
import { contractorTable } from '@renderer/features/contractors/view';
import { readView as readDuplicates } from '@renderer/features/duplicates/view';
import { readView as readHistory } from '@renderer/features/history/view';
import { FirstScreen } from '@renderer/features/home/FirstScreen';
import { readImports } from '@renderer/features/imports/start/view';
import { notificationTable } from '@renderer/features/notifications/log/table';
import { peopleTable } from '@renderer/features/people/view';
import { practiceTable } from '@renderer/features/practices/view';
import { readReports } from '@renderer/features/reports/address';
import { readAddress } from '@renderer/features/tables/address';
import type { QueryClient } from '@tanstack/react-query';
import { createHashHistory, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { request } from './api';
import { distributionListRoutes } from './distribution-list-routes';
import { rootRoute } from './root-route';
import { ScreenFailure } from './ScreenFailure';

// Only the first screens are in the first bundle; the others come when they are wanted.

const getParentRoute = () => rootRoute;

const startRoute = createRoute({
  getParentRoute,
  path: '/',
  component: FirstScreen,
  // What is first depends on whether there is anything in the register.
  beforeLoad: async ({ context }) => {
    await context.client.ensureQueryData({ queryKey: ['app.status', {}], queryFn: () => request('app.status', {}) });
  },
});

const practicesRoute = createRoute({
  getParentRoute,
  path: '/practices',
  component: lazyRouteComponent(() => import('@renderer/features/practices/PracticesScreen'), 'PracticesScreen'),
  validateSearch: (search) => readAddress(practiceTable, search),
});

const newPracticeRoute = createRoute({
  getParentRoute,
  path: '/practices/new',
  component: lazyRouteComponent(() => import('@renderer/features/practices/edit/EditScreens'), 'AddPracticeScreen'),
});

const practiceRoute = createRoute({
  getParentRoute,
  path: '/practices/$id',
  component: lazyRouteComponent(() => import('@renderer/features/practices/page/PracticeScreen'), 'PracticeScreen'),
});

const editPracticeRoute = createRoute({
  getParentRoute,
  path: '/practices/$id/edit',
  component: lazyRouteComponent(() => import('@renderer/features/practices/edit/EditScreens'), 'EditPracticeScreen'),
});

const reportRoute = createRoute({
  getParentRoute,
  path: '/practices/$id/report',
  beforeLoad: ({ params: { id } }) => {
    throw redirect({ to: '/reports', search: { what: 'practice-status', practices: id }, replace: true });
  },
});

const reportsRoute = createRoute({
  getParentRoute,
  path: '/reports',
  component: lazyRouteComponent(() => import('@renderer/features/reports/ReportsScreen'), 'ReportsScreen'),
  validateSearch: readReports,
});

const contractorsRoute = createRoute({
  getParentRoute,
  path: '/contractors',
  component: lazyRouteComponent(() => import('@renderer/features/contractors/ContractorsScreen'), 'ContractorsScreen'),
  validateSearch: (search) => readAddress(contractorTable, search),
});

const newContractorRoute = createRoute({
  getParentRoute,
  path: '/contractors/new',
  component: lazyRouteComponent(() => import('@renderer/features/contractors/edit/EditScreens'), 'AddContractorScreen'),
});

const contractorRoute = createRoute({
  getParentRoute,
  path: '/contractors/$id',
  component: lazyRouteComponent(
    () => import('@renderer/features/contractors/page/ContractorScreen'),
    'ContractorScreen',
  ),
});

const editContractorRoute = createRoute({
  getParentRoute,
  path: '/contractors/$id/edit',
  component: lazyRouteComponent(
    () => import('@renderer/features/contractors/edit/EditScreens'),
    'EditContractorScreen',
  ),
});

const historyRoute = createRoute({
  getParentRoute,
  path: '/history',
  component: lazyRouteComponent(() => import('@renderer/features/history/HistoryScreen'), 'HistoryScreen'),
  validateSearch: readHistory,
});

const binRoute = createRoute({
  getParentRoute,
  path: '/bin',
  component: lazyRouteComponent(() => import('@renderer/features/history/BinScreen'), 'BinScreen'),
});

const duplicatesRoute = createRoute({
  getParentRoute,
  path: '/duplicates',
  validateSearch: readDuplicates,
  component: lazyRouteComponent(() => import('@renderer/features/duplicates/DuplicatesScreen'), 'DuplicatesScreen'),
});

const importRoute = createRoute({
  getParentRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('@renderer/features/imports/ImportScreen'), 'ImportScreen'),
  validateSearch: readImports,
});

const notificationsRoute = createRoute({
  getParentRoute,
  path: '/notifications',
  component: lazyRouteComponent(
    () => import('@renderer/features/notifications/NotificationsScreen'),
    'NotificationsScreen',
  ),
  validateSearch: (search) => readAddress(notificationTable, search),
});

const reviewRoute = createRoute({
  getParentRoute,
  path: '/notifications/review',
  component: lazyRouteComponent(() => import('@renderer/features/notifications/review/ReviewScreen'), 'ReviewScreen'),
});

const intakeRoute = createRoute({
  getParentRoute,
  path: '/notifications/new',
  component: lazyRouteComponent(() => import('@renderer/features/notifications/intake/IntakeScreen'), 'IntakeScreen'),
});

const notificationRoute = createRoute({
  getParentRoute,
  path: '/notifications/$id',
  component: lazyRouteComponent(
    () => import('@renderer/features/notifications/page/NotificationScreen'),
    'NotificationScreen',
  ),
});

const editNotificationRoute = createRoute({
  getParentRoute,
  path: '/notifications/$id/edit',
  component: lazyRouteComponent(
    () => import('@renderer/features/notifications/page/EditScreen'),
    'EditNotificationScreen',
  ),
});

const applicationsRoute = createRoute({
  getParentRoute,
  path: '/applications',
  component: lazyRouteComponent(
    () => import('@renderer/features/applications/ApplicationsScreen'),
    'ApplicationsScreen',
  ),
  validateSearch: (search) => readAddress(applicationTable, search),
});

const peopleRoute = createRoute({
  getParentRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('@renderer/features/people/PeopleScreen'), 'PeopleScreen'),
  validateSearch: (search) => readAddress(peopleTable, search),
});

const newPersonRoute = createRoute({
  getParentRoute,
  path: '/people/new',
  component: lazyRouteComponent(() => import('@renderer/features/people/edit/EditScreens'), 'AddPersonScreen'),
  /** The practice with which the person is linked at once. */
  validateSearch: ({ practice }: Record<string, unknown>): { practice?: string } =>
    typeof practice === 'string' ? { practice } : {},
});

const personRoute = createRoute({
  getParentRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('@renderer/features/people/page/PersonScreen'), 'PersonScreen'),
});

const editPersonRoute = createRoute({
  getParentRoute,
  path: '/people/$id/edit',
  component: lazyRouteComponent(() => import('@renderer/features/people/edit/EditScreens'), 'EditPersonScreen'),
});

const accessRoute = createRoute({
  getParentRoute,
  path: '/access',
  component: lazyRouteComponent(() => import('@renderer/features/access/AccessScreen'), 'AccessScreen'),
  validateSearch: (search) => readAddress(accessTable, search),
});

const picturesRoute = createRoute({
  getParentRoute,
  path: '/access/pictures',
  component: lazyRouteComponent(() => import('@renderer/features/access/pictures/PicturesScreen'), 'PicturesScreen'),
  validateSearch: readPictures,
});

const calendarRoute = createRoute({
  getParentRoute,
  path: '/access/calendar',
  component: lazyRouteComponent(() => import('@renderer/features/access/calendar/CalendarScreen'), 'CalendarScreen'),
  validateSearch: readCalendar,
});

const settingsRoute = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('@renderer/features/settings/SettingsScreen'), 'SettingsScreen'),
});

const routeTree = rootRoute.addChildren([
  startRoute,
  practicesRoute,
  newPracticeRoute,
  practiceRoute,
  editPracticeRoute,
  reportRoute,
  reportsRoute,
  contractorsRoute,
  newContractorRoute,
  contractorRoute,
  editContractorRoute,
  ...distributionListRoutes,
  historyRoute,
  binRoute,
  duplicatesRoute,
  notificationsRoute,
  reviewRoute,
  intakeRoute,
  notificationRoute,
  editNotificationRoute,
  applicationsRoute,
  peopleRoute,
  newPersonRoute,
  personRoute,
  editPersonRoute,
  accessRoute,
  picturesRoute,
  calendarRoute,
  settingsRoute,
  importRoute,
]);

export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    // The page has one file; where the person is stands after the #.
    history: createHashHistory(),
    context: { client },
    defaultErrorComponent: ScreenFailure,
    // Screens keep their own answers (react-query); nothing is fetched on hover.
    defaultPreload: false,
    scrollRestoration: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

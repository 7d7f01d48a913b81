import type { z } from 'zod';
import { appRoutes } from './app';
import { applicationRoutes } from './applications';
import { auditRoutes } from './audit';
import { backupRoutes } from './backups';
import { contractorRoutes } from './contractors';
import { distributionListRoutes } from './distribution-list';
import { duplicateRoutes } from './duplicates';
import { editionRoutes } from './editions';
import { exportRoutes } from './exports';
import { homeRoutes } from './home';
import { importRoutes } from './imports';
import { listRoutes } from './lists';
import { mfaRoutes } from './mfa';
import { mfaReminderRoutes } from './mfa-reminders';
import { notificationActionRoutes } from './notification-actions';
import { notificationRoutes } from './notifications';
import { peopleRoutes } from './people';
import { pictureRoutes } from './pictures';
import { practiceTableRoutes } from './practice-table';
import { practiceRoutes } from './practices';
import { recipientRoutes } from './recipients';
import { reportRoutes } from './reports';
import { searchRoutes } from './search';
import { settingsRoutes } from './settings';
import { tableRoutes } from './tables';
import { viewRoutes } from './views';

/** Every route of the app. The router, the handlers' types and the page's client all read this one table. */
export const routes = {
  ...appRoutes,
  ...homeRoutes,
  ...backupRoutes,
  ...applicationRoutes,
  ...settingsRoutes,
  ...practiceRoutes,
  ...practiceTableRoutes,
  ...contractorRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...notificationRoutes,
  ...notificationActionRoutes,
  ...peopleRoutes,
  ...mfaRoutes,
  ...mfaReminderRoutes,
  ...distributionListRoutes,
  ...listRoutes,
  ...editionRoutes,
  ...recipientRoutes,
  ...reportRoutes,
  ...auditRoutes,
  ...duplicateRoutes,
  ...searchRoutes,
  ...pictureRoutes,
  ...tableRoutes,
  ...viewRoutes,
};

export type RouteName = keyof typeof routes;
/** What a caller hands in. */
export type RouteInput<Name extends RouteName> = z.input<(typeof routes)[Name]['input']>;
/** What a handler gets: the input, parsed. */
export type ParsedInput<Name extends RouteName> = z.output<(typeof routes)[Name]['input']>;
export type RouteOutput<Name extends RouteName> = z.output<(typeof routes)[Name]['output']>;

import type { Handlers } from '../handlers';
import { appHandlers } from './app';
import { applicationHandlers } from './applications';
import { auditHandlers } from './audit';
import { backupHandlers } from './backups';
import { contractorHandlers } from './contractors';
import { distributionListHandlers } from './distribution-list';
import { duplicateHandlers } from './duplicates';
import { editionHandlers } from './editions';
import { exportHandlers } from './exports';
import { homeHandlers } from './home';
import { importHandlers } from './imports';
import { listHandlers } from './lists';
import { mfaHandlers } from './mfa';
import { mfaReminderHandlers } from './mfa-reminders';
import { notificationActionHandlers } from './notification-actions';
import { notificationHandlers } from './notifications';
import { peopleHandlers } from './people';
import { pictureHandlers } from './pictures';
import { practiceTableHandlers } from './practice-table';
import { practiceHandlers } from './practices';
import { recipientHandlers } from './recipients';
import { reportHandlers } from './reports';
import { searchHandlers } from './search';
import { settingsHandlers } from './settings';
import { tableHandlers } from './tables';
import { viewHandlers } from './views';

export const handlers: Handlers = {
  ...appHandlers,
  ...homeHandlers,
  ...backupHandlers,
  ...applicationHandlers,
  ...settingsHandlers,
  ...practiceHandlers,
  ...practiceTableHandlers,
  ...contractorHandlers,
  ...peopleHandlers,
  ...mfaHandlers,
  ...mfaReminderHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...notificationHandlers,
  ...notificationActionHandlers,
  ...distributionListHandlers,
  ...listHandlers,
  ...editionHandlers,
  ...recipientHandlers,
  ...reportHandlers,
  ...auditHandlers,
  ...duplicateHandlers,
  ...searchHandlers,
  ...pictureHandlers,
  ...tableHandlers,
  ...viewHandlers,
};

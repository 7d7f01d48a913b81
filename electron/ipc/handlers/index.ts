import type { Handlers } from '../handlers';
import { appHandlers } from './app';
import { applicationHandlers } from './applications';
import { auditHandlers } from './audit';
import { contractorHandlers } from './contractors';
import { distributionListHandlers } from './distribution-list';
import { duplicateHandlers } from './duplicates';
import { exportHandlers } from './exports';
import { importHandlers } from './imports';
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
  ...recipientHandlers,
  ...reportHandlers,
  ...auditHandlers,
  ...duplicateHandlers,
  ...searchHandlers,
  ...pictureHandlers,
  ...tableHandlers,
  ...viewHandlers,
};

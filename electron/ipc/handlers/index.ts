import type { Handlers } from '../handlers';
import { appHandlers } from './app';
import { contractorHandlers } from './contractors';
import { distributionListHandlers } from './distribution-list';
import { importHandlers } from './imports';
import { practiceTableHandlers } from './practice-table';
import { practiceHandlers } from './practices';
import { reportHandlers } from './reports';
import { settingsHandlers } from './settings';
import { tableHandlers } from './tables';
import { viewHandlers } from './views';

export const handlers: Handlers = {
  ...appHandlers,
  ...settingsHandlers,
  ...practiceHandlers,
  ...practiceTableHandlers,
  ...contractorHandlers,
  ...importHandlers,
  ...distributionListHandlers,
  ...reportHandlers,
  ...tableHandlers,
  ...viewHandlers,
};

import type { Handlers } from '../handlers';
import { appHandlers } from './app';
import { distributionListHandlers } from './distribution-list';
import { importHandlers } from './imports';
import { practiceHandlers } from './practices';
import { reportHandlers } from './reports';

export const handlers: Handlers = {
  ...appHandlers,
  ...practiceHandlers,
  ...importHandlers,
  ...distributionListHandlers,
  ...reportHandlers,
};

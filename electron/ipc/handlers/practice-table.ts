import type { practiceTableRoutes } from '@shared/ipc/practice-table';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';

export const practiceTableHandlers: HandlersOf<typeof practiceTableRoutes> = {
  'practices.table': (_input, { workspace }) => workspace().practices.facts(),
  'practices.bulkPreview': ({ ids, edit }, { workspace }) => workspace().practices.bulkPreview(ids, edit),
  'practices.bulkEdit': ({ practices, edit }, context) =>
    changing(context, context.workspace().practices.bulkEdit(practices, edit)),
};

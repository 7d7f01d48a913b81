import type { practiceTableRoutes } from '@shared/ipc/practice-table';
import type { HandlersOf } from '../handlers';

export const practiceTableHandlers: HandlersOf<typeof practiceTableRoutes> = {
  'practices.table': (_input, { workspace }) => workspace().practices.facts(),
  'practices.bulkPreview': ({ ids, edit }, { workspace }) => workspace().practices.bulkPreview(ids, edit),
  'practices.bulkEdit': async ({ practices, edit }, { workspace, emit }) => {
    const done = await workspace().practices.bulkEdit(practices, edit);
    emit({ type: 'data-changed' });
    return done;
  },
};

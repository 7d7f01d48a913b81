import type { practiceRoutes } from '@shared/ipc/practices';
import type { HandlersOf } from '../handlers';
import { changing, targetOf } from './changing';
import { exportTo } from './save-dialogs';

export const practiceHandlers: HandlersOf<typeof practiceRoutes> = {
  'practices.list': (_input, { workspace }) => workspace().practices.list(),
  'practices.get': ({ id }, { workspace }) => workspace().practices.get(id),
  'practices.save': ({ id, version, values }, context) =>
    changing(context, context.workspace().practices.save(targetOf(id, version), values)),
  'practices.close': ({ id, version, ...closing }, context) =>
    changing(context, context.workspace().practices.close({ id, version }, closing)),
  'practices.history': ({ id, offset, limit }, { workspace }) => workspace().practices.history(id, { offset, limit }),
  'practices.export': ({ format, ids }, { workspace, desktop }) =>
    exportTo(desktop, format, 'Practices', (path) => workspace().exports.practices(path, ids)),
};

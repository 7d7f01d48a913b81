import type { practiceRoutes } from '@shared/ipc/practices';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const practiceHandlers: HandlersOf<typeof practiceRoutes> = {
  'practices.list': (_input, { workspace }) => workspace().practices.list(),
  'practices.get': ({ id }, { workspace }) => workspace().practices.get(id),
  'practices.save': async ({ id, version, values }, { workspace, emit }) => {
    const target = id === null || version === null ? null : { id, version };
    const saved = await workspace().practices.save(target, values);
    emit({ type: 'data-changed' });
    return saved;
  },
  'practices.close': async ({ id, version, ...closing }, { workspace, emit }) => {
    const closed = await workspace().practices.close({ id, version }, closing);
    emit({ type: 'data-changed' });
    return closed;
  },
  'practices.history': ({ id, offset, limit }, { workspace }) => workspace().practices.history(id, { offset, limit }),
  'practices.export': ({ format, ids }, { workspace, desktop }) =>
    exportTo(desktop, format, 'Practices', (path) => workspace().exports.practices(path, ids)),
};

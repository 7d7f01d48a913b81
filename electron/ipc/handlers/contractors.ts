import type { contractorRoutes } from '@shared/ipc/contractors';
import type { HandlersOf } from '../handlers';

export const contractorHandlers: HandlersOf<typeof contractorRoutes> = {
  'contractors.list': (_input, { workspace }) => workspace().contractors.list(),
  'contractors.get': ({ id }, { workspace }) => workspace().contractors.get(id),
  'contractors.save': async ({ id, version, values }, { workspace, emit }) => {
    const target = id === null || version === null ? null : { id, version };
    const saved = await workspace().contractors.save(target, values);
    emit({ type: 'data-changed' });
    return saved;
  },
  'contractors.history': ({ id, offset, limit }, { workspace }) =>
    workspace().contractors.history(id, { offset, limit }),
  'contractors.names': (_input, { workspace }) => workspace().practices.contractorNames(),
};

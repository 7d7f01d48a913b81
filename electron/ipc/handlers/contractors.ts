import type { contractorRoutes } from '@shared/ipc/contractors';
import type { HandlersOf } from '../handlers';
import { changing, targetOf } from './changing';

export const contractorHandlers: HandlersOf<typeof contractorRoutes> = {
  'contractors.list': (_input, { workspace }) => workspace().contractors.list(),
  'contractors.get': ({ id }, { workspace }) => workspace().contractors.get(id),
  'contractors.save': ({ id, version, values }, context) =>
    changing(context, context.workspace().contractors.save(targetOf(id, version), values)),
  'contractors.history': ({ id, offset, limit }, { workspace }) =>
    workspace().contractors.history(id, { offset, limit }),
  'contractors.names': (_input, { workspace }) => workspace().practices.contractorNames(),
};

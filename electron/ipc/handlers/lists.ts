import type { listRoutes } from '@shared/ipc/lists';
import type { HandlersOf } from '../handlers';
import { changing, targetOf } from './changing';

export const listHandlers: HandlersOf<typeof listRoutes> = {
  'lists.all': (_input, { workspace }) => workspace().lists.all(),
  'lists.get': ({ id }, { workspace }) => workspace().lists.get(id),
  'lists.preview': ({ rule }, { workspace }) => workspace().lists.preview(rule),
  'lists.save': ({ id, version, values }, context) =>
    changing(context, context.workspace().lists.save(targetOf(id, version), values)),
  'lists.history': ({ id, offset, limit }, { workspace }) => workspace().lists.history(id, { offset, limit }),
  'lists.remove': (target, context) => changing(context, context.workspace().bin.remove('list', target)),
  'lists.restore': (target, context) => changing(context, context.workspace().bin.restore('list', target)),
};

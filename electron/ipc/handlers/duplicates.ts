import type { duplicateRoutes } from '@shared/ipc/duplicates';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';

export const duplicateHandlers: HandlersOf<typeof duplicateRoutes> = {
  'duplicates.list': (_input, { workspace }) => workspace().duplicates.list(),
  'duplicates.compare': ({ entity, left, right }, { workspace }) => workspace().duplicates.compare(entity, left, right),
  'duplicates.dismiss': ({ entity, left, right, dismissed }, { workspace }) =>
    workspace().duplicates.dismiss(entity, left, right, dismissed),
  'duplicates.merge': ({ entity, ...merge }, context) =>
    changing(context, context.workspace().duplicates.merge(entity, merge)),
};

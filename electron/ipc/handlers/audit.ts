import type { auditRoutes } from '@shared/ipc/audit';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';

export const auditHandlers: HandlersOf<typeof auditRoutes> = {
  'audit.list': ({ filter, after }, { workspace }) => workspace().history.list(filter, after),
  'audit.actors': (_input, { workspace }) => workspace().history.actors(),
  'audit.step': ({ stepId, filter, offset }, { workspace }) => workspace().history.step(stepId, filter, offset),
  'audit.undoPreview': (part, { workspace }) => workspace().history.undoPreview(part),
  'audit.undo': (part, context) => changing(context, context.workspace().history.undo(part)),
  'bin.list': (_input, { workspace }) => workspace().bin.list(),
  'practices.remove': (target, context) => changing(context, context.workspace().bin.remove('practice', target)),
  'practices.restore': (target, context) => changing(context, context.workspace().bin.restore('practice', target)),
  'contractors.remove': (target, context) => changing(context, context.workspace().bin.remove('contractor', target)),
  'contractors.restore': (target, context) => changing(context, context.workspace().bin.restore('contractor', target)),
};

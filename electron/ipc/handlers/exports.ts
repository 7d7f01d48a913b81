import { importKinds } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { exportRoutes } from '@shared/ipc/exports';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const exportHandlers: HandlersOf<typeof exportRoutes> = {
  'exports.kind': ({ kind, format }, { workspace, desktop }) =>
    exportTo(desktop, format, nameOf(kind), (path) => workspace().exports.kind(kind, path)),
  'exports.template': ({ kind }, { workspace, desktop }) =>
    exportTo(desktop, 'xlsx', `${nameOf(kind)}, blank template`, (path) => workspace().exports.template(kind, path)),
};

const nameOf = (id: ImportKindId) => importKinds.find((kind) => kind.id === id)?.label ?? id;

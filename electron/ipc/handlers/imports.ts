import type { importRoutes } from '@shared/ipc/imports';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';
import { exportTo } from './save-dialogs';

const SPREADSHEETS = { name: 'Spreadsheets', extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'] };
const ALL_FILES = { name: 'All files', extensions: ['*'] };

export const importHandlers: HandlersOf<typeof importRoutes> = {
  'imports.chooseFile': async (_input, { workspace, desktop }) => {
    const path = await desktop.chooseFileToOpen({ title: 'Import a register', filters: [SPREADSHEETS, ALL_FILES] });
    return path === null ? null : workspace().imports.open({ path });
  },
  'imports.openBytes': ({ name, bytes }, { workspace }) => workspace().imports.open({ name, bytes }),
  'imports.readSheet': ({ sessionId, ...request }, { workspace }) => workspace().imports.readSheet(sessionId, request),
  'imports.plan': ({ sessionId, ...request }, { workspace }) => workspace().imports.plan(sessionId, request),
  'imports.readText': ({ sessionId, ...dialect }, { workspace }) => workspace().imports.readText(sessionId, dialect),
  'imports.values': ({ sessionId, kind, columns }, { workspace }) =>
    workspace().imports.values(sessionId, kind, columns),
  'imports.correct': ({ sessionId, ...correction }, { workspace }) =>
    workspace().imports.correct(sessionId, correction),
  'imports.planRows': ({ sessionId, filter, offset, limit }, { workspace }) =>
    workspace().imports.planRows(sessionId, filter, offset, limit),
  'imports.missing': ({ sessionId, offset, limit }, { workspace }) =>
    workspace().imports.missing(sessionId, offset, limit),
  'imports.commit': ({ sessionId, selection }, context) =>
    changing(context, context.workspace().imports.commit(sessionId, selection)),
  'imports.cancel': async ({ sessionId }, { workspace }) => {
    workspace().imports.cancel(sessionId);
    return { cancelled: true };
  },
  'imports.saveProblems': ({ sessionId }, { workspace, desktop }) =>
    exportTo(desktop, 'xlsx', 'Rows with problems', (path) => workspace().imports.writeProblems(sessionId, path)),
  'imports.batches': (_input, { workspace }) => workspace().imports.batches(),
  'imports.settle': async ({ batchId, settled }, context) => {
    await changing(context, context.workspace().imports.settle(batchId, settled));
    return { settled };
  },
  'imports.undoPreview': ({ batchId }, { workspace }) => workspace().imports.undoPreview(batchId),
  'imports.undo': ({ batchId }, context) => changing(context, context.workspace().imports.undo(batchId)),
};

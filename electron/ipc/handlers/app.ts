import path from 'node:path';
import type { appRoutes } from '@shared/ipc/app';
import { CONTRACT_VERSION } from '@shared/ipc/channels';
import { AppError } from '@shared/ipc/errors';
import { importWholeFile } from '../../services/imports/import-whole-file';
import type { HandlerContext, HandlersOf } from '../handlers';

export const appHandlers: HandlersOf<typeof appRoutes> = {
  'app.handshake': async ({ contractVersion }) => {
    if (contractVersion !== CONTRACT_VERSION)
      throw new AppError(
        'contract-mismatch',
        'The window belongs to another version of the app. Close the app and start it again.',
      );
    return { contractVersion: CONTRACT_VERSION };
  },
  'app.status': (_input, context) => status(context),
  'app.openExternal': async ({ url }, { desktop }) => {
    await desktop.openExternal(url);
    return { opened: true };
  },
  'app.useSampleData': async (_input, context) => {
    await context.desktop.useSampleData();
    const workspace = context.workspace();
    if ((await workspace.practices.counts()).practices === 0)
      await importWholeFile(workspace.imports, context.desktop.sampleRegisterFile);
    context.emit({ type: 'data-changed' });
    return status(context);
  },
  'app.useOwnData': async (_input, context) => {
    await context.desktop.useOwnData();
    context.emit({ type: 'data-changed' });
    return status(context);
  },
};

async function status(context: HandlerContext) {
  const workspace = context.workspace();
  const { appVersion, versions } = context.desktop;
  const [lastBackupAt, counts, applications, people, { entries: listEntries, ...list }] = await Promise.all([
    workspace.backups.newestAt(),
    workspace.practices.counts(),
    workspace.applications.inProgress(),
    workspace.people.count(),
    workspace.lists.status(),
  ]);
  return {
    appVersion,
    versions: { ...versions, sqlite: workspace.sqliteVersion },
    databaseFile: workspace.databaseFile,
    databaseName: path.basename(workspace.databaseFile),
    sampleData: context.sampleData(),
    user: context.user,
    lastBackupAt,
    counts: { ...counts, listEntries, applications, people },
    list,
  };
}

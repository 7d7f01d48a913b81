import type { distributionListRoutes } from '@shared/ipc/distribution-list';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const distributionListHandlers: HandlersOf<typeof distributionListRoutes> = {
  'distributionList.get': ({ listId }, { workspace }) => workspace().distributionList.get(listId),
  'distributionList.copyBatch': async ({ batch, ...address }, { workspace, desktop }) => {
    const { text, batches, addresses } = await workspace().distributionList.batch(address, batch);
    await desktop.writeClipboard(text);
    return { batch, batches, addresses: addresses.length };
  },
  'distributionList.openDraft': async ({ batch, ...address }, { workspace, desktop }) => {
    const { draft, batches, addresses } = await workspace().distributionList.draft(address, batch);
    await desktop.openDraft(draft, 'draft');
    return { batch, batches, addresses: addresses.length };
  },
  'distributionList.export': ({ format }, { workspace, desktop }) =>
    exportTo(desktop, format === 'outlook' ? 'csv' : format, 'Distribution list', (path) =>
      workspace().exports.distributionList(path),
    ),
};

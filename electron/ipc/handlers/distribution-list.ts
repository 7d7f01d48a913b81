import type { distributionListRoutes } from '@shared/ipc/distribution-list';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const distributionListHandlers: HandlersOf<typeof distributionListRoutes> = {
  'distributionList.get': (_input, { workspace }) => workspace().distributionList.get(),
  'distributionList.copyBatch': async ({ batch }, { workspace, desktop }) => {
    const { text, batches, addresses } = await workspace().distributionList.batch(batch);
    await desktop.writeClipboard(text);
    return { batch, batches, addresses };
  },
  'distributionList.export': ({ format }, { workspace, desktop }) =>
    exportTo(desktop, format, 'Distribution list', (path) => workspace().exports.distributionList(path)),
};

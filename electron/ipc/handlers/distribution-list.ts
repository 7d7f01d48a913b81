import { fileName } from '@shared/domain/file-name';
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
  'distributionList.export': async ({ format, ...address }, { workspace, desktop }) => {
    const name = await workspace().distributionList.nameOf(address);
    const write = (form?: 'outlook') => (path: string) => workspace().exports.distributionList(path, address, form);
    // Two files of one day, of which one is for Outlook, are told apart by their names.
    if (format === 'outlook') return exportTo(desktop, 'csv', fileName(`${name} for Outlook`), write(format));
    return exportTo(desktop, format, fileName(name), write());
  },
};

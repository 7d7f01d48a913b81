import type { editionRoutes } from '@shared/ipc/editions';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';

export const editionHandlers: HandlersOf<typeof editionRoutes> = {
  'editions.list': ({ listId }, { workspace }) => workspace().editions.list(listId),
  'editions.get': ({ listId, number }, { workspace }) => workspace().editions.get(listId, number),
  'editions.compare': ({ listId, from, to }, { workspace }) => workspace().editions.compare(listId, from, to),
  'editions.copyChanges': async ({ which, ...pair }, { workspace, desktop }) => {
    const addresses = await workspace().editions.staticChanges(pair, which);
    // One a line, as static lists take them.
    await desktop.writeClipboard(addresses.join('\r\n'));
    return { addresses: addresses.length };
  },
  'editions.publish': ({ listId, reason, seen }, context) =>
    changing(context, context.workspace().editions.publish(listId, reason, seen)),
  'editions.putBack': ({ listId, number, reason }, context) =>
    changing(context, context.workspace().editions.putBack(listId, number, reason)),
};

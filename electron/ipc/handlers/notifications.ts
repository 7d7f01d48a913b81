import type { notificationRoutes } from '@shared/ipc/notifications';
import type { HandlersOf } from '../handlers';

const MAILS = { name: 'Mails', extensions: ['msg', 'eml'] };
const ALL_FILES = { name: 'All files', extensions: ['*'] };

export const notificationHandlers: HandlersOf<typeof notificationRoutes> = {
  'notifications.list': (_input, { workspace }) => workspace().notifications.list(),
  'notifications.counts': (_input, { workspace }) => workspace().notifications.counts(),
  'notifications.get': ({ id }, { workspace }) => workspace().notifications.get(id),
  'notifications.history': ({ id, offset, limit }, { workspace }) =>
    workspace().notifications.history(id, { offset, limit }),
  'notifications.readFile': ({ name, bytes }, { workspace }) => workspace().mailIntake.readBytes(name, bytes),
  'notifications.chooseFiles': async (_input, { workspace, desktop }) =>
    workspace().mailIntake.readPaths(
      await desktop.chooseFilesToOpen({ title: 'Log mails', filters: [MAILS, ALL_FILES] }),
    ),
  'notifications.readText': ({ text }, { workspace }) => workspace().mailIntake.readText(text),
  'notifications.openAttachment': async ({ intakeId, index }, { workspace }) => {
    const attachment = await workspace().mailIntake.attachment(intakeId, index);
    return workspace().imports.open(attachment);
  },
  'notifications.save': async ({ id, version, values, intake, keepMessage }, { workspace, emit }) => {
    const target = id === null || version === null ? null : { id, version };
    const saved = await workspace().notifications.save(target, values, intake, keepMessage);
    emit({ type: 'data-changed' });
    return saved;
  },
  'notifications.change': async ({ notifications, facts }, { workspace, emit }) => {
    const result = await workspace().notifications.change(notifications, facts);
    emit({ type: 'data-changed' });
    return result;
  },
  'notifications.dropMessage': async (target, { workspace, emit }) => {
    const dropped = await workspace().notifications.dropMessage(target);
    emit({ type: 'data-changed' });
    return dropped;
  },
  'notifications.remove': async (target, { workspace, emit }) => {
    const removed = await workspace().bin.remove('notification', target);
    emit({ type: 'data-changed' });
    return removed;
  },
  'notifications.restore': async (target, { workspace, emit }) => {
    const restored = await workspace().bin.restore('notification', target);
    emit({ type: 'data-changed' });
    return restored;
  },
  'notifications.toReview': (_input, { workspace }) => workspace().notifications.toReview(),
};

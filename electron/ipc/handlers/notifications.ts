import type { notificationRoutes } from '@shared/ipc/notifications';
import type { HandlersOf } from '../handlers';
import { changing, targetOf } from './changing';

const MAILS = { name: 'Mails', extensions: ['msg', 'eml'] };
const ALL_FILES = { name: 'All files', extensions: ['*'] };

export const notificationHandlers: HandlersOf<typeof notificationRoutes> = {
  'notifications.list': (_input, { workspace }) => workspace().notifications.list(),
  'notifications.newestWaiting': (_input, { workspace }) => workspace().notifications.newestWaiting(),
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
  'notifications.save': ({ id, version, values, intake, keepMessage }, context) =>
    changing(context, context.workspace().notifications.save(targetOf(id, version), values, intake, keepMessage)),
  'notifications.change': ({ notifications, facts }, context) =>
    changing(context, context.workspace().notifications.change(notifications, facts)),
  'notifications.dropMessage': (target, context) =>
    changing(context, context.workspace().notifications.dropMessage(target)),
  'notifications.remove': (target, context) =>
    changing(context, context.workspace().bin.remove('notification', target)),
  'notifications.restore': (target, context) =>
    changing(context, context.workspace().bin.restore('notification', target)),
  'notifications.toReview': (_input, { workspace }) => workspace().notifications.toReview(),
};

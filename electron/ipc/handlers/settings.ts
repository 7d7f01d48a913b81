import { GUIDANCE_EXTENSIONS } from '@shared/domain/guidance-document';
import type { settingsRoutes } from '@shared/ipc/settings';
import { checkGuidance, lookAtGuidance } from '../../services/notifications/replies/guidance-file';
import type { HandlersOf } from '../handlers';
import { changing, targetOf } from './changing';

export const settingsHandlers: HandlersOf<typeof settingsRoutes> = {
  'settings.get': (_input, { workspace }) => workspace().settings.get(),
  'settings.toEdit': (_input, { workspace }) => workspace().settings.toEdit(),
  'settings.save': ({ version, values }, context) =>
    changing(context, context.workspace().settings.save(version, values)),
  'settings.icbs': (_input, { workspace }) => workspace().settings.icbs(),
  'settings.icbList': (_input, { workspace }) => workspace().settings.icbList.all(),
  'settings.saveIcb': ({ id, version, values }, context) =>
    changing(context, context.workspace().settings.icbList.save(targetOf(id, version), values)),
  'settings.chooseGuidance': async (_input, { desktop }) => {
    const path = await desktop.chooseFileToOpen({
      title: 'Choose the guidance document',
      filters: [{ name: 'Documents', extensions: [...GUIDANCE_EXTENSIONS] }],
    });
    if (path === null) return null;
    await checkGuidance(path);
    return { path };
  },
  'settings.guidance': ({ path }) => lookAtGuidance(path),
  'settings.templates': (_input, { workspace }) => workspace().settings.templates.all(),
  'settings.saveTemplate': ({ id, version, text }, context) =>
    changing(context, context.workspace().settings.templates.save({ id, version }, text)),
};

import { GUIDANCE_EXTENSIONS } from '@shared/domain/guidance-document';
import type { settingsRoutes } from '@shared/ipc/settings';
import { checkGuidance, lookAtGuidance } from '../../services/notifications/replies/guidance-file';
import type { HandlersOf } from '../handlers';

export const settingsHandlers: HandlersOf<typeof settingsRoutes> = {
  'settings.get': (_input, { workspace }) => workspace().settings.get(),
  'settings.toEdit': (_input, { workspace }) => workspace().settings.toEdit(),
  'settings.save': async ({ version, values }, { workspace, emit }) => {
    const saved = await workspace().settings.save(version, values);
    emit({ type: 'data-changed' });
    return saved;
  },
  'settings.icbs': (_input, { workspace }) => workspace().settings.icbs(),
  'settings.icbList': (_input, { workspace }) => workspace().settings.icbList.all(),
  'settings.saveIcb': async ({ id, version, values }, { workspace, emit }) => {
    const target = id === null || version === null ? null : { id, version };
    const saved = await workspace().settings.icbList.save(target, values);
    emit({ type: 'data-changed' });
    return saved;
  },
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
  'settings.saveTemplate': async ({ id, version, text }, { workspace, emit }) => {
    const saved = await workspace().settings.templates.save({ id, version }, text);
    emit({ type: 'data-changed' });
    return saved;
  },
};

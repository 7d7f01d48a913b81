import type { settingsRoutes } from '@shared/ipc/settings';
import type { HandlersOf } from '../handlers';

export const settingsHandlers: HandlersOf<typeof settingsRoutes> = {
  'settings.icbList': (_input, { workspace }) => workspace().settings.icbList.all(),
  'settings.saveIcb': async ({ id, version, values }, { workspace, emit }) => {
    const target = id === null || version === null ? null : { id, version };
    const saved = await workspace().settings.icbList.save(target, values);
    emit({ type: 'data-changed' });
    return saved;
  },
  'settings.templates': (_input, { workspace }) => workspace().settings.templates.all(),
  'settings.saveTemplate': ({ id, text }, { workspace }) => workspace().settings.templates.save(id, text),
};

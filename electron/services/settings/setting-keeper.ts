import { SETTING_FIELD_LABELS, settingTitle, showSettingFact } from '@shared/domain/setting-fields';
import type { RecordKeeper } from '../audit/record-keepers';
import { loadSettings, writeSettings } from './setting-writer';

/** Settings and texts of mails as the history puts them back. They are always there, so none is ever in the bin. */
export const settingKeeper: RecordKeeper = {
  entity: 'setting',
  standing: async (manager, ids) => {
    const known = ids.flatMap((id) => {
      const name = settingTitle(id);
      return name === null ? [] : [{ id, name }];
    });
    if (known.length === 0) return new Map();
    const stored = await loadSettings(manager, ids);
    return new Map(
      known.map(({ id, name }) => [id, { version: stored.get(id)?.version ?? 0, inBin: false, name, code: '' }]),
    );
  },
  obstacle: async () => null,
  putBack: async (manager, stamp, changes) => {
    await writeSettings(
      manager,
      stamp,
      changes.map(({ target, facts }) => ({ name: target.id, version: target.version, facts })),
    );
    return [];
  },
  show: showSettingFact,
  label: (field) => SETTING_FIELD_LABELS[field as keyof typeof SETTING_FIELD_LABELS] ?? field,
};

import { todayInLondon } from '@shared/domain/calendar-date';
import { isEnded } from '@shared/domain/icb-form';
import { SETTING_NAMES, settingTitle } from '@shared/domain/setting-fields';
import { type AppSettings, readSettings } from '@shared/domain/settings-form';
import type { Icb } from '@shared/ipc/app';
import type { SettingsToEdit } from '@shared/ipc/settings';
import { type EntityManager, In } from 'typeorm';
import { AuditEntryEntity } from '../../database/entities/audit-entry';
import { IcbEntity } from '../../database/entities/icb';
import type { SettingRecord } from '../../database/entities/setting';
import type { Database } from '../../database/open-database';
import { stampNow } from '../audit/stamp';
import { IcbList } from './icb-list';
import { MailTemplates } from './mail-templates';
import { parsedValue } from './setting-facts';
import { changedSince, loadSettings, writeSettings } from './setting-writer';

/** Settings of the team, kept in the database so that every desk has the same. */
export class SettingsService {
  readonly #database: Database;
  readonly #actor: string;
  readonly icbList: IcbList;
  readonly templates: MailTemplates;

  constructor(database: Database, actor: string) {
    this.#database = database;
    this.#actor = actor;
    this.icbList = new IcbList(database, actor);
    this.templates = new MailTemplates(database, actor);
  }

  async get(): Promise<AppSettings> {
    return valuesOf(await loadSettings(this.#database.reader.manager, SETTING_NAMES));
  }

  /** The settings with what editing them needs: their version together, and who changed them last. */
  async toEdit(): Promise<SettingsToEdit> {
    const { manager } = this.#database.reader;
    const stored = await loadSettings(manager, SETTING_NAMES);
    return { version: versionOf(stored), form: valuesOf(stored), history: await newestChange(manager) };
  }

  /** Writes those that differ, as one step of the history. `changed-since` when one was changed after `version`. */
  async save(version: number, settings: AppSettings): Promise<SettingsToEdit> {
    const stamp = stampNow(this.#actor, { stepLabel: 'Settings changed' });
    await this.#database.writes.write(async (manager) => {
      const stored = await loadSettings(manager, SETTING_NAMES);
      if (versionOf(stored) !== version) throw changedSince('The settings');
      await writeSettings(
        manager,
        stamp,
        SETTING_NAMES.map((name) => ({
          name,
          version: stored.get(name)?.version ?? 0,
          facts: { settingValue: String(settings[name]) },
        })),
      );
    });
    return this.toEdit();
  }

  /** The ICBs by name. Those that have ended are there as well: practices still name them. */
  async icbs(): Promise<Icb[]> {
    const today = todayInLondon(new Date());
    const icbs = await this.#database.reader.manager
      .createQueryBuilder(IcbEntity, 'i')
      .where('i.deletedAt IS NULL')
      .orderBy('i.name')
      .getMany();
    return icbs.map(({ id, odsCode, oldCode, name, shortName, validTo }) => ({
      id,
      odsCode,
      oldCode,
      name,
      shortName,
      ended: isEnded(validTo, today),
    }));
  }
}

type Stored = ReadonlyMap<string, SettingRecord>;

const valuesOf = (stored: Stored) =>
  readSettings(Object.fromEntries([...stored].map(([name, { value }]) => [name, parsedValue(value)])));

/** Every change of any setting makes it grow by one. */
const versionOf = (stored: Stored) => [...stored.values()].reduce((sum, { version }) => sum + version, 0);

async function newestChange(manager: EntityManager): Promise<SettingsToEdit['history']> {
  const [entry] = await manager.find(AuditEntryEntity, {
    where: { entity: 'setting', entityId: In(SETTING_NAMES) },
    order: { at: 'DESC', sequence: 'DESC' },
    take: 1,
  });
  if (entry === undefined) return [];
  const { at, actor, entityId } = entry;
  return [{ summary: `${settingTitle(entityId)} changed`, at, actor }];
}

import { todayInLondon } from '@shared/domain/calendar-date';
import { isEnded } from '@shared/domain/icb-form';
import { type AppSettings, readSettings } from '@shared/domain/settings-form';
import type { Icb } from '@shared/ipc/app';
import { IcbEntity } from '../../database/entities/icb';
import { SettingEntity } from '../../database/entities/setting';
import type { Database } from '../../database/open-database';
import { IcbList } from './icb-list';
import { MailTemplates } from './mail-templates';

/** Settings of the team, kept in the database so that every desk has the same. */
export class SettingsService {
  readonly #database: Database;
  readonly icbList: IcbList;
  readonly templates: MailTemplates;

  constructor(database: Database) {
    this.#database = database;
    this.icbList = new IcbList(database);
    this.templates = new MailTemplates(database);
  }

  async get(): Promise<AppSettings> {
    const rows = await this.#database.reader.manager.find(SettingEntity);
    return readSettings(Object.fromEntries(rows.map(({ name, value }) => [name, parsed(value)])));
  }

  async save(settings: AppSettings): Promise<AppSettings> {
    const rows = Object.entries(settings).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
    await this.#database.writes.write((manager) => manager.upsert(SettingEntity, rows, ['name']));
    return this.get();
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

/** A value that isn't JSON counts as not set: the database may come from anywhere. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

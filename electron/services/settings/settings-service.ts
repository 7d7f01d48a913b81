import { type AppSettings, appSettings, type Icb } from '@shared/ipc/app';
import { IcbEntity } from '../../database/entities/icb';
import { SettingEntity } from '../../database/entities/setting';
import type { Database } from '../../database/open-database';

const DEFAULTS: AppSettings = { batchSize: 500, preparedBy: '' };

/** Settings of the team, kept in the database so that every desk has the same. */
export class SettingsService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async get(): Promise<AppSettings> {
    const rows = await this.#database.reader.manager.find(SettingEntity);
    const stored = Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value)]));
    return appSettings.catch(DEFAULTS).parse({ ...DEFAULTS, ...stored });
  }

  async save(settings: AppSettings): Promise<AppSettings> {
    const rows = Object.entries(settings).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
    await this.#database.writes.write((manager) => manager.upsert(SettingEntity, rows, ['name']));
    return this.get();
  }

  /** The ICBs that can be chosen today, by name. */
  async icbs(): Promise<Icb[]> {
    const icbs = await this.#database.reader.manager
      .createQueryBuilder(IcbEntity, 'i')
      .where('i.deletedAt IS NULL')
      .orderBy('i.name')
      .getMany();
    return icbs.map(({ id, odsCode, oldCode, name, shortName }) => ({ id, odsCode, oldCode, name, shortName }));
  }
}

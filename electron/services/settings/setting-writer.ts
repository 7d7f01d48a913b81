import { settingTitle } from '@shared/domain/setting-fields';
import { AppError } from '@shared/ipc/errors';
import { type EntityManager, In } from 'typeorm';
import { insertRows } from '../../database/bulk';
import { AuditEntryEntity } from '../../database/entities/audit-entry';
import { SettingEntity, type SettingRecord } from '../../database/entities/setting';
import { differenceOf, EntryMaker, type Facts, type Stamp } from '../audit/stamp';
import { settingFacts, storedValue } from './setting-facts';

/** What is to become of one setting, or of one mail's text. */
export interface SettingChange {
  name: string;
  /** The version that the change was made for; 0 where it was never set. */
  version: number;
  facts: Facts;
}

/** Settings by name as they are stored; without those that were never set. */
export async function loadSettings(
  manager: EntityManager,
  names: readonly string[],
): Promise<Map<string, SettingRecord>> {
  const rows = await manager.findBy(SettingEntity, { name: In([...names]) });
  return new Map(rows.map((row) => [row.name, row]));
}

/** The one way in which settings and texts of mails are written. `changed-since` when one is no longer at its version. */
export async function writeSettings(
  manager: EntityManager,
  stamp: Stamp,
  changes: readonly SettingChange[],
): Promise<void> {
  const names = changes.map(({ name }) => name);
  const stored = await loadSettings(manager, names);
  const entries = new EntryMaker(stamp);
  for (const { name, version, facts } of changes) {
    const current = stored.get(name) ?? null;
    if ((current?.version ?? 0) !== version) throw changedSince(settingTitle(name) ?? name);
    const difference = differenceOf(settingFacts(name, current?.value ?? null), facts);
    if (difference === null) continue;
    const row: SettingRecord = { name, value: storedValue(name, facts), version: version + 1 };
    await manager.upsert(SettingEntity, [row], ['name']);
    await insertRows(manager, AuditEntryEntity, [entries.make('setting', name, 'change', row.version, difference)]);
  }
}

export const changedSince = (what: string) =>
  new AppError(
    'changed-since',
    `${what}: changed meanwhile. Nothing was written. Look at the newest version and repeat.`,
  );

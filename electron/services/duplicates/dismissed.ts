import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { SettingEntity } from '../../database/entities/setting';

const NAME = 'duplicates.dismissed';
const stored = z.array(z.string()).catch([]);
/** The oldest are forgotten first; a team says this some dozens of times. */
const REMEMBERED = 10_000;

/** The name of a pair, whichever of the two comes first. */
export const pairKey = (entity: string, a: string, b: string) => `${entity} ${[a, b].sort().join(' ')}`;

/** The pairs of which somebody said that they are two. */
export async function loadDismissed(manager: EntityManager): Promise<Set<string>> {
  const row = await manager.findOneBy(SettingEntity, { name: NAME });
  return new Set(row === null ? [] : stored.parse(parsed(row.value)));
}

export async function saveDismissed(manager: EntityManager, key: string, isDismissed: boolean): Promise<void> {
  const keys = await loadDismissed(manager);
  keys.delete(key);
  if (isDismissed) keys.add(key);
  const value = JSON.stringify([...keys].slice(-REMEMBERED));
  await manager.upsert(SettingEntity, [{ name: NAME, value, version: 1 }], ['name']);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

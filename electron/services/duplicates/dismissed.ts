import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { SettingEntity } from '../../database/entities/setting';
import { parsedValue } from '../settings/setting-facts';

const NAME = 'duplicates.dismissed';
/** Who said when that a pair is two; earlier versions kept the pair alone. */
const said = z.union([
  z.object({ pair: z.string(), by: z.string(), at: z.string() }),
  z.string().transform((pair) => ({ pair, by: '', at: '' })),
]);
export type Dismissal = z.infer<typeof said>;
const stored = z.array(said).catch([]);
/** The oldest are forgotten first; a team says this some dozens of times. */
const REMEMBERED = 10_000;

/** The name of a pair, whichever of the two comes first. */
export const pairKey = (entity: string, a: string, b: string) => `${entity} ${[a, b].sort().join(' ')}`;

/** The pairs of which somebody said that they are two, by their name. */
export async function loadDismissed(manager: EntityManager): Promise<Map<string, Dismissal>> {
  const row = await manager.findOneBy(SettingEntity, { name: NAME });
  const all = row === null ? [] : stored.parse(parsedValue(row.value));
  return new Map(all.map((dismissal) => [dismissal.pair, dismissal]));
}

/** Remembers that a pair is two, or forgets it (`by` null). */
export async function saveDismissed(manager: EntityManager, pair: string, by: string | null): Promise<void> {
  const all = await loadDismissed(manager);
  all.delete(pair);
  if (by !== null) all.set(pair, { pair, by, at: new Date().toISOString() });
  const value = JSON.stringify([...all.values()].slice(-REMEMBERED));
  await manager.upsert(SettingEntity, [{ name: NAME, value, version: 1 }], ['name']);
}

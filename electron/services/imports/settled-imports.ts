import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { SettingEntity } from '../../database/entities/setting';
import { parsedValue } from '../settings/setting-facts';

const NAME = 'imports.settled';
const stored = z.array(z.object({ batchId: z.string(), by: z.string(), at: z.string() })).catch([]);
/** The oldest are forgotten first; the list of imports is shorter. */
const REMEMBERED = 1_000;

async function load(manager: EntityManager) {
  const row = await manager.findOneBy(SettingEntity, { name: NAME });
  return { version: row?.version ?? 0, all: row === null ? [] : stored.parse(parsedValue(row.value)) };
}

/** The imports of which somebody said that the rows left out are dealt with, by id. */
export async function loadSettled(manager: EntityManager): Promise<ReadonlySet<string>> {
  return new Set((await load(manager)).all.map(({ batchId }) => batchId));
}

/** Remembers that an import's rows are dealt with, or forgets it (`by` null). */
export async function saveSettled(manager: EntityManager, batchId: string, by: string | null): Promise<void> {
  const { version, all } = await load(manager);
  const others = all.filter((each) => each.batchId !== batchId);
  const next = by === null ? others : [...others, { batchId, by, at: new Date().toISOString() }];
  const value = JSON.stringify(next.slice(-REMEMBERED));
  await manager.upsert(SettingEntity, [{ name: NAME, value, version: version + 1 }], ['name']);
}

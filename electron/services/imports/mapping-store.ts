import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { ValueChoices } from '@shared/domain/imports/read-field';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { replaceRows } from '../../database/bulk';
import { ImportMappingEntity } from '../../database/entities/import-mapping';
import { newId } from '../new-id';

const remembered = z.object({
  /** Column index (as text) → field, or null for a column that is not imported. */
  columns: z.record(z.string(), z.string().nullable()),
  /** How texts are to be read: field → text → stored value. */
  choices: z.record(z.string(), z.record(z.string(), z.string())),
});
export interface RememberedMapping {
  columns: Record<string, string | null>;
  choices: ValueChoices;
}

/** How the same headings were matched last time; null where they are new. */
export async function recallMapping(
  manager: EntityManager,
  kind: ImportKindId,
  headingSet: string,
): Promise<RememberedMapping | null> {
  const found = await manager.findOneBy(ImportMappingEntity, { kind, headingSet });
  if (found === null) return null;
  const stored: unknown = JSON.parse(found.columns);
  // Before values were remembered, the columns stood alone.
  const alone = z.record(z.string(), z.string().nullable()).safeParse(stored);
  return alone.success ? { columns: alone.data, choices: {} } : (remembered.safeParse(stored).data ?? null);
}

export async function rememberMapping(
  manager: EntityManager,
  kind: ImportKindId,
  headingSet: string,
  mapping: RememberedMapping,
): Promise<void> {
  const at = new Date().toISOString();
  const found = await manager.findOneBy(ImportMappingEntity, { kind, headingSet });
  const base = found ?? { id: newId(), version: 0, createdAt: at, deletedAt: null };
  await replaceRows(manager, ImportMappingEntity, [
    { ...base, version: base.version + 1, updatedAt: at, kind, headingSet, columns: JSON.stringify(mapping) },
  ]);
}

import { IMPORT_FIELD_IDS, type ImportField } from '@shared/domain/imports/register-kind';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { replaceRows } from '../../database/bulk';
import { ImportMappingEntity } from '../../database/entities/import-mapping';
import { newId } from '../new-id';

/** Column index (as text) → field, or null for a column that is not imported. */
const remembered = z.record(z.string(), z.enum(IMPORT_FIELD_IDS).nullable());
export type RememberedColumns = Record<string, ImportField | null>;

/** How the same headings were matched last time; null where they are new. */
export async function recallMapping(manager: EntityManager, headingSet: string): Promise<RememberedColumns | null> {
  const found = await manager.findOneBy(ImportMappingEntity, { kind: 'register', headingSet });
  return found === null ? null : (remembered.safeParse(JSON.parse(found.columns)).data ?? null);
}

export async function rememberMapping(
  manager: EntityManager,
  headingSet: string,
  columns: RememberedColumns,
): Promise<void> {
  const at = new Date().toISOString();
  const found = await manager.findOneBy(ImportMappingEntity, { kind: 'register', headingSet });
  const base = found ?? { id: newId(), version: 0, createdAt: at, deletedAt: null };
  await replaceRows(manager, ImportMappingEntity, [
    {
      ...base,
      version: base.version + 1,
      updatedAt: at,
      kind: 'register',
      headingSet,
      columns: JSON.stringify(columns),
    },
  ]);
}

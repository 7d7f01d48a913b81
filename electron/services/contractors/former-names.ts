import { contractorKey } from '@shared/domain/contractor-name';
import type { EntityManager } from 'typeorm';
import { AuditEntryEntity } from '../../database/entities/audit-entry';
import { ContractorEntity } from '../../database/entities/contractor';
import { PracticeEntity } from '../../database/entities/practice';
import { parseFields } from '../audit/parse-fields';

/**
 * The name to write for a practice whose form says `name`. Where its contractor was renamed while the form was open, the
 * form still says the old name: that must not bring the old contractor back as a new one.
 */
export async function nameNow(manager: EntityManager, practiceId: string, name: string): Promise<string> {
  const nameKey = contractorKey(name);
  const known = await manager
    .createQueryBuilder(ContractorEntity, 'c')
    .where('c.nameKey = :nameKey AND c.deletedAt IS NULL', { nameKey })
    .getCount();
  if (known > 0) return name;
  const practice = await manager.findOneBy(PracticeEntity, { id: practiceId });
  if (practice === null) return name;
  const contractor = await manager.findOneBy(ContractorEntity, { id: practice.contractorId });
  const entries = await manager.findBy(AuditEntryEntity, { entityId: practice.contractorId, action: 'change' });
  const hadIt = entries.some(({ before }) => contractorKey(parseFields(before).name ?? '') === nameKey);
  return hadIt && contractor !== null ? contractor.name : name;
}

import type { KnownContractor } from '@shared/domain/imports/plan';
import type { EntityManager } from 'typeorm';
import { ContractorEntity } from '../../database/entities/contractor';

/** The contractors of the register, by name, as a plan has to know them. */
export async function knownContractors(manager: EntityManager): Promise<KnownContractor[]> {
  return manager
    .createQueryBuilder(ContractorEntity, 'c')
    .select('c.name', 'name')
    .addSelect('c.hqOdsCode', 'hqOdsCode')
    .where('c.deletedAt IS NULL')
    .orderBy('c.name')
    .getRawMany<KnownContractor>();
}

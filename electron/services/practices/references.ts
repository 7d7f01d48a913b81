import type { EntityManager } from 'typeorm';
import { ContractorEntity, type ContractorRecord } from '../../database/entities/contractor';
import { IcbEntity } from '../../database/entities/icb';
import type { PracticeRecord } from '../../database/entities/practice';

/** Names and codes on one side, ids on the other. */
export interface References {
  contractorIdByKey: Map<string, string>;
  contractorNameById: Map<string, string>;
  icbIdByCode: Map<string, string>;
  icbCodeById: Map<string, string>;
}

/** Names and codes of all contractors and ICBs that are not in the bin. */
export async function loadReferences(manager: EntityManager): Promise<References> {
  return referencesOf(manager, await contractorsNotInBin(manager).getMany());
}

/** The names and codes that one practice refers to. */
export async function loadReferencesOf(manager: EntityManager, practice: PracticeRecord): Promise<References> {
  const own = contractorsNotInBin(manager).andWhere('c.id = :id', { id: practice.contractorId });
  return referencesOf(manager, await own.getMany());
}

const contractorsNotInBin = (manager: EntityManager) =>
  manager.createQueryBuilder(ContractorEntity, 'c').where('c.deletedAt IS NULL');

async function referencesOf(manager: EntityManager, contractors: ContractorRecord[]): Promise<References> {
  const icbs = await manager.createQueryBuilder(IcbEntity, 'i').where('i.deletedAt IS NULL').getMany();
  return {
    contractorIdByKey: new Map(contractors.map((contractor) => [contractor.nameKey, contractor.id])),
    contractorNameById: new Map(contractors.map((contractor) => [contractor.id, contractor.name])),
    icbIdByCode: new Map(icbs.map((icb) => [icb.odsCode, icb.id])),
    icbCodeById: new Map(icbs.map((icb) => [icb.id, icb.odsCode])),
  };
}

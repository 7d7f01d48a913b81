import type { EntityManager } from 'typeorm';
import { ContractorEntity } from '../../database/entities/contractor';
import { IcbEntity } from '../../database/entities/icb';
import type { PracticeRecord } from '../../database/entities/practice';

/** Names and codes on one side, ids on the other. */
export interface References {
  contractorIdByKey: Map<string, string>;
  contractorNameById: Map<string, string>;
  icbIdByCode: Map<string, string>;
  icbCodeById: Map<string, string>;
}

/** What is needed of a contractor; whole records of thousands would hold the main process up. */
interface ContractorName {
  id: string;
  name: string;
  nameKey: string;
}
/** Contractors that are read at a time. */
const PAGE = 1000;

/** Names and codes of all contractors and ICBs that are not in the bin. */
export async function loadReferences(manager: EntityManager): Promise<References> {
  const contractors: ContractorName[] = [];
  for (;;) {
    const after = contractors.at(-1)?.id ?? '';
    const page = contractorNames(manager).andWhere('c.id > :after', { after }).orderBy('c.id').limit(PAGE);
    const found = await page.getRawMany<ContractorName>();
    contractors.push(...found);
    if (found.length < PAGE) return referencesOf(manager, contractors);
  }
}

/** The names and codes that one practice refers to. */
export async function loadReferencesOf(manager: EntityManager, practice: PracticeRecord): Promise<References> {
  const own = contractorNames(manager).andWhere('c.id = :id', { id: practice.contractorId });
  return referencesOf(manager, await own.getRawMany<ContractorName>());
}

const contractorNames = (manager: EntityManager) =>
  manager
    .createQueryBuilder(ContractorEntity, 'c')
    .select('c.id', 'id')
    .addSelect('c.name', 'name')
    .addSelect('c.nameKey', 'nameKey')
    .where('c.deletedAt IS NULL');

async function referencesOf(manager: EntityManager, contractors: ContractorName[]): Promise<References> {
  const icbs = await manager.createQueryBuilder(IcbEntity, 'i').where('i.deletedAt IS NULL').getMany();
  return {
    contractorIdByKey: new Map(contractors.map((contractor) => [contractor.nameKey, contractor.id])),
    contractorNameById: new Map(contractors.map((contractor) => [contractor.id, contractor.name])),
    icbIdByCode: new Map(icbs.map((icb) => [icb.odsCode, icb.id])),
    icbCodeById: new Map(icbs.map((icb) => [icb.id, icb.odsCode])),
  };
}

import { CONTRACTOR_FIELD_LABELS } from '@shared/domain/contractor-form';
import { contractorKey } from '@shared/domain/contractor-name';
import { showContractorFact } from '@shared/domain/show-contractor-fact';
import type { EntityManager } from 'typeorm';
import { ContractorEntity } from '../../database/entities/contractor';
import type { PutBack, RecordKeeper, Standing } from '../audit/record-keepers';
import { contractorFormOf } from './contractor-facts';
import { writeContractor } from './contractor-writer';

/** Contractors as the history puts them back. */
export const contractorKeeper: RecordKeeper = {
  entity: 'contractor',
  standing: async (manager, ids) => {
    if (ids.length === 0) return new Map();
    const found = await manager.createQueryBuilder(ContractorEntity, 'c').where('c.id IN (:...ids)', { ids }).getMany();
    const standing = ({ version, deletedAt, name, hqOdsCode }: (typeof found)[number]): Standing => ({
      version,
      inBin: deletedAt !== null,
      name,
      code: hqOdsCode,
    });
    return new Map(found.map((each) => [each.id, standing(each)]));
  },
  obstacle: async (manager, change, stepId) => {
    if (change.remove) return stillUsed(manager, change.target.id, stepId);
    return nameTaken(manager, change, stepId);
  },
  putBack: async (manager, stamp, changes) => {
    for (const { target, facts, remove, restore } of changes)
      await writeContractor(manager, stamp, { target, facts: contractorFormOf(facts), remove, restore });
    return [];
  },
  show: showContractorFact,
  label: (field) => CONTRACTOR_FIELD_LABELS[field as keyof typeof CONTRACTOR_FIELD_LABELS] ?? field,
};

async function stillUsed(manager: EntityManager, id: string, stepId: string | null): Promise<string | null> {
  const query = manager
    .createQueryBuilder()
    .select('count(*)', 'n')
    .from('practice', 'p')
    .where('p.contractor_id = :id AND p.deleted_at IS NULL', { id });
  if (stepId !== null)
    query.andWhere(
      `p.id NOT IN (SELECT a.entity_id FROM audit_entry a WHERE a.step_id = :stepId AND a.entity = 'practice')`,
      { stepId },
    );
  const n = Number((await query.getRawOne<{ n: number | string }>())?.n ?? 0);
  return n === 0 ? null : `It has ${n} ${n === 1 ? 'practice' : 'practices'} by now.`;
}

async function nameTaken(
  manager: EntityManager,
  { target, facts, restore }: PutBack,
  stepId: string | null,
): Promise<string | null> {
  const current = await manager.findOneBy(ContractorEntity, { id: target.id });
  if (current === null || (!restore && facts.name === undefined)) return null;
  const query = manager
    .createQueryBuilder(ContractorEntity, 'c')
    .where('c.nameKey = :key AND c.deletedAt IS NULL AND c.id <> :id', {
      key: contractorKey(facts.name ?? current.name),
      id: target.id,
    });
  if (stepId !== null)
    query.andWhere(
      `c.id NOT IN (SELECT a.entity_id FROM audit_entry a WHERE a.step_id = :stepId AND a.entity = 'contractor')`,
      { stepId },
    );
  const other = await query.getOne();
  return other === null ? null : `Another contractor has the name ${other.name} by now.`;
}

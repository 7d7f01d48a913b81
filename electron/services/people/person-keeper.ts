import { personFactLabel, showPeopleFact } from '@shared/domain/people/show-facts';
import type { EntityManager } from 'typeorm';
import { PersonEntity } from '../../database/entities/person';
import type { PutBack, RecordKeeper, Standing } from '../audit/record-keepers';
import { changeOf } from './person-facts';
import { writePeople } from './person-writer';

/** People as the history puts them back, with their links. */
export const personKeeper: RecordKeeper = {
  entity: 'person',
  standing: async (manager, ids) => {
    if (ids.length === 0) return new Map();
    const found = await manager.createQueryBuilder(PersonEntity, 'p').where('p.id IN (:...ids)', { ids }).getMany();
    const standing = ({ version, deletedAt, fullName }: (typeof found)[number]): Standing => ({
      version,
      inBin: deletedAt !== null,
      name: fullName,
      code: '',
    });
    return new Map(found.map((each) => [each.id, standing(each)]));
  },
  obstacle: async (manager, change, stepId) => (change.remove ? null : addressTaken(manager, change, stepId)),
  putBack: async (manager, stamp, changes) => {
    const people = changes.map(({ target, facts, remove, restore }) => ({
      target,
      ...changeOf(facts),
      remove,
      restore,
    }));
    await writePeople(manager, stamp, people);
    return [];
  },
  show: showPeopleFact,
  label: personFactLabel,
};

async function addressTaken(
  manager: EntityManager,
  { target, facts, restore }: PutBack,
  stepId: string | null,
): Promise<string | null> {
  if (!restore && facts.nhsAddress === undefined && facts.state === undefined) return null;
  const current = await manager.findOneBy(PersonEntity, { id: target.id });
  if (current === null) return null;
  const { nhsAddress, state } = { ...current, ...facts };
  if (nhsAddress === '' || state === 'left') return null;
  const query = manager
    .createQueryBuilder(PersonEntity, 'p')
    .where('p.nhsAddress = :nhsAddress AND p.id <> :id', { nhsAddress, id: target.id })
    .andWhere(`p.state <> 'left' AND p.deletedAt IS NULL`);
  if (stepId !== null)
    query.andWhere(
      `p.id NOT IN (SELECT a.entity_id FROM audit_entry a WHERE a.step_id = :stepId AND a.entity = 'person')`,
      { stepId },
    );
  const other = await query.getOne();
  return other === null ? null : `${other.fullName} has the address ${nhsAddress} by now.`;
}

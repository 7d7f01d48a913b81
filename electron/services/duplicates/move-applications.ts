import type { EntityManager } from 'typeorm';
import { ApplicationEntity } from '../../database/entities/application';
import { textsOf } from '../applications/application-facts';
import { writeApplication } from '../applications/application-writer';
import type { Stamp } from '../audit/stamp';

interface Owner {
  contractorId: string;
  practiceId: string | null;
}

/**
 * Gives the applications of a record that is merged away to the one that stays. An application never changes hands, so
 * each goes to the bin and is written anew for the other, as old as it is; the step puts both back.
 */
export async function moveApplications(manager: EntityManager, stamp: Stamp, from: Owner, to: Owner): Promise<void> {
  const query = manager.createQueryBuilder(ApplicationEntity, 'a').where('a.deletedAt IS NULL');
  if (from.practiceId !== null) query.andWhere('a.practiceId = :id', { id: from.practiceId });
  else query.andWhere('a.practiceId IS NULL AND a.contractorId = :id', { id: from.contractorId });
  for (const application of await query.orderBy('a.createdAt').getMany()) {
    const { id, version, createdAt } = application;
    await writeApplication(manager, stamp, { target: { id, version }, facts: {}, remove: true });
    await writeApplication(manager, stamp, {
      target: null,
      owner: { ...to, begunAt: createdAt },
      facts: textsOf(application),
    });
  }
}

import type { ApplyAction } from '@shared/domain/notifications/apply/action';
import type { Held, Proposal } from '@shared/domain/notifications/apply/proposal';
import { type Writes, writesOf } from '@shared/domain/notifications/apply/writes';
import type { EntityManager, EntitySchema } from 'typeorm';
import { ApplicationEntity } from '../../../database/entities/application';
import type { Stamped } from '../../../database/entities/base';
import { ContractorEntity } from '../../../database/entities/contractor';
import { PersonEntity, UserRequestEntity } from '../../../database/entities/person';
import { PracticeEntity } from '../../../database/entities/practice';
import { writeApplication } from '../../applications/application-writer';
import type { Stamp } from '../../audit/stamp';
import { writeContractor } from '../../contractors/contractor-writer';
import { leavePerson } from '../../people/leave';
import { writeRequest } from '../../people/request-writer';
import { closePractice } from '../../practices/close-practice';
import { PracticeWriter } from '../../practices/practice-writer';

/** Writes the ticked changes of one action through the writers of its records, inside the caller's transaction. */
export async function writeAction(
  manager: EntityManager,
  stamp: Stamp,
  notificationId: string,
  { action, held, proposal }: { action: ApplyAction; held: Held; proposal: Proposal },
): Promise<void> {
  const writes = writesOf(proposal, action);
  await writePractice(manager, stamp, held, writes);
  // The versions were held against what the person saw; an earlier action of the same step may have written since.
  if (writes.contractor !== null && held.contractor !== null) {
    const target = await newest(manager, ContractorEntity, held.contractor.id);
    await writeContractor(manager, stamp, { target, facts: writes.contractor });
  }
  if (writes.application !== null && held.application !== null) {
    const target = await newest(manager, ApplicationEntity, held.application.id);
    await writeApplication(manager, stamp, { target, facts: writes.application });
  }
  if (writes.request !== null && held.practice !== null)
    await writeRequest(manager, stamp, {
      target: held.request && (await newest(manager, UserRequestEntity, held.request.id)),
      owner: { practiceId: held.practice.id, notificationId },
      facts: writes.request,
    });
  if (writes.leavesOn !== null && proposal.personId !== null && held.practice !== null)
    await leavePerson(manager, stamp, {
      target: await newest(manager, PersonEntity, proposal.personId),
      practiceId: held.practice.id,
      on: writes.leavesOn,
    });
}

async function writePractice(
  manager: EntityManager,
  stamp: Stamp,
  { practice }: Held,
  { practice: facts, closing }: Pick<Writes, 'practice' | 'closing'>,
): Promise<void> {
  if (practice === null) return;
  if (facts !== null) {
    const target = await newest(manager, PracticeEntity, practice.id);
    await PracticeWriter.run(manager, stamp, (writer) => writer.write([{ target, facts }]));
  }
  if (closing === null) return;
  const people = [];
  for (const id of closing.personIds) people.push(await newest(manager, PersonEntity, id));
  await closePractice(manager, stamp, await newest(manager, PracticeEntity, practice.id), { ...closing, people });
}

async function newest<T extends Stamped>(manager: EntityManager, entity: EntitySchema<T>, id: string) {
  const found = await manager.createQueryBuilder(entity, 'r').where('r.id = :id', { id }).getOneOrFail();
  return { id, version: found.version };
}

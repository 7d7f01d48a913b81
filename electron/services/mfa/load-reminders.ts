import type { ReminderOwner } from '@shared/ipc/mfa-reminders';
import { type EntityManager, In } from 'typeorm';
import { ContractorEntity, type ContractorRecord } from '../../database/entities/contractor';
import type { Database } from '../../database/open-database';
import { inSlices } from '../in-slices';
import type { MfaData } from './mfa-data';
import { type PersonOnDay, personOn } from './mfa-day';
import type { MfaRegister } from './mfa-register';
import { type Reminder, type ReminderRecords, reminderOf } from './reminder-whom';

/** The reminders of these, in their order; null for one that is no longer in the register. */
export async function loadReminders(
  { database, register, on }: { database: Database; register: MfaRegister; on: string },
  owners: readonly ReminderOwner[],
): Promise<(Reminder | null)[]> {
  const [only] = owners;
  const data =
    owners.length === 1 && only?.of === 'practice' ? await register.of({ practiceId: only.id }) : await register.now();
  const practices = new Map(data.practices.map((practice) => [practice.id, practice]));
  const contractorIds = new Set(
    owners.flatMap(({ of, id }) => (of === 'contractor' ? id : (practices.get(id)?.contractorId ?? []))),
  );
  const wanted = new Set(owners.filter(({ of }) => of === 'practice').map(({ id }) => id));
  for (const { of, id } of owners)
    if (of === 'contractor')
      for (const practice of data.practices) if (practice.contractorId === id) wanted.add(practice.id);
  const records: ReminderRecords = {
    on,
    practices,
    contractors: await loadContractors(database.reader.manager, [...contractorIds]),
    people: await inSlices(peopleInSteps(data, wanted, on)),
  };
  return owners.map((owner) => reminderOf(owner, records));
}

function* peopleInSteps({ people, policy }: MfaData, wanted: ReadonlySet<string>, on: string) {
  const found = new Map<string, PersonOnDay[]>();
  for (const person of people) {
    const at = new Set(person.links.map(({ practice }) => practice.id).filter((id) => wanted.has(id)));
    if (at.size === 0) continue;
    const standing = personOn(person, policy, on);
    for (const id of at) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [standing]);
      else known.push(standing);
    }
    yield;
  }
  return found;
}

/** Databases take so many parameters at once and no more. */
const PORTION = 500;

async function loadContractors(manager: EntityManager, ids: readonly string[]): Promise<Map<string, ContractorRecord>> {
  const found = new Map<string, ContractorRecord>();
  for (let from = 0; from < ids.length; from += PORTION)
    for (const contractor of await manager.findBy(ContractorEntity, { id: In(ids.slice(from, from + PORTION)) }))
      if (contractor.deletedAt === null) found.set(contractor.id, contractor);
  return found;
}

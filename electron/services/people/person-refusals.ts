import { overlap } from '@shared/domain/people/links';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { PersonEntity, type PersonLinkRecord, type PersonRecord } from '../../database/entities/person';
import { type LinkChange, linkFactsOf } from './person-facts';
import { newest } from './person-parts';

/** An address belongs to one living person: of those who are written together, and of all others. */
export async function refuseTakenAddresses(manager: EntityManager, records: readonly PersonRecord[]): Promise<void> {
  const holders = new Map<string, PersonRecord>();
  for (const record of records) {
    if (record.nhsAddress === '' || record.state === 'left') continue;
    const other = holders.get(record.nhsAddress);
    if (other !== undefined) refuseAddress(other);
    holders.set(record.nhsAddress, record);
  }
  if (holders.size === 0) return;
  const written = new Set(records.map(({ id }) => id));
  const others = await manager
    .createQueryBuilder(PersonEntity, 'p')
    .where('p.nhsAddress IN (:...addresses)', { addresses: [...holders.keys()] })
    .andWhere(`p.state <> 'left' AND p.deletedAt IS NULL`)
    .getMany();
  const other = others.find(({ id }) => !written.has(id));
  if (other !== undefined) refuseAddress(other);
}

function refuseAddress({ fullName }: PersonRecord): never {
  const message = `${fullName} has this address`;
  throw new AppError(
    'duplicate',
    `${message}. Nothing was written. If it was given to someone new, mark ${fullName} as left first.`,
    { 'values.nhsAddress': message },
  );
}

export function refuseOverlap(stored: readonly PersonLinkRecord[], written: readonly PersonLinkRecord[]): void {
  const all = newest(stored, written).filter(({ deletedAt }) => deletedAt === null);
  for (const link of written) {
    if (link.deletedAt !== null) continue;
    const other = all.find(
      (each) =>
        each.id !== link.id && each.practiceId === link.practiceId && overlap(linkFactsOf(each), linkFactsOf(link)),
    );
    if (other === undefined) continue;
    const message = 'The person is linked with this practice at that time already';
    throw new AppError('duplicate', `${message}. Nothing was written. Change that link instead.`, {
      'link.practiceId': message,
    });
  }
}

/** The database would refuse a practice that was never there, without words for a person. */
export function refuseUnknownPractice(changes: readonly LinkChange[], codes: ReadonlyMap<string, string>): void {
  if (changes.every((change) => change.id !== null || codes.has(change.practiceId))) return;
  throw new AppError(
    'not-found',
    'The practice is no longer in the register. Nothing was written. Look at the practices again.',
  );
}

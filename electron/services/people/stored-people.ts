import type { EntityManager } from 'typeorm';
import { MfaFactEntity, type MfaFactRecord } from '../../database/entities/mfa-fact';
import {
  PersonEntity,
  PersonLinkEntity,
  type PersonLinkRecord,
  type PersonRecord,
} from '../../database/entities/person';
import { loadCodes } from './find-people';
import type { LinkChange } from './person-facts';

/** Some people as the database holds them, with all that belongs to them, what is in the bin too; by the person's id. */
export interface StoredPeople {
  people: ReadonlyMap<string, PersonRecord>;
  links: ReadonlyMap<string, readonly PersonLinkRecord[]>;
  mfa: ReadonlyMap<string, readonly MfaFactRecord[]>;
  /** The codes of all practices that they are or will be linked with, by id. */
  codes: ReadonlyMap<string, string>;
}

interface Wanted {
  target: { id: string } | null;
  links?: readonly LinkChange[];
}

export async function loadStored(manager: EntityManager, wanted: readonly Wanted[]): Promise<StoredPeople> {
  const ids = wanted.flatMap(({ target }) => (target === null ? [] : [target.id]));
  const [people, links, mfa] =
    ids.length === 0
      ? [[], [], []]
      : [
          await manager.createQueryBuilder(PersonEntity, 'p').where('p.id IN (:...ids)', { ids }).getMany(),
          await manager.createQueryBuilder(PersonLinkEntity, 'l').where('l.personId IN (:...ids)', { ids }).getMany(),
          await manager.createQueryBuilder(MfaFactEntity, 'm').where('m.personId IN (:...ids)', { ids }).getMany(),
        ];
  const linked = wanted.flatMap((each) => each.links ?? []).flatMap(({ practiceId }) => practiceId ?? []);
  const codes = await loadCodes(manager, [...links.map(({ practiceId }) => practiceId), ...linked]);
  return {
    people: new Map(people.map((person) => [person.id, person])),
    links: Map.groupBy(links, ({ personId }) => personId),
    mfa: Map.groupBy(mfa, ({ personId }) => personId),
    codes,
  };
}

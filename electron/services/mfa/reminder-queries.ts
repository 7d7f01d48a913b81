import { todayInLondon } from '@shared/domain/calendar-date';
import type { RecordedMfaFact } from '@shared/domain/mfa/facts';
import { isInUse, linkStanding } from '@shared/domain/people/links';
import type { EntityManager, EntitySchema, FindOptionsWhere } from 'typeorm';
import { In } from 'typeorm';
import { ContractorEntity, type ContractorRecord } from '../../database/entities/contractor';
import { MailboxEntity, type MailboxRecord } from '../../database/entities/mailbox';
import { MfaFactEntity, type MfaFactRecord } from '../../database/entities/mfa-fact';
import {
  PersonEntity,
  PersonLinkEntity,
  type PersonLinkRecord,
  type PersonRecord,
} from '../../database/entities/person';
import { PracticeEntity, type PracticeRecord } from '../../database/entities/practice';
import { linkFactsOf, mfaFactOf } from '../people/person-facts';

/** What reminders are written from: practices with their contractors, their mailboxes, and who can open them today. */
export interface ReminderRecords {
  /** By the practice's id. */
  practices: ReadonlyMap<string, PracticeRecord>;
  contractors: ReadonlyMap<string, ContractorRecord>;
  /** The one that isn't closed, by the practice's id. */
  mailboxes: ReadonlyMap<string, MailboxRecord>;
  /** Each person once, by name; by the practice's id. */
  people: ReadonlyMap<string, readonly PersonRecord[]>;
  /** By the person's id. */
  facts: ReadonlyMap<string, readonly RecordedMfaFact[]>;
}

/** What is asked about in one go: databases take so many parameters and no more. */
const PORTION = 500;

/** Of these practices, and of all that these contractors have; what is in the bin is left out. */
export async function loadReminderRecords(
  manager: EntityManager,
  { practiceIds, contractorIds }: { practiceIds: readonly string[]; contractorIds: readonly string[] },
  today: string,
): Promise<ReminderRecords> {
  const living = async <Row extends { id: string; deletedAt: string | null }>(
    entity: EntitySchema<Row>,
    column: keyof Row & string,
    values: readonly string[],
  ): Promise<Row[]> => {
    const wanted = [...new Set(values)];
    const rows: Row[] = [];
    for (let from = 0; from < wanted.length; from += PORTION) {
      const where = { [column]: In(wanted.slice(from, from + PORTION)) } as FindOptionsWhere<Row>;
      rows.push(...(await manager.findBy(entity, where)));
    }
    return rows.filter(({ deletedAt }) => deletedAt === null);
  };
  const practices = byId([
    ...(await living<PracticeRecord>(PracticeEntity, 'id', practiceIds)),
    ...(await living<PracticeRecord>(PracticeEntity, 'contractorId', contractorIds)),
  ]);
  const owners = [...contractorIds, ...[...practices.values()].map(({ contractorId }) => contractorId)];
  const contractors = await living<ContractorRecord>(ContractorEntity, 'id', owners);
  const mailboxes = await living<MailboxRecord>(MailboxEntity, 'practiceId', [...practices.keys()]);
  const links = (await living<PersonLinkRecord>(PersonLinkEntity, 'practiceId', [...practices.keys()])).filter((link) =>
    isInUse(linkStanding(linkFactsOf(link), today)),
  );
  const linked = links.map(({ personId }) => personId);
  const people = byId(await living<PersonRecord>(PersonEntity, 'id', linked));
  const facts = await living<MfaFactRecord>(MfaFactEntity, 'personId', [...people.keys()]);
  return {
    practices,
    contractors: byId(contractors),
    mailboxes: new Map(
      mailboxes.filter(({ status }) => status !== 'closed').map((mailbox) => [mailbox.practiceId, mailbox]),
    ),
    people: peopleByPractice(links, people),
    facts: Map.groupBy(facts.map(recorded), ({ personId }) => personId),
  };
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

function peopleByPractice(links: readonly PersonLinkRecord[], people: ReadonlyMap<string, PersonRecord>) {
  const found = new Map<string, PersonRecord[]>();
  for (const [practiceId, own] of Map.groupBy(links, (link) => link.practiceId)) {
    const linked = new Set(own.map(({ personId }) => personId));
    const known = [...linked].flatMap((id) => people.get(id) ?? []);
    found.set(practiceId, known.sort(byName));
  }
  return found;
}

export const byName = (a: { nameKey: string; id: string }, b: { nameKey: string; id: string }) =>
  a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : a.id < b.id ? -1 : 1;

const recorded = (fact: MfaFactRecord): RecordedMfaFact & { personId: string } => ({
  ...mfaFactOf(fact),
  id: fact.id,
  personId: fact.personId,
  recordedAt: fact.createdAt,
  recordedOn: todayInLondon(new Date(fact.createdAt)),
});

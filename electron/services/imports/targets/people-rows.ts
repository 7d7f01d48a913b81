import { todayInLondon } from '@shared/domain/calendar-date';
import type { ExistingRecord } from '@shared/domain/imports/existing-records';
import type { RowValues } from '@shared/domain/imports/kinds/declare';
import { toldText } from '@shared/domain/imports/kinds/linked-users-mfa';
import { newestHeld } from '@shared/domain/mfa/compare-told';
import type { RecordedMfaFact } from '@shared/domain/mfa/facts';
import { exemption } from '@shared/domain/mfa/standing';
import { linkStanding, stateNow } from '@shared/domain/people/links';
import type { DataSource, EntityManager } from 'typeorm';
import { PersonEntity, type PersonLinkRecord, type PersonRecord } from '../../../database/entities/person';
import { recordedFactOf } from '../../mfa/record-facts';
import { formOf, linkFactsOf } from '../../people/person-facts';
import { loadStored, type StoredPeople } from '../../people/stored-people';

const PAGE = 500;

/** Shared mailboxes by ODS code, '' where a practice has none. */
export async function practiceMailboxes(reader: DataSource): Promise<Record<string, string>> {
  const rows = await reader
    .createQueryBuilder()
    .select('p.ods_code', 'code')
    .addSelect('m.address', 'address')
    .from('practice', 'p')
    .leftJoin('mailbox', 'm', `m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'`)
    .where('p.deleted_at IS NULL')
    .getRawMany<{ code: string; address: string | null }>();
  return Object.fromEntries(rows.map(({ code, address }) => [code, address ?? '']));
}

/**
 * All links of people with practices, and the people who have none; those who left come last, because an address counts for
 * whoever has it now. A person's newest link with a practice stands before the older ones.
 */
export async function* linkedUsers(manager: EntityManager): AsyncGenerator<ExistingRecord[]> {
  const today = todayInLondon(new Date());
  const keys = new Set<string>();
  for (const left of [false, true])
    for (let after = ''; ; ) {
      const page = await peopleAfter(manager, after, left);
      const last = page.at(-1);
      if (last === undefined) break;
      const stored = await loadStored(
        manager,
        page.map((target) => ({ target })),
      );
      const mailboxes = await mailboxesOf(manager, [...stored.codes.keys()]);
      yield page.flatMap((person) => recordsOf(person, stored, { mailboxes, today, keys }));
      after = last.id;
    }
}

async function peopleAfter(manager: EntityManager, after: string, left: boolean): Promise<PersonRecord[]> {
  return manager
    .createQueryBuilder(PersonEntity, 'p')
    .where(`p.deletedAt IS NULL AND p.state ${left ? '=' : '<>'} 'left' AND p.id > :after`, { after })
    .orderBy('p.id')
    .limit(PAGE)
    .getMany();
}

async function mailboxesOf(manager: EntityManager, practiceIds: readonly string[]): Promise<Map<string, string>> {
  if (practiceIds.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder()
    .select('m.practice_id', 'id')
    .addSelect('m.address', 'address')
    .from('mailbox', 'm')
    .where(`m.practice_id IN (:...practiceIds) AND m.deleted_at IS NULL AND m.status <> 'closed'`, { practiceIds })
    .getRawMany<{ id: string; address: string }>();
  return new Map(rows.map(({ id, address }) => [id, address]));
}

interface Around {
  mailboxes: ReadonlyMap<string, string>;
  today: string;
  /** Keys met so far: two records never share one. */
  keys: Set<string>;
}

function recordsOf(person: PersonRecord, stored: StoredPeople, { mailboxes, today, keys }: Around): ExistingRecord[] {
  const own = (stored.links.get(person.id) ?? []).filter(({ deletedAt }) => deletedAt === null).sort(newestFirst);
  const facts = (stored.mfa.get(person.id) ?? []).filter(({ deletedAt }) => deletedAt === null).map(recordedFactOf);
  const standings = own.map((link) => linkStanding(linkFactsOf(link), today));
  const personState = stateNow(person.state, standings);
  const shared = { ...factsOf(person), personState, ...mfaOf(facts, today) };
  const { id, version, updatedAt } = person;
  const record = (link: PersonLinkRecord | null): ExistingRecord => {
    const odsCode = link === null ? '' : (stored.codes.get(link.practiceId) ?? '');
    const reference = link?.id ?? id;
    const place = {
      odsCode,
      sharedMailbox: link === null ? '' : (mailboxes.get(link.practiceId) ?? ''),
      ...(link === null ? {} : linkFactsOf(link)),
      reference,
    };
    const key = `${person.nhsAddress}, ${odsCode}`;
    const isMet = person.nhsAddress !== '' && keys.has(key);
    keys.add(key);
    // An older time at the same practice, or of whoever had the address before, is found by its reference only.
    const linkKey: RowValues = isMet ? { linkKey: `${key}, ${reference}` } : {};
    return { id: reference, version, updatedAt, values: { ...shared, ...place, ...linkKey } };
  };
  return own.length === 0 ? [record(null)] : own.map(record);
}

const newestFirst = (a: PersonLinkRecord, b: PersonLinkRecord): number => {
  const [first, second] = [a, b].map(({ endedOn, startedOn, id }) => `${endedOn ?? '9999'} ${startedOn ?? ''} ${id}`);
  return (first ?? '') < (second ?? '') ? 1 : -1;
};

function factsOf(person: PersonRecord): RowValues {
  const { state: _, inactiveSince, ...form } = formOf(person);
  return {
    ...form,
    personId: person.id,
    personVersion: String(person.version),
    inactiveSince,
  };
}

/** What was told about somebody's MFA as a row of a file would say it. */
function mfaOf(facts: readonly RecordedMfaFact[], today: string): RowValues {
  const status = newestHeld(facts, 'registered');
  const exempt = newestHeld(facts, 'exempt');
  const isExempt = status?.kind !== 'registered' && exemption(facts, today) !== null;
  const shown = isExempt ? exempt : status;
  const method = status?.kind === 'registered' ? methodOf(facts, status) : '';
  return {
    mfa: shown?.kind ?? '',
    mfaDate: shown?.happenedOn ?? '',
    mfaAsAt: shown?.asAt ?? '',
    mfaMethod: isExempt ? '' : method,
    mfaSource: shown?.source ?? '',
    heldStatus: status === null ? '' : toldText({ ...status, method }),
    heldExemption: exempt === null ? '' : toldText(exempt),
  };
}

/** The newest method that was told: who says later that somebody is registered may well not know how. */
function methodOf(facts: readonly RecordedMfaFact[], newest: RecordedMfaFact): string {
  const named = facts.filter(({ kind, method }) => kind === 'registered' && method !== '');
  return newest.method || (newestHeld(named, 'registered')?.method ?? '');
}

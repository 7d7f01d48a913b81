import type { RowValues } from '@shared/domain/imports/kinds/declare';
import { knownOn, newestHeld } from '@shared/domain/mfa/compare-told';
import type { MfaFact, MfaSource, RecordedMfaFact } from '@shared/domain/mfa/facts';
import { kindOfPortalStatus, portalStatusOf, portalWords } from '@shared/domain/mfa/portal-status';
import type { DataSource, EntityManager } from 'typeorm';
import { MfaFactEntity, type MfaFactRecord } from '../../../database/entities/mfa-fact';
import { PersonEntity, type PersonRecord } from '../../../database/entities/person';
import { dayInLondon } from '../../mfa/load-mfa';
import { mfaFactOf } from '../../people/person-facts';
import { writePeople } from '../../people/person-writer';
import type { ImportTarget, Outcome } from './target';

const PAGE = 1_000;
const OUTCOMES: Partial<Record<string, Outcome>> = { add: 'added', change: 'changed' };

/** How a report calls what it tells, and what becomes a fact of it. */
interface ReportOfMfa {
  source: MfaSource;
  state: string;
  day: string;
  /** What the report would say of a fact. */
  stateOf(fact: MfaFact): string;
  kindAndWords(state: string): Pick<MfaFact, 'kind' | 'words'>;
}

/** Facts about the MFA of people with an account; a report writes nothing else and adds nobody. */
function mfaReportTarget(report: ReportOfMfa): ImportTarget {
  return {
    async *existing(manager) {
      let after = '';
      for (;;) {
        const page = await accountsAfter(manager, after);
        const last = page.at(-1);
        if (last === undefined) return;
        const facts = await factsOf(
          manager,
          page.map(({ id }) => id),
        );
        yield page.map((person) => {
          const { id, version, updatedAt } = person;
          return { id, version, updatedAt, values: rowOf(person, facts.get(id) ?? [], report) };
        });
        after = last.id;
      }
    },
    context: async (reader) => ({ leftAccounts: await leftAccounts(reader) }),
    write: (manager, stamp, work) =>
      work(async (changes) => {
        const ids = changes.flatMap(({ target }) => target?.id ?? []);
        const facts = await factsOf(manager, ids);
        const written = await writePeople(
          manager,
          stamp,
          changes.map(({ target, values }) => {
            if (target === null) throw new Error('A report about MFA adds nobody');
            const held = newestHeld(facts.get(target.id) ?? [], 'registered');
            return { target, facts: {}, mfa: [{ id: null, fact: factOf(values, held, report) }] };
          }),
        );
        return written.map(({ action }) => OUTCOMES[action] ?? 'none');
      }),
  };
}

async function accountsAfter(manager: EntityManager, after: string): Promise<PersonRecord[]> {
  return manager
    .createQueryBuilder(PersonEntity, 'p')
    .where(`p.deletedAt IS NULL AND p.state <> 'left' AND p.nhsAddress <> '' AND p.id > :after`, { after })
    .orderBy('p.id')
    .limit(PAGE)
    .getMany();
}

/** What is known about the MFA of these people, without what was taken off. */
async function factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RecordedMfaFact[]>> {
  if (ids.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(MfaFactEntity, 'm')
    .where('m.deletedAt IS NULL AND m.personId IN (:...ids)', { ids })
    .getMany();
  const byPerson = new Map<string, RecordedMfaFact[]>();
  for (const row of rows) {
    const own = byPerson.get(row.personId);
    if (own) own.push(recorded(row));
    else byPerson.set(row.personId, [recorded(row)]);
  }
  return byPerson;
}

const recorded = (row: MfaFactRecord): RecordedMfaFact => ({
  ...mfaFactOf(row),
  id: row.id,
  recordedAt: row.createdAt,
  recordedOn: dayInLondon(row.createdAt),
});

/** A person as a line of the report; `heldKind` and `accountCreatedOn` are what its rules must know besides. */
function rowOf(person: PersonRecord, facts: readonly RecordedMfaFact[], report: ReportOfMfa): RowValues {
  const held = newestHeld(facts, 'registered');
  const row: RowValues = {
    address: person.nhsAddress,
    displayName: person.fullName,
    accountCreatedOn: person.accountCreatedOn ?? '',
  };
  if (held === null) return row;
  return {
    ...row,
    heldKind: held.kind,
    [report.state]: report.stateOf(held),
    [report.day]: knownOn(held),
    method: held.kind === 'registered' ? methodOf(facts, held) : '',
  };
}

/** The newest method that was told: who says later that somebody is registered may well not know how. */
function methodOf(facts: readonly RecordedMfaFact[], newest: RecordedMfaFact): string {
  const named = facts.filter(({ kind, method }) => kind === 'registered' && method !== '');
  return newest.method || (newestHeld(named, 'registered')?.method ?? '');
}

/** The fact that a planned row becomes. What the plan doesn't name is as it was: nobody changed it since. */
function factOf(values: RowValues, held: RecordedMfaFact | null, report: ReportOfMfa): MfaFact {
  const state = values[report.state] ?? (held === null ? '' : report.stateOf(held));
  const { kind, words } = report.kindAndWords(state);
  return {
    kind,
    words,
    happenedOn: '',
    asAt: values[report.day] ?? (held === null ? '' : knownOn(held)),
    method: values.method ?? '',
    source: report.source,
  };
}

async function leftAccounts(reader: DataSource): Promise<string[]> {
  const rows = await reader
    .createQueryBuilder()
    .select('DISTINCT p.nhs_address', 'address')
    .from('person', 'p')
    .where(`p.deleted_at IS NULL AND p.state = 'left' AND p.nhs_address <> ''`)
    .getRawMany<{ address: string }>();
  return rows.map(({ address }) => address);
}

export const mfaRegistrationTarget = mfaReportTarget({
  source: 'microsoft-report',
  state: 'registered',
  day: 'lastUpdated',
  stateOf: ({ kind }) => (kind === 'registered' ? 'yes' : 'no'),
  kindAndWords: (registered) => ({ kind: registered === 'yes' ? 'registered' : 'not-registered', words: '' }),
});

export const portalMfaTarget = mfaReportTarget({
  source: 'portal-report',
  state: 'status',
  day: 'reportDate',
  stateOf: portalStatusOf,
  kindAndWords: (status) => ({ kind: kindOfPortalStatus(status), words: portalWords(status) }),
});

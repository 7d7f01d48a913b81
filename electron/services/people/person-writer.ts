import { emptyPerson, type PersonForm } from '@shared/domain/people/person-form';
import { linkField, mfaField } from '@shared/domain/people/person-history';
import { personEntry } from '@shared/domain/search-entries';
import type { SearchEntry } from '@shared/domain/search-text';
import type { EntityManager } from 'typeorm';
import { insertRows, replaceRows } from '../../database/bulk';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { MfaFactEntity, type MfaFactRecord } from '../../database/entities/mfa-fact';
import {
  PersonEntity,
  PersonLinkEntity,
  type PersonLinkRecord,
  type PersonRecord,
} from '../../database/entities/person';
import { indexRecords } from '../../database/search-index';
import { actionOf, differenceOf, EntryMaker, type Stamp } from '../audit/stamp';
import { asSeen, stampsAfter } from '../audit/write-record';
import {
  columnsOf,
  formOf,
  type LinkChange,
  linkFactsOf,
  type MfaChange,
  mfaFactOf,
  personFacts,
} from './person-facts';
import { linksAfter, mfaAfter, newest } from './person-parts';
import { refuseOverlap, refuseTakenAddresses, refuseUnknownPractice } from './person-refusals';
import { loadStored, type StoredPeople } from './stored-people';

/** What is to become of one person; facts, links and facts about MFA that are left out stay as they are. */
export interface PersonChange {
  target: { id: string; version: number } | null;
  facts: Partial<PersonForm>;
  links?: readonly LinkChange[];
  mfa?: readonly MfaChange[];
  remove?: boolean;
  restore?: boolean;
}

export interface WrittenPerson {
  id: string;
  version: number;
  action: AuditEntryRecord['action'] | 'none';
}

/** Few enough that the console goes on answering between two portions, and that one statement takes their ids. */
const PORTION = 250;

/**
 * The one way in which people and what belongs to them (links with practices, facts about MFA) are written, inside the
 * caller's transaction. `changed-since` when a person is no longer at that version; `duplicate` when somebody living has
 * the nhs.net address, or when a person would be linked twice with a practice at the same time; `not-found` for a new link
 * to a practice that isn't in the register: then nothing may be committed. No person may come twice.
 */
export async function writePeople(
  manager: EntityManager,
  stamp: Stamp,
  changes: readonly PersonChange[],
): Promise<WrittenPerson[]> {
  const entries = new EntryMaker(stamp);
  const written: WrittenPerson[] = [];
  for (let start = 0; start < changes.length; start += PORTION)
    written.push(...(await writePortion(manager, stamp, entries, changes.slice(start, start + PORTION))));
  return written;
}

/** The same for one. */
export async function writePerson(
  manager: EntityManager,
  stamp: Stamp,
  change: PersonChange,
): Promise<{ id: string; version: number }> {
  const [written] = await writePeople(manager, stamp, [change]);
  if (written === undefined) throw new Error('Nothing came of writing a person');
  return { id: written.id, version: written.version };
}

async function writePortion(
  manager: EntityManager,
  stamp: Stamp,
  entries: EntryMaker,
  changes: readonly PersonChange[],
): Promise<WrittenPerson[]> {
  const stored = await loadStored(manager, changes);
  const plans = changes.map((change) => planOf(stored, stamp, change));
  const real = plans.filter(({ action }) => action !== 'none');
  await refuseTakenAddresses(
    manager,
    real.filter(({ change }) => !change.remove).map(({ record }) => record),
  );
  const found: { put: SearchEntry[]; remove: string[] } = { put: [], remove: [] };
  const history = real.map(({ record, action, difference }) => {
    if (record.deletedAt === null) found.put.push(personEntry(record));
    else found.remove.push(record.id);
    return entries.make('person', record.id, action as AuditEntryRecord['action'], record.version, difference);
  });
  // Whoever gives an address away does so before another takes it.
  const records = real.map(({ record }) => record).sort((a, b) => holdsAddress(a) - holdsAddress(b));
  await replaceRows(manager, PersonEntity, records);
  await replaceRows(
    manager,
    PersonLinkEntity,
    real.flatMap(({ links }) => links),
  );
  await replaceRows(
    manager,
    MfaFactEntity,
    real.flatMap(({ mfa }) => mfa),
  );
  await insertRows(manager, AuditEntryEntity, history);
  await indexRecords(manager, found);
  return plans.map(({ record, current, action }) =>
    action === 'none' && current !== null
      ? { id: current.id, version: current.version, action }
      : { id: record.id, version: record.version, action },
  );
}

const holdsAddress = ({ state, deletedAt }: PersonRecord) => Number(state !== 'left' && deletedAt === null);

interface Plan {
  change: PersonChange;
  current: PersonRecord | null;
  record: PersonRecord;
  links: PersonLinkRecord[];
  mfa: MfaFactRecord[];
  action: WrittenPerson['action'];
  difference: { before: Record<string, string>; after: Record<string, string> };
}

/** What becomes of one person: the rows to write, and what the history is to say. */
function planOf(stored: StoredPeople, stamp: Stamp, change: PersonChange): Plan {
  const current =
    change.target === null
      ? null
      : asSeen(stored.people.get(change.target.id), { ...change.target, restore: change.restore }, WORDS);
  const before = current === null ? emptyPerson : formOf(current);
  const after = { ...before, ...change.facts };
  const record: PersonRecord = { ...stampsAfter(current, stamp, { remove: change.remove }), ...columnsOf(after) };
  const oldLinks = stored.links.get(record.id) ?? [];
  const oldMfa = stored.mfa.get(record.id) ?? [];
  const links = linksAfter(record.id, oldLinks, change.links ?? [], stamp);
  const mfa = mfaAfter(record.id, oldMfa, change.mfa ?? [], stamp);
  if (!change.remove) {
    refuseOverlap(oldLinks, links);
    refuseUnknownPractice(change.links ?? [], stored.codes);
  }
  const factsOf = (form: PersonForm, ownLinks: readonly PersonLinkRecord[], ownMfa: readonly MfaFactRecord[]) =>
    personFacts(
      form,
      keptLinks(ownLinks, stored.codes),
      new Map(living(ownMfa).map((fact) => [fact.id, mfaFactOf(fact)])),
    );
  const facts = factsOf(after, newest(oldLinks, links), newest(oldMfa, mfa));
  for (const { id, deletedAt } of links) if (deletedAt !== null) facts[linkField(id)] = '';
  for (const { id, deletedAt } of mfa) if (deletedAt !== null) facts[mfaField(id)] = '';
  const difference = differenceOf(factsOf(before, oldLinks, oldMfa), facts);
  const action = actionOf(change, current === null);
  const isIdle = action === 'change' && difference === null && current !== null;
  return {
    change,
    current,
    record,
    links,
    mfa,
    action: isIdle ? 'none' : action,
    difference: difference ?? { before: {}, after: {} },
  };
}

const WORDS = { one: 'This person', name: ({ fullName }: PersonRecord) => fullName };

const living = <Row extends { deletedAt: string | null }>(rows: readonly Row[]) =>
  rows.filter(({ deletedAt }) => deletedAt === null);

const keptLinks = (links: readonly PersonLinkRecord[], codes: ReadonlyMap<string, string>) =>
  new Map(
    living(links).map((link) => {
      const { practiceId } = link;
      return [link.id, { practiceId, odsCode: codes.get(practiceId) ?? '', ...linkFactsOf(link) }];
    }),
  );

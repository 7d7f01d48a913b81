import { overlap } from '@shared/domain/people/links';
import { emptyPerson, type PersonForm } from '@shared/domain/people/person-form';
import type { KeptLink } from '@shared/domain/people/person-history';
import { linkField } from '@shared/domain/people/person-history';
import { personEntry } from '@shared/domain/search-entries';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import {
  PersonEntity,
  PersonLinkEntity,
  type PersonLinkRecord,
  type PersonRecord,
} from '../../database/entities/person';
import { indexRecords } from '../../database/search-index';
import { actionOf, differenceOf, type Stamp } from '../audit/stamp';
import { enterChange, stampsAfter } from '../audit/write-record';
import { livingWithAddress, loadCodes } from './find-people';
import { columnsOf, formOf, type LinkChange, linkColumnsOf, linkFactsOf, personFacts } from './person-facts';

/** What is to become of one person; facts and links left out stay as they are. */
export interface PersonChange {
  target: { id: string; version: number } | null;
  facts: Partial<PersonForm>;
  links?: readonly LinkChange[];
  remove?: boolean;
  restore?: boolean;
}

/**
 * The one way in which people and what connects them with practices are written, one at a time, inside the caller's
 * transaction. `changed-since` when the person is no longer at that version; `duplicate` when somebody living has the
 * nhs.net address, or when the person would be linked twice with a practice at the same time; `not-found` for a new link
 * to a practice that isn't in the register.
 */
export async function writePerson(
  manager: EntityManager,
  stamp: Stamp,
  change: PersonChange,
): Promise<{ id: string; version: number }> {
  const current = change.target === null ? null : await load(manager, change.target, change.restore === true);
  const before = current === null ? emptyPerson : formOf(current);
  const after = { ...before, ...change.facts };
  const stored = current === null ? [] : await manager.findBy(PersonLinkEntity, { personId: current.id });
  const record: PersonRecord = {
    ...stampsAfter(current, stamp, { remove: change.remove }),
    ...columnsOf(after),
  };
  const links = linksAfter(record.id, stored, change.links ?? [], stamp);
  const codes = await loadCodes(
    manager,
    [...stored, ...links].map(({ practiceId }) => practiceId),
  );
  if (!change.remove) {
    await refuseTakenAddress(manager, record);
    refuseOverlap(stored, links);
    refuseUnknownPractice(change.links ?? [], codes);
  }
  const kept = (all: readonly PersonLinkRecord[]) => keptLinks(all, codes);
  const newest = [...stored.filter(({ id }) => links.every((link) => link.id !== id)), ...links];
  const facts = personFacts(after, kept(newest));
  for (const { id, deletedAt } of links) if (deletedAt !== null) facts[linkField(id)] = '';
  const difference = differenceOf(personFacts(before, kept(stored)), facts);
  const action = actionOf(change, current === null);
  if (action === 'change' && difference === null && current !== null)
    return { id: current.id, version: current.version };
  await replaceRows(manager, PersonEntity, [record]);
  await replaceRows(manager, PersonLinkEntity, links);
  await indexRecords(
    manager,
    record.deletedAt === null ? { put: [personEntry(record)], remove: [] } : { put: [], remove: [record.id] },
  );
  await enterChange(manager, stamp, 'person', action, record, difference);
  return { id: record.id, version: record.version };
}

async function load(
  manager: EntityManager,
  target: { id: string; version: number },
  withBin: boolean,
): Promise<PersonRecord> {
  const found = await manager.findOneBy(PersonEntity, { id: target.id });
  if (found === null || (found.deletedAt !== null && !withBin)) throw changed('This person was deleted meanwhile.');
  if (found.version !== target.version) throw changed(`${found.fullName} was changed meanwhile.`);
  return found;
}

const changed = (what: string) =>
  new AppError('changed-since', `${what} Nothing was written. Look at the newest version and repeat.`);

/** The rows of the links that change, as they will be. */
function linksAfter(
  personId: string,
  stored: readonly PersonLinkRecord[],
  changes: readonly LinkChange[],
  stamp: Stamp,
): PersonLinkRecord[] {
  return changes.map((change) => {
    const current = stored.find(({ id }) => id === change.id) ?? null;
    if (change.id === null)
      return {
        ...stampsAfter(null, stamp),
        personId,
        practiceId: change.practiceId,
        ...linkColumnsOf(change.facts),
      };
    if (current === null || (current.deletedAt !== null && change.practiceId === undefined))
      throw new AppError(
        'changed-since',
        'This link to a practice was taken off meanwhile. Nothing was written. Look again.',
      );
    return {
      ...stampsAfter(current, stamp, { remove: change.remove }),
      personId,
      practiceId: current.practiceId,
      ...linkColumnsOf({ ...linkFactsOf(current), ...change.facts }),
    };
  });
}

function keptLinks(links: readonly PersonLinkRecord[], codes: ReadonlyMap<string, string>): Map<string, KeptLink> {
  return new Map(
    links
      .filter(({ deletedAt }) => deletedAt === null)
      .map((link) => {
        const { practiceId } = link;
        return [link.id, { practiceId, odsCode: codes.get(practiceId) ?? '', ...linkFactsOf(link) }];
      }),
  );
}

async function refuseTakenAddress(manager: EntityManager, { id, nhsAddress, state }: PersonRecord): Promise<void> {
  if (nhsAddress === '' || state === 'left') return;
  const other = await livingWithAddress(manager, nhsAddress, id);
  if (other === null) return;
  const message = `${other.fullName} has this address`;
  throw new AppError(
    'duplicate',
    `${message}. Nothing was written. If it was given to someone new, mark ${other.fullName} as left first.`,
    { 'values.nhsAddress': message },
  );
}

function refuseOverlap(stored: readonly PersonLinkRecord[], written: readonly PersonLinkRecord[]): void {
  const unchanged = stored.filter(({ id }) => written.every((link) => link.id !== id));
  const all = [...unchanged, ...written].filter(({ deletedAt }) => deletedAt === null);
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
function refuseUnknownPractice(changes: readonly LinkChange[], codes: ReadonlyMap<string, string>): void {
  if (changes.every((change) => change.id !== null || codes.has(change.practiceId))) return;
  throw new AppError(
    'not-found',
    'The practice is no longer in the register. Nothing was written. Look at the practices again.',
  );
}

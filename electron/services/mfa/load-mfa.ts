import { todayInLondon } from '@shared/domain/calendar-date';
import type { RecordedMfaFact } from '@shared/domain/mfa/facts';
import type { MfaPolicy } from '@shared/domain/mfa/policy';
import type { DataSource } from 'typeorm';
import { dataVersion, MOST_ATTEMPTS } from '../../database/data-version';
import { inSlices } from '../in-slices';
import type { MfaData, MfaLink, MfaPerson, MfaPractice } from './mfa-data';
import {
  FACTS,
  type FactCells,
  LINKS,
  type LinkCells,
  type MfaReading,
  PEOPLE,
  type PersonCells,
  PRACTICES,
  type PracticeCells,
  REQUESTS,
  readRows,
} from './mfa-queries';

/** Accounts and access as they are at one moment. */
export async function loadMfa(
  reader: DataSource,
  policyNow: () => Promise<MfaPolicy>,
  reading: MfaReading,
): Promise<MfaData> {
  for (let attempt = 1; ; attempt += 1) {
    const version = await dataVersion(reader);
    const found = await load(reader, policyNow, reading);
    // Somebody wrote between two pages: they may not belong together.
    if (attempt === MOST_ATTEMPTS || (await dataVersion(reader)) === version) return found;
  }
}

async function load(reader: DataSource, policyNow: () => Promise<MfaPolicy>, reading: MfaReading): Promise<MfaData> {
  const policy = await policyNow();
  const people: MfaPerson[] = [];
  const practices: MfaPractice[] = [];
  const byId = { people: new Map<string, MfaPerson>(), practices: new Map<string, MfaPractice>() };
  await readRows(reader, PRACTICES, reading, (cells) => {
    const practice = practiceOf(cells);
    practices.push(practice);
    byId.practices.set(practice.id, practice);
  });
  await readRows(reader, REQUESTS, reading, ([, practiceId, askedOn, sentOn, liveOn, refusedOn]) =>
    byId.practices
      .get(practiceId)
      ?.requests.push({ askedOn, sentOn: sentOn ?? '', liveOn: liveOn ?? '', refusedOn: refusedOn ?? '' }),
  );
  await readRows(reader, PEOPLE, reading, (cells) => {
    const person = personOf(cells);
    people.push(person);
    byId.people.set(person.id, person);
  });
  await readRows(reader, LINKS, reading, (cells) => {
    // Of people and practices in the bin there is nothing to say.
    const practice = byId.practices.get(cells[2]);
    if (practice !== undefined) byId.people.get(cells[1])?.links.push(linkOf(cells, practice));
  });
  await readRows(reader, FACTS, reading, (cells) => byId.people.get(cells[1])?.facts.push(factOf(cells)));
  await inSlices(sortLinks(people));
  return { policy, people, practices };
}

const sortKey = ({ practice, startedOn }: MfaLink) => `${practice.odsCode} ${startedOn}`;

function* sortLinks(people: readonly MfaPerson[]) {
  for (const { links } of people) {
    if (links.length > 1) links.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    yield;
  }
}

function practiceOf(cells: PracticeCells): MfaPractice {
  const [id, odsCode, version, name, town, status, closedOn, icbCode, icbName, ...more] = cells;
  const [contractorId, contractorName, address, kind, mailboxStatus] = more;
  return {
    id,
    version,
    odsCode,
    name,
    town,
    status: status as MfaPractice['status'],
    closedOn: closedOn ?? '',
    icbCode: icbCode ?? '',
    icbName: icbName ?? '',
    contractorId,
    contractorName,
    mailbox:
      address === null || kind === null || mailboxStatus === null
        ? null
        : ({ address, kind, status: mailboxStatus } as MfaPractice['mailbox']),
    requests: [],
  };
}

const personOf = ([id, , version, fullName, nhsAddress, state, accountCreatedOn, origin]: PersonCells): MfaPerson => ({
  id,
  version,
  fullName,
  nhsAddress,
  state: state as MfaPerson['state'],
  accountCreatedOn: accountCreatedOn ?? '',
  origin: origin as MfaPerson['origin'],
  facts: [],
  links: [],
});

const linkOf = ([, , , role, startedOn, endedOn, accessRemovedOn]: LinkCells, practice: MfaPractice): MfaLink => ({
  practice,
  role: role as MfaLink['role'],
  startedOn: startedOn ?? '',
  endedOn: endedOn ?? '',
  accessRemovedOn: accessRemovedOn ?? '',
});

const factOf = ([id, , kind, happenedOn, asAt, method, source, words, recordedAt]: FactCells): RecordedMfaFact => ({
  id,
  kind: kind as RecordedMfaFact['kind'],
  happenedOn: happenedOn ?? '',
  asAt: asAt ?? '',
  method,
  source: source as RecordedMfaFact['source'],
  words,
  recordedAt,
  recordedOn: dayInLondon(recordedAt),
});

/** London's clock is at most an hour before UTC: only then can its day be another. Asked for 100,000 facts at once. */
export const dayInLondon = (timestamp: string): string =>
  timestamp.slice(11, 13) === '23' ? todayInLondon(new Date(timestamp)) : timestamp.slice(0, 10);

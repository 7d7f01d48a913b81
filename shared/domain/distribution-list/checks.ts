import { addMonths } from '../calendar';
import type { PracticeStatus } from '../codes';
import { checkMailboxAddress } from '../mailbox-address';
import { showDate } from '../show-date';
import { finished } from './derive';
import type { EditionEntry, ListCheck } from './edition';
import { canonicalAddress } from './egress-account';
import { groupBy } from './in-order';

/** A practice in the register today, as checks look at it. */
export interface CheckPractice {
  practiceId: string;
  odsCode: string;
  name: string;
  status: PracticeStatus;
  contractorId: string;
  /** Served by its contractor's Egress account. */
  isEgress: boolean;
  /** The address that serves it; '' for none. */
  address: string;
}

/** What the register of today says, as checks need it. */
export interface CheckSources {
  practices: readonly CheckPractice[];
  /** Of mailboxes that aren't closed and of live Egress accounts; ISO dates. Being told of an address confirms it. */
  dates: readonly { address: string; toldOn: string | null; confirmedOn: string | null }[];
  /** From older addresses to those of mailboxes. */
  aliases: ReadonlyMap<string, string>;
}

/** The same, ready to be looked into: worked out once, for lists of any number. */
export interface CheckFacts {
  byId: ReadonlyMap<string, CheckPractice>;
  byAddress: ReadonlyMap<string, readonly CheckPractice[]>;
  /** Practices that a contractor's Egress account serves. */
  served: ReadonlyMap<string, readonly CheckPractice[]>;
  /** By address, the last day on which it was known to work. */
  knownOn: ReadonlyMap<string, string>;
  aliases: ReadonlyMap<string, string>;
}

export function checkFacts(sources: CheckSources): CheckFacts {
  return finished(checkFactsInSteps(sources));
}

const A_STEP = 500;

/** The same in small steps, so that whoever does it for a long register can do other things in between. */
export function* checkFactsInSteps({ practices, dates, aliases }: CheckSources): Generator<void, CheckFacts> {
  const knownOn = new Map<string, string>();
  let count = 0;
  for (const { address, toldOn, confirmedOn } of dates) {
    if (count++ % A_STEP === 0) yield;
    const key = canonicalAddress(address);
    for (const day of [toldOn ?? '', confirmedOn ?? '']) if (day > (knownOn.get(key) ?? '')) knownOn.set(key, day);
  }
  const byId = new Map<string, CheckPractice>();
  const [byAddress, served] = [new Map<string, CheckPractice[]>(), new Map<string, CheckPractice[]>()];
  const put = (groups: Map<string, CheckPractice[]>, key: string, practice: CheckPractice) => {
    const group = groups.get(key);
    if (group) group.push(practice);
    else groups.set(key, [practice]);
  };
  for (const practice of practices) {
    if (count++ % A_STEP === 0) yield;
    byId.set(practice.practiceId, practice);
    const key = canonicalAddress(practice.address);
    if (key !== '') put(byAddress, key, practice);
    if (practice.isEgress) put(served, `egress:${practice.contractorId}`, practice);
  }
  return { byId, byAddress, served, knownOn, aliases };
}

/** An entry of today, or one of an edition, about which nothing is known to be doubtful. */
export type EntryToCheck = EditionEntry & { problem?: string };

/**
 * What should be looked at before the entries are used, by the register of today: as many lists of checks as entries, in
 * their order. An address is unconfirmed when it was not known to work for `months`; `today` is an ISO date. Of other
 * recipients and extras, the register has no such day.
 */
export function checkEntries(
  entries: readonly EntryToCheck[],
  facts: CheckFacts,
  today: string,
  months: number,
): ListCheck[][] {
  return finished(checkEntriesInSteps(entries, facts, today, months));
}

/** The same in small steps, so that whoever checks a long list can do other things in between. */
export function* checkEntriesInSteps(
  entries: readonly EntryToCheck[],
  facts: CheckFacts,
  today: string,
  months: number,
): Generator<void, ListCheck[][]> {
  const listed = groupBy(entries, ({ address }) => address.toLowerCase());
  const since = addMonths(today, -months);
  const checks: ListCheck[][] = [];
  for (const entry of entries) {
    if (checks.length % A_STEP === 0) yield;
    const { problem = '' } = entry;
    const found: [ListCheck['kind'], string][] = [
      ['malformed', malformed(entry)],
      ['duplicate', duplicate(entry, listed, facts)],
      ['closed', closed(entry, facts)],
      ['doubtful', problem],
      ['unconfirmed', unconfirmed(entry, facts, since)],
    ];
    checks.push(found.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text })));
  }
  return checks;
}

function malformed({ address }: EntryToCheck): string {
  const checked = checkMailboxAddress(address);
  return checked.value === '' ? `The address can’t be used: ${checked.text || 'there is none'}` : '';
}

/** One mailbox that would get the mail twice. */
function duplicate(
  { address }: EntryToCheck,
  listed: ReadonlyMap<string, readonly EntryToCheck[]>,
  { aliases, byAddress }: CheckFacts,
): string {
  const key = address.toLowerCase();
  if ((listed.get(key)?.length ?? 0) > 1) return 'The same address is on the list twice';
  // What is somebody’s address today counts before what it once was.
  const mailbox = byAddress.has(key) ? undefined : aliases.get(key);
  const holder = mailbox === undefined || mailbox === key ? undefined : listed.get(mailbox)?.[0];
  return holder ? `An older address of ${called(holder)}, which is on the list with ${holder.address}` : '';
}

function closed(entry: EntryToCheck, { byId, byAddress, served }: CheckFacts): string {
  const holders = byAddress.get(entry.address.toLowerCase()) ?? [];
  if (entry.source === 'practice' || entry.source === 'egress') {
    const own = entry.practiceId === null ? undefined : byId.get(entry.practiceId);
    const others = entry.source === 'egress' ? (served.get(entry.owner) ?? []) : [];
    const all = [...(own ? [own] : []), ...others, ...holders];
    if (all.length === 0) return 'The practice is not in the register any more';
    if (!all.every(isClosed)) return '';
    return entry.source === 'egress' ? 'All practices that it serves are closed' : 'The practice is closed';
  }
  const [first] = holders;
  if (first === undefined || !holders.every(isClosed)) return '';
  return `${called(first)} has this address, and is closed`;
}

const isClosed = ({ status }: CheckPractice) => status === 'closed';

function unconfirmed({ source, address }: EntryToCheck, { knownOn }: CheckFacts, since: string): string {
  if (source !== 'practice' && source !== 'egress') return '';
  const last = knownOn.get(address.toLowerCase());
  if (last === undefined) return 'No date on which it was known to work';
  return last < since ? `Not confirmed since ${showDate(last)}` : '';
}

const called = ({ odsCode, name }: { odsCode: string; name: string }) => (odsCode === '' ? name : `${odsCode} ${name}`);

import { addDays } from '../calendar';
import { contractEndsOn } from '../closing';

/** How far ahead the home page looks. */
export const COMING_DAYS = 30;
export const lastComingDay = (today: string): string => addDays(today, COMING_DAYS);

/** A day of the calendar of accounts, as far as it is counted. */
export interface AccountsDay {
  on: string;
  entries: readonly { what: string; person: { id: string }; practices: readonly { id: string }[] }[];
}

export interface NoticedPractice {
  id: string;
  odsCode: string;
  name: string;
  /** ISO date. */
  noticeGivenOn: string;
}

/** A contractor whose contract is under notice. */
export interface NoticedContractor {
  id: string;
  name: string;
  /** ISO date. */
  noticeGivenOn: string;
  /** Where another day is known than the one that follows from the notice; '' otherwise. */
  contractEnd: string;
}

export interface ComingOnDay {
  on: string;
  accounts: { what: string; people: number; practices: number }[];
  contracts: { practices: Omit<NoticedPractice, 'noticeGivenOn'>[]; from: string; to: string } | null;
  contractors: { id: string; name: string }[];
}

/**
 * What is coming from one day to another (both count), by day: what happens to accounts, and contracts under notice. In
 * steps, because the passwords of all who were moved on one day expire on one day.
 */
export function* comingInSteps(
  accounts: readonly AccountsDay[],
  noticed: { practices: readonly NoticedPractice[]; contractors: readonly NoticedContractor[] },
  from: string,
  to: string,
): Generator<void, ComingOnDay[]> {
  const days = new Map<string, ComingOnDay>();
  const dayOf = (on: string) => {
    const known = days.get(on) ?? { on, accounts: [], contracts: null, contractors: [] };
    days.set(on, known);
    return known;
  };
  for (const { on, entries } of accounts)
    if (entries.length > 0 && on >= from && on <= to) dayOf(on).accounts = yield* countedByWhat(entries);
  for (const { noticeGivenOn, ...practice } of noticed.practices) {
    const on = contractEndsOn(noticeGivenOn);
    if (on === '' || on < from || on > to) continue;
    const day = dayOf(on);
    // Months differ in length, so notice of several days can end on one.
    const { practices = [], from: first = noticeGivenOn, to: last = noticeGivenOn } = day.contracts ?? {};
    const given = [first, last, noticeGivenOn].sort();
    day.contracts = {
      practices: [...practices, practice],
      from: given[0] ?? noticeGivenOn,
      to: given.at(-1) ?? noticeGivenOn,
    };
  }
  for (const { id, name, noticeGivenOn, contractEnd } of noticed.contractors) {
    const on = contractEnd || contractEndsOn(noticeGivenOn);
    if (on >= from && on <= to) dayOf(on).contractors.push({ id, name });
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const A_STEP = 200;

/** Those that come to most people first. */
function* countedByWhat(entries: AccountsDay['entries']): Generator<void, ComingOnDay['accounts']> {
  const found = new Map<string, { people: Set<string>; practices: Set<string> }>();
  for (const [index, { what, person, practices }] of entries.entries()) {
    if (index % A_STEP === A_STEP - 1) yield;
    const known = found.get(what) ?? { people: new Set(), practices: new Set() };
    found.set(what, known);
    known.people.add(person.id);
    for (const { id } of practices) known.practices.add(id);
  }
  return [...found]
    .map(([what, { people, practices }]) => ({ what, people: people.size, practices: practices.size }))
    .sort((a, b) => b.people - a.people || (a.what < b.what ? -1 : 1));
}

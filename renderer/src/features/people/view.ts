import { PERSON_STATES, type PersonState } from '@shared/domain/people/codes';
import { fold } from '@shared/domain/text';
import type { PersonRow } from '@shared/ipc/people';

/** How the table is looked at: part of the page's address, so that going back brings it back. Left out: all. */
export interface PeopleView {
  q?: string;
  state?: PersonState;
  /** Only those whose access must still be taken away somewhere. */
  access?: true;
}

// The router reads "123" in an address as a number: a search for it is text all the same.
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Reads an address; what it doesn't know is left out, so that an old or mistyped address shows everything. */
export function readView(search: Record<string, unknown>): PeopleView {
  const view: PeopleView = {
    q: text(search.q),
    state: PERSON_STATES.find((known) => known === search.state),
    access: search.access === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** Whether every word of `q` is in the name, the address, or a practice's code or name. */
export function matchesPerson(row: PersonRow, q: string): boolean {
  const places = row.practices.map(({ odsCode, name }) => `${odsCode} ${name}`).join(' ');
  const searched = fold(`${row.fullName} ${row.nhsAddress} ${places}`);
  return fold(q)
    .split(' ')
    .every((word) => searched.includes(word));
}

export function isInView(row: PersonRow, view: PeopleView): boolean {
  if (view.state && row.state !== view.state) return false;
  if (view.access && row.accessLeft === 0) return false;
  return view.q === undefined || matchesPerson(row, view.q);
}

let last: PeopleView = {};
let chosen: string | null = null;

/** What the table looked like when it was left. It lasts as long as the window. */
export const lastPeople = (): PeopleView => last;
export const lastPerson = (): string | null => chosen;

export function rememberPeople(view: PeopleView): void {
  last = view;
}

export function rememberPerson(id: string): void {
  chosen = id;
}

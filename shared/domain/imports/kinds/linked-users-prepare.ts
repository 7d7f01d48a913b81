import { compareTold } from '../../mfa/compare-told';
import type { PlanContext } from '../plan';
import { fieldOf, type RowValues } from './declare';
import { LINKED_USERS } from './linked-users-fields';
import {
  addressOf,
  type Identity,
  identify,
  isSure,
  type LinkedUsers,
  linkKeyOf,
  nameAt,
  personKeyOf,
  type Said,
} from './linked-users-known';
import { toldIn, toldText } from './linked-users-mfa';

/** Facts of a person, which all rows of the person tell again. */
export const PERSON_FIELDS = [
  'fullName',
  'nhsAddress',
  'personalAddress',
  'mobile',
  'accountCreatedOn',
  'origin',
] as const;

/** Learns from the register who is there, and from the whole file what its rows say of each person. */
export function prepareLinkedUsers(
  rows: readonly RowValues[],
  existing: readonly RowValues[],
  context: PlanContext,
  numbers: readonly number[],
): PlanContext {
  const held = heldUsers(existing);
  const users: LinkedUsers = { ...held, adopted: adoptions(rows, held) };
  const { practiceMailboxes } = context;
  // A row that can't be taken decides nothing about the others.
  const taken = rows
    .map((values, index): Row => ({ values, row: numbers[index] ?? 0 }))
    .filter(({ values }) => practiceMailboxes === undefined || Object.hasOwn(practiceMailboxes, values.odsCode ?? ''));
  const { said, claims } = saidOf(taken, users, context.today);
  return { ...context, linkedUsers: { ...users, said, claims, addressRows: addressRows(rows, numbers) } };
}

const NONE: LinkedUsers = {
  byReference: new Map(),
  byAddress: new Map(),
  byName: new Map(),
  ofPerson: new Map(),
  sharedKeys: new Set(),
  adopted: new Map(),
  addressRows: new Map(),
  claims: new Map(),
  said: new Map(),
};

function heldUsers(existing: readonly RowValues[]): LinkedUsers {
  const keys = existing.map(linkKeyOf).filter((key) => key !== '');
  const met = new Set<string>();
  const sharedKeys = new Set(keys.filter((key) => met.has(key) || !met.add(key)));
  return {
    ...NONE,
    sharedKeys,
    byReference: new Map(
      existing.filter(({ reference }) => (reference ?? '') !== '').map((record) => [record.reference ?? '', record]),
    ),
    byAddress: grouped(existing, addressOf),
    byName: grouped(existing, nameAt),
    ofPerson: grouped(existing, personKeyOf),
  };
}

function grouped(records: readonly RowValues[], keyOf: (record: RowValues) => string): Map<string, RowValues[]> {
  const groups = Map.groupBy(records, keyOf);
  groups.delete('');
  return groups;
}

/** Addresses that nobody has, at the name and practice of exactly one person who has none. */
function adoptions(rows: readonly RowValues[], users: LinkedUsers): Map<string, RowValues> {
  const adopted = new Map<string, RowValues>();
  const taken = new Set<string>();
  for (const row of rows) {
    const address = addressOf(row);
    if (address === '' || adopted.has(address) || users.byAddress.has(address)) continue;
    if (users.byReference.has(row.reference ?? '')) continue;
    const found = users.byName.get(nameAt(row)) ?? [];
    const [only] = found;
    if (only === undefined || found.length > 1 || addressOf(only) !== '' || only.personState === 'left') continue;
    const personKey = personKeyOf(only);
    if (taken.has(personKey)) continue;
    taken.add(personKey);
    adopted.set(address, only);
  }
  return adopted;
}

function addressRows(rows: readonly RowValues[], numbers: readonly number[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const name = nameAt(row);
    if (addressOf(row) !== '' && name !== '' && !found.has(name)) found.set(name, numbers[index] ?? 0);
  }
  return found;
}

type Row = { values: RowValues; row: number };

function saidOf(rows: readonly Row[], users: LinkedUsers, today: string): Pick<LinkedUsers, 'said' | 'claims'> {
  const ofPerson = new Map<string, Row[]>();
  const isRepeat = repeats();
  const claims = new Map<string, Set<string>>();
  for (const row of rows) {
    const { values } = row;
    const identity = identify(values, users);
    const { personKey } = identity;
    if (personKey === '' || !isSure(values, identity.foundBy) || isRepeat(identity, values)) continue;
    const own = ofPerson.get(personKey);
    if (own) own.push(row);
    else ofPerson.set(personKey, [row]);
    const address = addressOf(values);
    if (address !== '') claims.set(address, (claims.get(address) ?? new Set()).add(personKey));
  }
  const said = new Map<string, ReadonlyMap<string, Said>>();
  for (const [personKey, own] of ofPerson)
    if (own.length > 1) said.set(personKey, saidOfPerson(own, users.ofPerson.get(personKey) ?? [], today));
  return { said, claims };
}

/** Finds the rows about a link of which a row further up is: they are never written, and decide nothing. */
function repeats(): (identity: Identity, values: RowValues) => boolean {
  const met = new Set<string>();
  return ({ linkKey, nameKey, foundBy }, values) => {
    const reference = foundBy === 'reference' ? values.reference : '';
    const keys = [`link ${linkKey}`, `name ${nameKey}`, `reference ${reference}`].filter((key) => !key.endsWith(' '));
    const isMet = keys.some((key) => met.has(key));
    for (const key of keys) met.add(key);
    return isMet;
  };
}

/** What the rows of one person say, field by field: what is held already comes first, else what stands further up. */
function saidOfPerson(rows: readonly Row[], held: readonly RowValues[], today: string): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const id of PERSON_FIELDS) {
    const { weak = '', same = () => false } = fieldOf(LINKED_USERS, id);
    const isSame = (a: string, b: string) => a === b || same(a, b);
    const different: { value: string; row: number }[] = [];
    for (const { values, row } of rows) {
      const value = values[id] ?? '';
      if (value !== '' && value !== weak && !different.some((each) => isSame(each.value, value)))
        different.push({ value, row });
    }
    const isHeld = ({ value }: { value: string }) => held.some((record) => isSame(record[id] ?? '', value));
    if (different.length > 1)
      said.set(
        id,
        [...different].sort((a, b) => Number(isHeld(b)) - Number(isHeld(a))),
      );
  }
  const mfa = mostTelling(rows, today);
  if (mfa !== null) said.set('mfa', [mfa]);
  return said;
}

/** Of what several rows say about the MFA of one person, what was known last. */
function mostTelling(rows: readonly Row[], today: string): { value: string; row: number } | null {
  let best: ReturnType<typeof toldIn> = null;
  let found: Row | null = null;
  for (const each of rows) {
    const told = toldIn(each.values, today);
    if (told === null || (best !== null && compareTold(best, told) !== 'newer')) continue;
    best = told;
    found = each;
  }
  return found === null || best === null ? null : { value: toldText(best), row: found.row };
}

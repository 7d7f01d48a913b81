import { MAIN_LIST } from '@shared/domain/distribution-list/main-list';

/** Which list a page is about; left out: the list of everyone. */
export interface ListAddress {
  list?: string;
}

/** What of an edition is shown: all entries, unless told otherwise. */
export interface EditionAddress extends ListAddress {
  show?: 'check' | 'left-out';
}

export const CHANGES = ['added', 'removed', 'changed'] as const;
export type Change = (typeof CHANGES)[number];

export interface CompareAddress extends ListAddress {
  /** The number of an edition; left out: the latest. */
  from?: number;
  /** Left out: the list as it is now. */
  to?: number;
  /** One kind of change; left out: all. */
  show?: Change;
}

type Search = Record<string, unknown>;
const ID = /^[0-9a-f-]{36}$/;

const readList = ({ list }: Search): ListAddress =>
  typeof list === 'string' && ID.test(list) && list !== MAIN_LIST ? { list } : {};

/** The number of an edition, as an address has it. */
export function readNumber(value: unknown): number | undefined {
  const read = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value;
  return typeof read === 'number' && Number.isInteger(read) && read >= 1 && read <= 1_000_000 ? read : undefined;
}

function without<Address extends object>(address: Address): Address {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined)) as Address;
}

// What an address holds and these don't know is left out.

export const readListAddress = (search: Search): ListAddress => readList(search);

export const readEditionAddress = (search: Search): EditionAddress =>
  without({ ...readList(search), show: (['check', 'left-out'] as const).find((known) => known === search.show) });

export const readCompareAddress = (search: Search): CompareAddress =>
  without({
    ...readList(search),
    from: readNumber(search.from),
    to: readNumber(search.to),
    show: CHANGES.find((known) => known === search.show),
  });

/** The id of the list that an address is about. */
export const listIdOf = ({ list }: ListAddress): string => list ?? MAIN_LIST;

/** The address of a list's pages. */
export const ofList = (listId: string): ListAddress => readList({ list: listId });

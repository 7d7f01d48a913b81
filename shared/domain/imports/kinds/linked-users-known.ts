import { addressKey } from '../../mailbox-address';
import { canBeOnePerson, personNameKey } from '../../people/person-name';

/** A row or a record by field; besides the fields what the register alone knows: `personId`, `personState`, keys. */
type Values = Readonly<Record<string, string>>;

/** What several rows of one person say of a field; the one that counts comes first. */
export type Said = readonly { value: string; row: number }[];

/** What the register and the file know about linked users, once the kind has looked at both. */
export interface LinkedUsers {
  byReference: ReadonlyMap<string, Values>;
  /** By nhs.net address, those who haven't left first. */
  byAddress: ReadonlyMap<string, readonly Values[]>;
  /** By name and practice. */
  byName: ReadonlyMap<string, readonly Values[]>;
  ofPerson: ReadonlyMap<string, readonly Values[]>;
  /** Keys that more than one record has. */
  sharedKeys: ReadonlySet<string>;
  /** People without an address who seem to be meant by one that nobody has. */
  adopted: ReadonlyMap<string, Values>;
  /** By name and practice, the first row that gives an address. */
  addressRows: ReadonlyMap<string, number>;
  /** By address, the people to whom rows of the file give it. */
  claims: ReadonlyMap<string, ReadonlySet<string>>;
  /** By person, then field: what more than one row says. */
  said: ReadonlyMap<string, ReadonlyMap<string, Said>>;
}

/** Whom a row is about, and the keys by which the records are found. */
export interface Identity {
  personKey: string;
  linkKey: string;
  nameKey: string;
  /** By what the person was found; '' for somebody new. */
  foundBy: 'reference' | 'address' | 'name' | '';
}

export const addressOf = ({ nhsAddress = '' }: Values): string => addressKey(nhsAddress);
export const nameAt = ({ fullName = '', odsCode = '' }: Values): string => {
  const name = personNameKey(fullName);
  return name === '' ? '' : `${name}, ${odsCode}`;
};

/** What tells a person's link with a practice apart; '' without an address. */
export function linkKeyOf(values: Values): string {
  const address = addressOf(values);
  return values.linkKey ?? (address === '' ? '' : `${address}, ${values.odsCode ?? ''}`);
}

/** The same by name, which is no certain sign. */
export function nameKeyOf(values: Values): string {
  const address = addressOf(values);
  const name = nameAt(values);
  return values.nameKey ?? (address === '' || name === '' ? name : `${name}, ${address}`);
}

/** Whether a row says for certain whom it is about: only then it has a say in what other rows of the person tell. */
export const isSure = (values: Values, foundBy: string | undefined): boolean =>
  addressOf(values) !== '' || foundBy === 'reference';

export const personKeyOf = (record: Values): string => record.personId ?? (addressOf(record) || nameAt(record));

const NOBODY: Identity = { personKey: '', linkKey: '', nameKey: '', foundBy: '' };

/** Whom a row is about: by the console's reference, else the address, else name and practice. */
export function identify(values: Values, users: LinkedUsers): Identity {
  const referred = users.byReference.get(values.reference ?? '');
  if (referred !== undefined) {
    const key = linkKeyOf(referred);
    const linkKey = users.sharedKeys.has(key) ? '' : key;
    return { personKey: personKeyOf(referred), linkKey, nameKey: '', foundBy: 'reference' };
  }
  return addressOf(values) === '' ? byName(values, users) : byAddress(values, users);
}

function byAddress(values: Values, users: LinkedUsers): Identity {
  const address = addressOf(values);
  const { odsCode = '' } = values;
  const linkKey = `${address}, ${odsCode}`;
  const holders = users.byAddress.get(address) ?? [];
  const holder = holderOf(holders, values);
  if (holder !== null) {
    const personKey = personKeyOf(holder);
    const link = users.ofPerson.get(personKey)?.find((record) => record.odsCode === odsCode);
    return { personKey, linkKey: link ? linkKeyOf(link) : linkKey, nameKey: '', foundBy: 'address' };
  }
  const adopted = users.adopted.get(address);
  if (adopted !== undefined) {
    const isThere = adopted.odsCode === odsCode;
    return { personKey: personKeyOf(adopted), linkKey, nameKey: isThere ? nameKeyOf(adopted) : '', foundBy: 'name' };
  }
  // Whoever had the address has left: somebody new has it, and must not be taken for the one before.
  const newKey = holders.length === 0 ? linkKey : `${linkKey}, ${personNameKey(values.fullName ?? '')}`;
  return { ...NOBODY, personKey: address, linkKey: newKey };
}

function byName(values: Values, users: LinkedUsers): Identity {
  const name = nameAt(values);
  const found = users.byName.get(name) ?? [];
  const [only] = found;
  if (only === undefined || found.length > 1) return { ...NOBODY, personKey: name, nameKey: name };
  return { personKey: personKeyOf(only), linkKey: '', nameKey: nameKeyOf(only), foundBy: 'name' };
}

/** Who has an address: somebody who hasn't left, else one who has and could be called so. */
function holderOf(holders: readonly Values[], { fullName = '' }: Values): Values | null {
  const living = holders.find(({ personState }) => personState !== 'left');
  return living ?? holders.find((holder) => canBeOnePerson(holder.fullName ?? '', fullName)) ?? null;
}

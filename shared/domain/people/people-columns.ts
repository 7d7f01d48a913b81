import { MFA_SOURCE_LABELS } from '../mfa/facts';
import { MFA_NEXT_LABELS, MFA_STATE_LABELS, type MfaStanding } from '../mfa/state';
import type { ColumnFacts } from '../table-columns';
import { fold } from '../text';
import {
  ACCOUNT_ORIGIN_LABELS,
  type AccountOrigin,
  LINK_ROLE_LABELS,
  type LinkRole,
  PERSON_STATE_LABELS,
} from './codes';

/** A person as the table needs it. Dates are ISO text, '' where not known. */
export interface ListedPerson {
  fullName: string;
  nhsAddress: string;
  state: string;
  origin: AccountOrigin;
  accountCreatedOn: string;
  practices: readonly { odsCode: string; name: string; role: LinkRole }[];
  accessLeft: number;
  mfa: Pick<MfaStanding, 'state' | 'since' | 'asAt' | 'source' | 'method' | 'why' | 'next'>;
  remindedOn: string;
  /** The names of the practices' ICBs. */
  icbs: readonly string[];
}

export type PeopleColumnId =
  | 'fullName'
  | 'nhsAddress'
  | 'state'
  | 'practices'
  | 'icbs'
  | 'accessLeft'
  | 'mfa'
  | 'mfaSince'
  | 'mfaAsAt'
  | 'mfaSource'
  | 'mfaMethod'
  | 'mfaNextOn'
  | 'mfaNextWhat'
  | 'mfaWhy'
  | 'remindedOn'
  | 'origin'
  | 'accountCreatedOn';
export type PeopleColumn = ColumnFacts<ListedPerson> & { id: PeopleColumnId };

const text = (
  id: PeopleColumnId,
  header: string,
  value: PeopleColumn['value'],
  kind: PeopleColumn['kind'] = 'text',
): PeopleColumn => ({ id, header, kind, value });
const choice = (
  id: PeopleColumnId,
  header: string,
  labels: Record<string, string>,
  value: PeopleColumn['value'],
): PeopleColumn => ({ id, header, kind: 'choice', labels, value });

const BY_POLICY = 'policy';
/** Who said how somebody stands; the policy where nobody did, and it follows from that alone. */
const SOURCE_LABELS = { ...MFA_SOURCE_LABELS, [BY_POLICY]: 'By the policy' };
const sourceOf = ({ mfa: { source, state } }: ListedPerson): string =>
  source ?? (state === 'unknown' || state === 'left' ? '' : BY_POLICY);

const firstUpper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const NEXT_LABELS = Object.fromEntries(
  Object.entries(MFA_NEXT_LABELS).map(([what, words]) => [what, firstUpper(words)]),
);

/** Every column that the table of people can have, in the order in which they are offered. */
export const PEOPLE_COLUMNS: readonly PeopleColumn[] = [
  text('fullName', 'Name', (row) => row.fullName),
  text('nhsAddress', 'nhs.net address', (row) => row.nhsAddress),
  choice('state', 'State', PERSON_STATE_LABELS, (row) => row.state),
  text('practices', 'Practices', ({ practices }) =>
    practices.map(({ odsCode, role }) => `${odsCode} ${LINK_ROLE_LABELS[role]}`).join(', '),
  ),
  text('icbs', 'ICB', (row) => row.icbs.join('; ')),
  text('accessLeft', 'Access to take away', ({ accessLeft }) => (accessLeft === 0 ? '' : accessLeft), 'number'),
  choice('mfa', 'MFA', MFA_STATE_LABELS, (row) => row.mfa.state),
  text('mfaSince', 'MFA since', (row) => row.mfa.since, 'date'),
  text('mfaAsAt', 'As at', (row) => row.mfa.asAt, 'date'),
  choice('mfaSource', 'Who said so', SOURCE_LABELS, sourceOf),
  text('mfaMethod', 'Method', (row) => row.mfa.method),
  text('mfaNextOn', 'Next date', (row) => row.mfa.next?.on ?? '', 'date'),
  choice('mfaNextWhat', 'What comes next', NEXT_LABELS, (row) => row.mfa.next?.what ?? ''),
  text('mfaWhy', 'Why', (row) => row.mfa.why),
  text('remindedOn', 'Reminded on', (row) => row.remindedOn, 'date'),
  choice('origin', 'Origin', ACCOUNT_ORIGIN_LABELS, (row) => row.origin),
  text('accountCreatedOn', 'Account created', (row) => row.accountCreatedOn, 'date'),
];

/** What the search of the people looks at, in words. */
export const PEOPLE_SEARCHED = 'names, nhs.net addresses and practices';

const texts = new WeakMap<ListedPerson, string>();

/** Folded once a row, because each letter typed looks at all of them again. */
function searchedText(row: ListedPerson): string {
  let found = texts.get(row);
  if (found === undefined) {
    const places = row.practices.map(({ odsCode, name }) => `${odsCode} ${name}`).join(' ');
    found = fold(`${row.fullName} ${row.nhsAddress} ${places}`);
    texts.set(row, found);
  }
  return found;
}

/** Whether every word of `search` is in the name, the address, or a practice's code or name. */
export function matchesPerson(row: ListedPerson, search: string): boolean {
  const searched = searchedText(row);
  return fold(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

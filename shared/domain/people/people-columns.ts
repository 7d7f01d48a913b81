import type { ColumnFacts } from '../table-columns';
import { ACCOUNT_ORIGIN_LABELS, LINK_ROLE_LABELS, type LinkRole, PERSON_STATE_LABELS } from './codes';

/** A person as the table needs it. */
export interface ListedPerson {
  fullName: string;
  nhsAddress: string;
  state: string;
  origin: string;
  accountCreatedOn: string;
  practices: readonly { odsCode: string; name: string; role: LinkRole }[];
  accessLeft: number;
}

/** The columns of the table of people, for sorting, filtering, copying and printing. */
export const PEOPLE_COLUMNS = [
  { id: 'fullName', header: 'Name', kind: 'text', value: (row) => row.fullName },
  { id: 'nhsAddress', header: 'nhs.net address', kind: 'text', value: (row) => row.nhsAddress },
  { id: 'state', header: 'State', kind: 'choice', value: (row) => row.state, labels: PERSON_STATE_LABELS },
  {
    id: 'practices',
    header: 'Practices',
    kind: 'text',
    value: ({ practices }) => practices.map(({ odsCode, role }) => `${odsCode} ${LINK_ROLE_LABELS[role]}`).join(', '),
  },
  {
    id: 'accessLeft',
    header: 'Access to take away',
    kind: 'number',
    value: ({ accessLeft }) => (accessLeft === 0 ? '' : accessLeft),
  },
  { id: 'origin', header: 'Origin', kind: 'choice', value: (row) => row.origin, labels: ACCOUNT_ORIGIN_LABELS },
  { id: 'accountCreatedOn', header: 'Account created', kind: 'date', value: (row) => row.accountCreatedOn },
] as const satisfies readonly ColumnFacts<ListedPerson>[];

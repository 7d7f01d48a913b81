import type { TableAddress } from '@renderer/features/tables/address';
import * as tables from '@renderer/features/tables/memory';
import { tableModel } from '@renderer/features/tables/model';
import { MFA_STATE_LABELS, type MfaState } from '@shared/domain/mfa/state';
import {
  matchesPerson,
  PEOPLE_COLUMNS,
  PEOPLE_SEARCHED,
  type PeopleColumnId,
} from '@shared/domain/people/people-columns';
import { inMfaState } from '@shared/domain/people/people-filters';
import type { ColumnFilter, TableView } from '@shared/domain/table-view';
import type { PersonRow } from '@shared/ipc/people';

const column = (id: PeopleColumnId) => id;
const STANDARD: TableView = {
  columns: ['fullName', 'nhsAddress', 'state', 'practices', 'accessLeft', 'mfa', 'mfaAsAt', 'mfaNextOn'],
  widths: {},
  sorts: [{ column: column('fullName'), descending: false }],
  filters: [],
  search: '',
};
/** Of those who must act: who said so, until when, and whether they know. */
const OF_MFA = ['fullName', 'nhsAddress', 'practices', 'mfa', 'mfaAsAt', 'mfaSource', 'mfaNextOn', 'remindedOn'];
const values = (of: PeopleColumnId, ...wanted: string[]): ColumnFilter => ({
  kind: 'values',
  column: of,
  values: wanted,
});
/** What comes first is asked about first. */
const byNextDate = [
  { column: column('mfaNextOn'), descending: false },
  { column: column('fullName'), descending: false },
];
const ofMfa = (state: MfaState, sorts = STANDARD.sorts) => ({
  id: state,
  name: MFA_STATE_LABELS[state],
  definition: { ...STANDARD, columns: OF_MFA, sorts, filters: inMfaState(state) },
});

export const peopleTable = tableModel<PersonRow>({
  screen: 'people',
  title: 'People',
  one: 'person',
  many: 'people',
  columns: PEOPLE_COLUMNS,
  builtIn: [
    { id: 'all', name: 'All people', definition: STANDARD },
    {
      id: 'access',
      name: 'Access to take away',
      tone: 'bad',
      definition: {
        ...STANDARD,
        // Where access is left comes first, and gives way to nothing.
        columns: ['fullName', 'accessLeft', 'practices', 'state', 'nhsAddress', 'mfa'],
        filters: [{ kind: 'empty', column: column('accessLeft'), not: true }],
      },
    },
    { ...ofMfa('access-lost'), tone: 'bad' },
    ofMfa('restricted', byNextDate),
    ofMfa('not-registered', byNextDate),
    ofMfa('prompted', byNextDate),
    { ...ofMfa('unknown'), name: 'MFA not known' },
    { id: 'left', name: 'Left', definition: { ...STANDARD, filters: [values('state', 'left')] } },
  ],
  matches: matchesPerson,
  searched: PEOPLE_SEARCHED,
});

/** What the table looked like when it was left. */
export const lastPeople = (): TableAddress => tables.lastAddress('people');

export const rememberPerson = (id: string): void => tables.rememberChosen('people', id);

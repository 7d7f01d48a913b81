import type { OwnersLevel } from '../people/owners';
import { AT_RISK_STATES } from '../people/people-filters';
import type { ColumnFacts } from '../table-columns';
import { fold } from '../text';
import { ACCESS_STATUS_LABELS, type AccessStatus, type MfaCounts } from './practice-access';
import { MFA_STATE_LABELS, type MfaState } from './state';

/** A practice as the table of access looks at it. */
export interface TableAccess {
  odsCode: string;
  name: string;
  town: string;
  icbName: string;
  contractorName: string;
  mailboxAddress: string;
  status: AccessStatus;
  reasons: readonly string[];
  owners: number;
  ownersLevel: OwnersLevel;
  needsOwners: boolean;
  members: number;
  counts: MfaCounts;
  accessLeft: number;
  openRequests: number;
  next: { on: string; what: string } | null;
  remindedOn: string;
}

/** Those who left have no access to count. */
export type StateColumnId = Exclude<MfaState, 'left'>;
export type AccessColumnId =
  | 'odsCode'
  | 'name'
  | 'status'
  | 'reasons'
  | 'owners'
  | 'ownersLevel'
  | 'members'
  | StateColumnId
  | 'atRisk'
  | 'accessLeft'
  | 'openRequests'
  | 'nextOn'
  | 'nextWhat'
  | 'remindedOn'
  | 'icbName'
  | 'contractorName'
  | 'town'
  | 'mailboxAddress';
export type AccessColumn = ColumnFacts<TableAccess> & { id: AccessColumnId };

export const ENOUGH_OWNERS_LABELS: Record<OwnersLevel, string> = {
  red: 'No owner',
  amber: 'One owner',
  good: 'Enough',
};

const text = (
  id: AccessColumnId,
  header: string,
  value: AccessColumn['value'],
  kind: AccessColumn['kind'] = 'text',
): AccessColumn => ({ id, header, kind, value });
/** Nobody is an empty cell: the eye finds the others, and "not empty" is a filter. */
const people = (id: AccessColumnId, header: string, count: (row: TableAccess) => number): AccessColumn =>
  text(id, header, (row) => count(row) || '', 'number');
const inState = (state: StateColumnId) =>
  people(state, state === 'unknown' ? 'MFA not known' : MFA_STATE_LABELS[state], (row) => row.counts[state]);

/** Every column that the table can have, in the order in which they are offered. */
export const ACCESS_COLUMNS: readonly AccessColumn[] = [
  text('odsCode', 'ODS code', (row) => row.odsCode, 'code'),
  text('name', 'Practice', (row) => row.name),
  { id: 'status', header: 'Status', kind: 'choice', labels: ACCESS_STATUS_LABELS, value: (row) => row.status },
  text('reasons', 'Why', (row) => row.reasons.join(' ')),
  text('owners', 'Owners', (row) => row.owners, 'number'),
  {
    id: 'ownersLevel',
    header: 'Enough owners',
    kind: 'choice',
    labels: ENOUGH_OWNERS_LABELS,
    // Where no mailbox waits for owners, none are missing.
    value: (row) => (row.needsOwners ? row.ownersLevel : ''),
  },
  people('members', 'Members', (row) => row.members),
  inState('registered'),
  inState('prompted'),
  inState('not-registered'),
  inState('restricted'),
  inState('access-lost'),
  inState('unknown'),
  inState('exempt'),
  people('atRisk', 'People at risk', ({ counts }) => AT_RISK_STATES.reduce((sum, state) => sum + counts[state], 0)),
  people('accessLeft', 'Access to take away', (row) => row.accessLeft),
  people('openRequests', 'Open requests', (row) => row.openRequests),
  text('nextOn', 'Next date', (row) => row.next?.on ?? '', 'date'),
  text('nextWhat', 'What happens then', (row) => row.next?.what ?? ''),
  text('remindedOn', 'Reminded on', (row) => row.remindedOn, 'date'),
  text('icbName', 'ICB', (row) => row.icbName),
  text('contractorName', 'Contractor', (row) => row.contractorName),
  text('town', 'Town', (row) => row.town),
  text('mailboxAddress', 'Mailbox', (row) => row.mailboxAddress),
];

export const isStateColumn = (id: AccessColumnId): id is StateColumnId => id in MFA_STATE_LABELS;

/** What the search looks at, in words. */
export const ACCESS_SEARCHED = 'practice, ODS code, town, contractor, mailbox and reasons';

const texts = new WeakMap<TableAccess, string>();

/** Made once a row, because every letter typed looks at all of them. */
function textOf(row: TableAccess): string {
  let found = texts.get(row);
  if (found === undefined) {
    const { odsCode, name, town, contractorName, mailboxAddress, reasons } = row;
    found = fold([odsCode, name, town, contractorName, mailboxAddress, ...reasons].join(' '));
    texts.set(row, found);
  }
  return found;
}

/** Whether every word of the search is found in the practice. Case, accents and punctuation don't count. */
export function matchesAccess(row: TableAccess, search: string): boolean {
  return fold(search)
    .split(' ')
    .every((word) => textOf(row).includes(word));
}

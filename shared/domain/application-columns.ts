import type { ApplicationState, NextStep } from './application-steps';
import { APPLICATION_ROUTE_LABELS, type ApplicationRoute } from './codes';
import type { ColumnFacts } from './table-columns';
import type { ColumnFilter } from './table-view';
import { fold } from './text';

/** An application as its table looks at it. */
export interface TableApplication {
  contractorName: string;
  practice: { name: string; odsCode: string } | null;
  route: ApplicationRoute;
  state: ApplicationState;
  nextStep: Pick<NextStep, 'label' | 'task' | 'waitingDays'> | null;
  waitingFor: keyof typeof ACTOR_WORDS | null;
  sentWithoutCode: boolean;
  warnings: readonly string[];
}

export const ACTOR_WORDS = { contractor: 'Contractor', NHSBSA: 'NHSBSA', CCHub: 'CCHub (us)' } as const;
export const STATE_WORDS = { 'in-progress': 'In progress', finished: 'Finished', withdrawn: 'Withdrawn' } as const;
/** The worst first. */
export const WARNING_WORDS = { 'without-code': 'Sent without a code', dates: 'Check the dates' } as const;

/** What the row is called: the practice, or for an Egress account the contractor. */
export const ownerName = (row: Pick<TableApplication, 'practice' | 'contractorName'>) =>
  row.practice?.name ?? row.contractorName;

export const warningOf = (
  row: Pick<TableApplication, 'sentWithoutCode' | 'warnings'>,
): keyof typeof WARNING_WORDS | '' => {
  if (row.sentWithoutCode) return 'without-code';
  return row.warnings.length > 0 ? 'dates' : '';
};

export type ApplicationColumnId =
  | 'owner'
  | 'contractorName'
  | 'odsCode'
  | 'route'
  | 'state'
  | 'next'
  | 'task'
  | 'who'
  | 'waiting'
  | 'warning';
export type ApplicationColumn = ColumnFacts<TableApplication> & { id: ApplicationColumnId };

const text = (
  id: ApplicationColumnId,
  header: string,
  value: ApplicationColumn['value'],
  kind: ApplicationColumn['kind'] = 'text',
): ApplicationColumn => ({ id, header, kind, value });
const choice = (
  id: ApplicationColumnId,
  header: string,
  labels: Record<string, string>,
  value: ApplicationColumn['value'],
): ApplicationColumn => ({ id, header, kind: 'choice', labels, value });

/** Every column that the table can have, in the order in which they are offered. */
export const APPLICATION_COLUMNS: readonly ApplicationColumn[] = [
  text('owner', 'Practice or contractor', ownerName),
  text('contractorName', 'Contractor', (row) => row.contractorName),
  text('odsCode', 'ODS code', (row) => row.practice?.odsCode ?? '', 'code'),
  choice('route', 'Route', APPLICATION_ROUTE_LABELS, (row) => row.route),
  choice('state', 'State', STATE_WORDS, (row) => row.state),
  text('next', 'Next step', (row) => row.nextStep?.label ?? ''),
  text('task', 'What is to be done', (row) => row.nextStep?.task ?? ''),
  choice('who', 'Who must act', ACTOR_WORDS, (row) => row.waitingFor ?? ''),
  text('waiting', 'Waiting (days)', (row) => row.nextStep?.waitingDays ?? '', 'number'),
  choice('warning', 'Warning', WARNING_WORDS, warningOf),
];

const is = (column: ApplicationColumnId, value: string): ColumnFilter[] => [
  { kind: 'values', column, values: [value] },
];

/** What staff ask of the table most; its views and the home page ask it in the same way. */
export const APPLICATION_FILTERS = {
  inProgress: is('state', 'in-progress'),
  ofContractor: is('who', 'contractor'),
  ofNhsbsa: is('who', 'NHSBSA'),
  ofCchub: is('who', 'CCHub'),
  withoutCode: is('warning', 'without-code'),
  finished: is('state', 'finished'),
  withdrawn: is('state', 'withdrawn'),
} as const;

const texts = new WeakMap<TableApplication, string>();

/** Whether every word of `search` is in the practice's name or code, or the contractor's name. */
export function matchesApplication(row: TableApplication, search: string): boolean {
  let searched = texts.get(row);
  if (searched === undefined) {
    searched = fold(`${ownerName(row)} ${row.contractorName} ${row.practice?.odsCode ?? ''}`);
    texts.set(row, searched);
  }
  return fold(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

import { tableModel } from '@renderer/features/tables/model';
import type { BuiltInView } from '@renderer/features/views/built-in';
import { APPLICATION_ROUTE_LABELS } from '@shared/domain/codes';
import type { ColumnFacts } from '@shared/domain/table-columns';
import type { ColumnFilter, TableView } from '@shared/domain/table-view';
import { fold } from '@shared/domain/text';
import type { ApplicationRow } from '@shared/ipc/applications';
import { ACTOR_WORDS, ownerName, STATE_WORDS, WARNING_WORDS, warningOf } from './words';

type Facts = ColumnFacts<ApplicationRow>;

const text = (id: string, header: string, value: Facts['value'], kind: Facts['kind'] = 'text'): Facts => ({
  id,
  header,
  kind,
  value,
});
const choice = (id: string, header: string, labels: Record<string, string>, value: Facts['value']): Facts => ({
  id,
  header,
  kind: 'choice',
  labels,
  value,
});

export const APPLICATION_COLUMNS: readonly Facts[] = [
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

const STANDARD: TableView = {
  columns: ['owner', 'odsCode', 'route', 'next', 'who', 'waiting', 'warning'],
  widths: {},
  sorts: [{ column: 'waiting', descending: true }],
  filters: [],
  search: '',
};

const where = (id: string, name: string, column: string, value: string, tone?: 'bad'): BuiltInView => {
  const filters: ColumnFilter[] = [{ kind: 'values', column, values: [value] }];
  return { id, name, definition: { ...STANDARD, filters }, ...(tone ? { tone } : {}) };
};

const texts = new WeakMap<ApplicationRow, string>();

/** Whether every word of `search` is in the practice's name or code, or the contractor's name. */
export function matchesApplication(row: ApplicationRow, search: string): boolean {
  let searched = texts.get(row);
  if (searched === undefined) {
    searched = fold(`${ownerName(row)} ${row.contractorName} ${row.practice?.odsCode ?? ''}`);
    texts.set(row, searched);
  }
  return fold(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

export const applicationTable = tableModel<ApplicationRow>({
  screen: 'applications',
  title: 'Applications',
  one: 'application',
  columns: APPLICATION_COLUMNS,
  builtIn: [
    where('in-progress', 'In progress', 'state', 'in-progress'),
    where('contractor', 'Waiting for the contractor', 'who', 'contractor'),
    where('nhsbsa', 'Waiting for NHSBSA', 'who', 'NHSBSA'),
    where('cchub', 'Waiting for us', 'who', 'CCHub'),
    where('without-code', 'Sent without a code', 'warning', 'without-code', 'bad'),
    where('finished', 'Finished', 'state', 'finished'),
    where('withdrawn', 'Withdrawn', 'state', 'withdrawn'),
    { id: 'all', name: 'All', definition: STANDARD },
  ],
  matches: matchesApplication,
  searched: 'practice, contractor and ODS code',
});

import { tableModel } from '@renderer/features/tables/model';
import type { BuiltInView } from '@renderer/features/views/built-in';
import { APPLICATION_COLUMNS, APPLICATION_FILTERS, matchesApplication } from '@shared/domain/application-columns';
import type { TableView } from '@shared/domain/table-view';
import type { ApplicationRow } from '@shared/ipc/applications';

const STANDARD: TableView = {
  columns: ['owner', 'odsCode', 'route', 'next', 'who', 'waiting', 'warning'],
  widths: {},
  sorts: [{ column: 'waiting', descending: true }],
  filters: [],
  search: '',
};

const where = (id: string, name: string, asks: keyof typeof APPLICATION_FILTERS, tone?: 'bad'): BuiltInView => ({
  id,
  name,
  definition: { ...STANDARD, filters: APPLICATION_FILTERS[asks] },
  ...(tone ? { tone } : {}),
});

export const applicationTable = tableModel<ApplicationRow>({
  screen: 'applications',
  title: 'Applications',
  one: 'application',
  columns: APPLICATION_COLUMNS,
  builtIn: [
    where('in-progress', 'In progress', 'inProgress'),
    where('contractor', 'Waiting for the contractor', 'ofContractor'),
    where('nhsbsa', 'Waiting for NHSBSA', 'ofNhsbsa'),
    where('cchub', 'Waiting for us', 'ofCchub'),
    where('without-code', 'Sent without a code', 'withoutCode', 'bad'),
    where('finished', 'Finished', 'finished'),
    where('withdrawn', 'Withdrawn', 'withdrawn'),
    { id: 'all', name: 'All', definition: STANDARD },
  ],
  matches: matchesApplication,
  searched: 'practice, contractor and ODS code',
});

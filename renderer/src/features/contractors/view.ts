import type { TableAddress } from '@renderer/features/tables/address';
import * as tables from '@renderer/features/tables/memory';
import { tableModel } from '@renderer/features/tables/model';
import { CONTRACTOR_KIND_LABELS, EGRESS_STATUS_LABELS } from '@shared/domain/codes';
import { countDifference } from '@shared/domain/practice-count';
import type { ColumnFacts } from '@shared/domain/table-columns';
import type { TableView } from '@shared/domain/table-view';
import { fold } from '@shared/domain/text';
import type { ContractorRow } from '@shared/ipc/contractors';
import { SHORT_ROUTES } from './words';

/** The contractor says another number of practices than the register has. */
export const countDiffers = (row: ContractorRow) => row.declared !== null && row.declared !== row.practices;

const column = (
  id: string,
  header: string,
  value: ColumnFacts<ContractorRow>['value'],
  kind: ColumnFacts<ContractorRow>['kind'] = 'text',
): ColumnFacts<ContractorRow> => ({ id, header, kind, value });
const choice = (
  id: string,
  header: string,
  labels: Record<string, string>,
  value: (row: ContractorRow) => string,
): ColumnFacts<ContractorRow> => ({ id, header, kind: 'choice', labels, value });
const unlessUnsaid = <Code extends string>(code: Code, unsaid: Code) => (code === unsaid ? '' : code);

export const CONTRACTOR_COLUMNS: readonly ColumnFacts<ContractorRow>[] = [
  column('name', 'Contractor', (row) => row.name),
  column('tradingNames', 'Trading names', (row) => row.tradingNames.replaceAll('\n', ', ')),
  column('hqOdsCode', 'HQ code', (row) => row.hqOdsCode, 'code'),
  choice('kind', 'Kind', CONTRACTOR_KIND_LABELS, (row) => unlessUnsaid(row.kind, 'unstated')),
  column('practices', 'Practices', (row) => row.practices, 'number'),
  column('declared', 'Declared practices', (row) => row.declared ?? '', 'number'),
  column('countDifference', 'Number differs', (row) => countDifference(row.practices, row.declared)),
  choice('route', 'Route', SHORT_ROUTES, (row) => row.route),
  column('routeReason', 'Why this route', (row) => row.routeReason),
  choice('egressStatus', 'Egress account', EGRESS_STATUS_LABELS, (row) => unlessUnsaid(row.egressStatus, 'none')),
  column('egressAddress', 'Egress address', (row) => row.egressAddress),
];

const STANDARD: TableView = {
  columns: ['name', 'tradingNames', 'hqOdsCode', 'kind', 'practices', 'route', 'egressStatus', 'egressAddress'],
  widths: {},
  sorts: [{ column: 'name', descending: false }],
  filters: [],
  search: '',
};

/** Whether every word of `search` is in the name, a trading name or the headquarters code. */
export function matchesContractor(row: ContractorRow, search: string): boolean {
  const searched = searchedText(row);
  return fold(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

const texts = new WeakMap<ContractorRow, string>();

/** Folded once a row, because each letter typed looks at all of them again. */
function searchedText(row: ContractorRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = fold(`${row.name} ${row.tradingNames} ${row.hqOdsCode}`);
    texts.set(row, text);
  }
  return text;
}

export const contractorTable = tableModel<ContractorRow>({
  screen: 'contractors',
  title: 'Contractors',
  one: 'contractor',
  columns: CONTRACTOR_COLUMNS,
  builtIn: [
    { id: 'all', name: 'All contractors', definition: STANDARD },
    {
      id: 'ask',
      name: 'Ask NHSBSA',
      definition: { ...STANDARD, filters: [{ kind: 'values', column: 'route', values: ['ask-nhsbsa'] }] },
    },
    {
      id: 'differs',
      name: 'Number differs',
      definition: { ...STANDARD, filters: [{ kind: 'empty', column: 'countDifference', not: true }] },
    },
  ],
  matches: matchesContractor,
  searched: 'name, trading names and headquarters code',
});

/** What the table looked like when it was left. */
export const lastContractors = (): TableAddress => tables.lastAddress('contractors');

export const rememberContractor = (id: string): void => tables.rememberChosen('contractors', id);

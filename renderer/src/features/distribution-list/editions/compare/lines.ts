import { todayInLondon } from '@shared/domain/calendar-date';
import type { ColumnFacts } from '@shared/domain/table-columns';
import type { TableView } from '@shared/domain/table-view';
import type { DifferenceLine, ListComparison } from '@shared/ipc/editions';
import { CHANGES, type Change } from '../address';
import { CHANGE_WORDS } from '../words';

/** A line of a comparison with what it is: one table holds all three kinds. */
export interface ChangeLine extends DifferenceLine {
  key: string;
  change: Change;
}

/** All that differs; who was added first, as the comparison has them. */
export const linesOf = (comparison: ListComparison): ChangeLine[] =>
  CHANGES.flatMap((change) =>
    comparison[change].map((line) => ({ ...line, change, key: `${change} ${line.addressBefore} ${line.address}` })),
  );

/** "old@… → new@…" where the address itself changed. */
export const addressWords = ({ address, addressBefore }: Pick<DifferenceLine, 'address' | 'addressBefore'>): string =>
  addressBefore === '' ? address : `${addressBefore} → ${address}`;

export const CHANGE_COLUMNS: readonly ColumnFacts<ChangeLine>[] = [
  { id: 'change', header: 'Change', kind: 'choice', value: ({ change }) => change, labels: CHANGE_WORDS },
  { id: 'address', header: 'Address', kind: 'text', value: addressWords },
  { id: 'name', header: 'Name', kind: 'text', value: ({ name }) => name },
  { id: 'odsCode', header: 'ODS code', kind: 'code', value: ({ odsCode }) => odsCode },
  { id: 'reason', header: 'Why', kind: 'text', value: ({ reason }) => reason },
  { id: 'cause', header: 'Brought about by', kind: 'text', value: ({ cause }) => cause?.label ?? '' },
  { id: 'when', header: 'When', kind: 'date', value: ({ cause }) => (cause ? todayInLondon(new Date(cause.at)) : '') },
  { id: 'who', header: 'Who', kind: 'text', value: ({ cause }) => cause?.actor ?? '' },
];

export const STANDARD_VIEW: TableView = {
  columns: CHANGE_COLUMNS.map(({ id }) => id),
  widths: {},
  sorts: [
    { column: 'change', descending: false },
    { column: 'name', descending: false },
  ],
  filters: [],
  search: '',
};

/** Only one kind of change, or all. */
export const viewOf = (view: TableView, show: Change | undefined): TableView => ({
  ...view,
  filters: show === undefined ? [] : [{ kind: 'values', column: 'change', values: [show] }],
});

import { tableModel } from '@renderer/features/tables/model';
import { PRACTICE_COLUMNS } from '@shared/domain/practice-columns';
import { NO_MAILBOX, OPEN } from '@shared/domain/practice-filters';
import { matchesPractice } from '@shared/domain/practice-search';
import type { ColumnFilter, TableView } from '@shared/domain/table-view';
import type { PracticeFacts } from '@shared/ipc/practice-table';
import type { PracticeRow } from '@shared/ipc/practices';

/** A practice with the facts that the table has of it so far. */
export type PracticeLine = PracticeRow & Partial<Omit<PracticeFacts, 'id'>>;

const STANDARD: TableView = {
  columns: ['odsCode', 'name', 'contractorName', 'town', 'mailboxAddress', 'mailboxKind', 'listState'],
  widths: {},
  sorts: [{ column: 'odsCode', descending: false }],
  filters: [],
  search: '',
};

/** On the list with a doubt. */
const doubtful: ColumnFilter[] = [OPEN, { kind: 'values', column: 'listState', values: ['check'] }];

export const practiceTable = tableModel<PracticeLine>({
  screen: 'practices',
  title: 'Practices',
  one: 'practice',
  columns: PRACTICE_COLUMNS,
  builtIn: [
    { id: 'all', name: 'All practices', definition: STANDARD },
    { id: 'no-mailbox', name: 'No mailbox', definition: { ...STANDARD, filters: NO_MAILBOX } },
    { id: 'attention', name: 'Needs attention', definition: { ...STANDARD, filters: doubtful } },
  ],
  matches: matchesPractice,
  searched: 'contractor, practice name, town and ODS code',
});

/** The names of the ICBs that practices have, by alphabet. */
export function icbNames(rows: readonly PracticeRow[]): string[] {
  return [...new Set(rows.map((row) => row.icbName).filter((name) => name !== ''))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
}

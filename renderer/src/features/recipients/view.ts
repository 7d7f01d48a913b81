import { readAddress, type TableAddress } from '@renderer/features/tables/address';
import { tableModel } from '@renderer/features/tables/model';
import { LIST_STATE_LABELS, RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import type { ColumnFacts } from '@shared/domain/table-columns';
import type { TableView } from '@shared/domain/table-view';
import { fold } from '@shared/domain/text';
import type { RecipientRow } from '@shared/ipc/recipients';

const column = (id: string, header: string, value: ColumnFacts<RecipientRow>['value']): ColumnFacts<RecipientRow> => ({
  id,
  header,
  kind: 'text',
  value,
});
const choice = (
  id: string,
  header: string,
  labels: Record<string, string>,
  value: (row: RecipientRow) => string,
): ColumnFacts<RecipientRow> => ({ id, header, kind: 'choice', labels, value });

export const RECIPIENT_COLUMNS: readonly ColumnFacts<RecipientRow>[] = [
  column('name', 'Name', (row) => row.name),
  column('address', 'Email address', (row) => row.address),
  choice('group', 'Group', RECIPIENT_GROUP_LABELS, (row) => row.group),
  column('organisation', 'Organisation', (row) => row.organisation),
  column('icbName', 'ICB', (row) => row.icbName),
  column('reason', 'Why on the list', (row) => row.reason),
  choice('listState', 'On the list', LIST_STATE_LABELS, (row) => row.listState),
  column('listReason', 'Why it stands so', (row) => row.listReason),
  column('notes', 'Notes', (row) => row.notes),
];

const STANDARD: TableView = {
  columns: ['name', 'address', 'group', 'organisation', 'reason', 'listState'],
  widths: {},
  sorts: [{ column: 'name', descending: false }],
  filters: [],
  search: '',
};
const standing = (state: RecipientRow['listState']): TableView => ({
  ...STANDARD,
  filters: [{ kind: 'values', column: 'listState', values: [state] }],
});

export const recipientTable = tableModel<RecipientRow>({
  screen: 'recipients',
  title: 'Other recipients',
  one: 'recipient',
  columns: RECIPIENT_COLUMNS,
  builtIn: [
    { id: 'all', name: 'All recipients', definition: STANDARD },
    { id: 'problem', name: 'With a problem', tone: 'bad', definition: standing('check') },
    { id: 'off', name: 'Not on the list', definition: standing('off') },
  ],
  matches: matchesRecipient,
  searched: 'names, addresses, organisations, ICBs and reasons',
});

/** Whether every word of the search is in the name, address, organisation, ICB or reason. */
export function matchesRecipient(row: RecipientRow, search: string): boolean {
  const searched = searchedText(row);
  return fold(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

const texts = new WeakMap<RecipientRow, string>();

/** Folded once a row, because each letter typed looks at all of them again. */
function searchedText(row: RecipientRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = fold(`${row.name} ${row.address} ${row.organisation} ${row.icbName} ${row.reason}`);
    texts.set(row, text);
  }
  return text;
}

/** How the table is looked at, and who is chosen: other pages lead to one recipient. */
export interface RecipientsAddress extends TableAddress {
  id?: string;
}

const ID = /^[0-9a-f-]{36}$/;

export const readRecipients = (search: Record<string, unknown>): RecipientsAddress => ({
  ...readAddress(recipientTable, search),
  ...(typeof search.id === 'string' && ID.test(search.id) ? { id: search.id } : {}),
});

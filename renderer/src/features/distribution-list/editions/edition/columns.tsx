import type { Column } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import type { ListEntry, ListProblem } from '@shared/ipc/distribution-list';
import { OfRecord } from '../OfRecord';
import { CHECK_TONES, CHECK_WORDS, LEFT_OUT_WORDS, sourceOf } from '../words';

export const entryId = (entry: ListEntry) => entry.address;
export const leftOutId = (row: ListProblem) => `${row.owner} ${row.kind} ${row.address}`;

const checksText = ({ checks }: ListEntry) => checks.map(({ text }) => text).join('. ');

const columns: readonly Column<ListEntry>[] = [
  {
    id: 'address',
    header: 'Address',
    width: 260,
    value: (entry) => entry.address,
    cell: (entry) => <OfRecord {...entry} text={entry.address} />,
  },
  {
    id: 'name',
    header: 'Name',
    width: 170,
    value: (entry) => entry.name,
    cell: (entry) => <OfRecord {...entry} text={entry.name} />,
  },
  {
    id: 'odsCode',
    header: 'ODS code',
    width: 96,
    look: 'code',
    value: (entry) => entry.odsCode,
    cell: (entry) => <OfRecord {...entry} text={entry.odsCode} />,
  },
  { id: 'source', header: 'From', width: 112, value: sourceOf },
  {
    id: 'reason',
    header: 'Why it was on the list',
    width: 230,
    value: (entry) => entry.reason,
    cell: (entry) => <span title={entry.reason}>{entry.reason}</span>,
  },
  {
    id: 'checks',
    header: 'By today’s register',
    width: 200,
    value: checksText,
    cell: (entry) =>
      entry.checks.length > 0 && (
        <span title={checksText(entry)}>
          {entry.checks.map(({ kind, text }) => (
            <span key={`${kind} ${text}`}>
              <Tag tone={CHECK_TONES[kind]}>{CHECK_WORDS[kind]}</Tag> {text}{' '}
            </span>
          ))}
        </span>
      ),
  },
];

export const entryColumns = columns;
/** Where checks are what one looks for, they come first and have room. */
export const checkColumns: readonly Column<ListEntry>[] = ['address', 'checks', 'name', 'odsCode', 'source', 'reason']
  .flatMap((id) => columns.filter((column) => column.id === id))
  .map((column) => (column.id === 'checks' ? { ...column, width: 420 } : column));

export const leftOutColumns: readonly Column<ListProblem>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 226,
    value: (row) => row.name,
    cell: (row) => <OfRecord {...row} text={row.name} />,
  },
  {
    id: 'odsCode',
    header: 'ODS code',
    width: 96,
    look: 'code',
    value: (row) => row.odsCode,
    cell: (row) => <OfRecord {...row} text={row.odsCode} />,
  },
  {
    id: 'kind',
    header: 'Kind',
    width: 126,
    value: (row) => LEFT_OUT_WORDS[row.kind],
    cell: (row) => <Tag tone={row.kind === 'malformed' ? 'bad' : 'none'}>{LEFT_OUT_WORDS[row.kind]}</Tag>,
  },
  {
    id: 'reason',
    header: 'Why it was left out',
    width: 330,
    value: (row) => row.reason,
    cell: (row) => <span title={row.reason}>{row.reason}</span>,
  },
  { id: 'address', header: 'Address', width: 270, value: (row) => row.address || '–' },
];

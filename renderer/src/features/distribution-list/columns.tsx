import type { Column } from '@renderer/components/DataTable';
import { PracticeLink, RecipientLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import type { ListEntry, ListProblem } from '@shared/ipc/distribution-list';

export const entryId = (entry: ListEntry) => entry.address.toLowerCase();
export const leftOutId = (problem: ListProblem) => problem.practiceId ?? problem.recipientId ?? '';

/** A cell that leads to the practice or recipient it is about. */
function leading({ practiceId, recipientId }: Pick<ListEntry, 'practiceId' | 'recipientId'>, text: string) {
  // Recipients have no code: an empty link would be one that nobody can name.
  if (text === '') return null;
  const To = practiceId === null ? RecipientLink : PracticeLink;
  return (
    <To id={practiceId ?? recipientId ?? ''} inTable title={text}>
      {text}
    </To>
  );
}

/** Where an entry comes from, in a word. */
const sourceOf = ({ source, group }: ListEntry) =>
  source === 'recipient'
    ? RECIPIENT_GROUP_LABELS[group ?? 'other']
    : source === 'egress'
      ? 'Egress account'
      : 'Practice';

const columns: readonly Column<ListEntry>[] = [
  {
    id: 'address',
    header: 'Address',
    width: 250,
    value: (entry) => entry.address,
    cell: (entry) => leading(entry, entry.address),
  },
  {
    id: 'name',
    header: 'Name',
    width: 176,
    value: (entry) => entry.name,
    cell: (entry) => leading(entry, entry.name),
  },
  {
    id: 'odsCode',
    header: 'ODS code',
    width: 92,
    look: 'code',
    value: (entry) => entry.odsCode,
    cell: (entry) => leading(entry, entry.odsCode),
  },
  { id: 'source', header: 'From', width: 112, value: sourceOf },
  {
    id: 'reason',
    header: 'Why it is on the list',
    width: 232,
    value: (entry) => entry.reason,
  },
  {
    id: 'problem',
    header: 'Problem',
    width: 188,
    value: (entry) => entry.problem,
    cell: (entry) =>
      entry.problem && (
        <span title={entry.problem}>
          <Tag tone="warn">Check</Tag> {entry.problem}
        </span>
      ),
  },
];

const inOrder = (...ids: string[]) => ids.flatMap((id) => columns.filter((column) => column.id === id));

export const entryColumns = inOrder('address', 'name', 'odsCode', 'source', 'reason', 'problem');
/** Where problems are what one looks for, they come first. */
export const doubtfulColumns = inOrder('address', 'problem', 'name', 'odsCode', 'source', 'reason').map((column) =>
  column.id === 'problem' ? { ...column, width: 400 } : column,
);

const KINDS: Record<ListProblem['kind'], string> = {
  closed: 'Closed',
  'no-mailbox': 'No mailbox',
  'not-marked': 'Not marked',
  'marked-off': 'Marked off',
  duplicate: 'Same address',
  malformed: 'Wrong address',
  'not-live': 'Not live',
};

export const leftOutColumns: readonly Column<ListProblem>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 226,
    value: (problem) => problem.name,
    cell: (problem) => leading(problem, problem.name),
  },
  {
    id: 'odsCode',
    header: 'ODS code',
    width: 96,
    look: 'code',
    value: (problem) => problem.odsCode,
    cell: (problem) => leading(problem, problem.odsCode),
  },
  {
    id: 'kind',
    header: 'Kind',
    width: 126,
    value: (problem) => KINDS[problem.kind],
    cell: (problem) => <Tag tone={problem.kind === 'malformed' ? 'bad' : 'none'}>{KINDS[problem.kind]}</Tag>,
  },
  { id: 'reason', header: 'Why it was left out', width: 330, value: (problem) => problem.reason },
  { id: 'address', header: 'Address', width: 270, value: (problem) => problem.address || '–' },
];

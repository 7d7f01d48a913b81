import type { Column } from '@renderer/components/DataTable';
import { PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import type { ListEntry, ListProblem } from '@shared/ipc/distribution-list';

export const entryId = (entry: ListEntry) => entry.address.toLowerCase();
export const leftOutId = (problem: ListProblem) => problem.practiceId;

/** A cell that leads to the practice it is about. */
const toPractice = (id: string, text: string) => (
  <PracticeLink id={id} inTable title={text}>
    {text}
  </PracticeLink>
);

const columns: readonly Column<ListEntry>[] = [
  {
    id: 'address',
    header: 'Address',
    width: 270,
    value: (entry) => entry.address,
    cell: (entry) => toPractice(entry.practiceId, entry.address),
  },
  {
    id: 'name',
    header: 'Name',
    width: 196,
    value: (entry) => entry.name,
    cell: (entry) => toPractice(entry.practiceId, entry.name),
  },
  {
    id: 'odsCode',
    header: 'ODS code',
    width: 96,
    look: 'code',
    value: (entry) => entry.odsCode,
    cell: (entry) => toPractice(entry.practiceId, entry.odsCode),
  },
  {
    id: 'reason',
    header: 'Why it is on the list',
    width: 260,
    value: (entry) => entry.reason,
  },
  {
    id: 'problem',
    header: 'Problem',
    width: 220,
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

export const entryColumns = inOrder('address', 'name', 'odsCode', 'reason', 'problem');
/** Where problems are what one looks for, they come first. */
export const doubtfulColumns = inOrder('address', 'problem', 'name', 'odsCode', 'reason').map((column) =>
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
    header: 'Practice',
    width: 226,
    value: (problem) => problem.name,
    cell: (problem) => toPractice(problem.practiceId, problem.name),
  },
  {
    id: 'odsCode',
    header: 'ODS code',
    width: 96,
    look: 'code',
    value: (problem) => problem.odsCode,
    cell: (problem) => toPractice(problem.practiceId, problem.odsCode),
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

import type { Column } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import type { ListEntry, ListProblem } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';

export const entryId = (entry: ListEntry) => entry.address.toLowerCase();
export const leftOutId = (problem: ListProblem) => problem.practiceId;

/** By keyboard the row itself opens the practice, so the link needs no Tab stop of its own. */
function PracticeLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/practices/$id" params={{ id }} tabIndex={-1} title={name}>
      <bdi>{name}</bdi>
    </Link>
  );
}

const columns: readonly Column<ListEntry>[] = [
  { id: 'address', header: 'Address', width: 270, value: (entry) => entry.address },
  {
    id: 'name',
    header: 'Name',
    width: 196,
    value: (entry) => entry.name,
    cell: (entry) => <PracticeLink id={entry.practiceId} name={entry.name} />,
  },
  { id: 'odsCode', header: 'ODS code', width: 96, look: 'code', value: (entry) => entry.odsCode },
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
    cell: (problem) => <PracticeLink id={problem.practiceId} name={problem.name} />,
  },
  { id: 'odsCode', header: 'ODS code', width: 96, look: 'code', value: (problem) => problem.odsCode },
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

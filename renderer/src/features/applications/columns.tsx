import type { Column } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import { APPLICATION_ROUTE_LABELS } from '@shared/domain/codes';
import type { ApplicationRow } from '@shared/ipc/applications';
import { Link } from '@tanstack/react-router';
import { ACTOR_WORDS, ownerName, STATE_WORDS } from './words';

/** By keyboard the row itself opens the page, so the link needs no Tab stop of its own. */
function OwnerLink({ row }: { row: ApplicationRow }) {
  const name = <bdi>{ownerName(row)}</bdi>;
  return row.practice === null ? (
    <Link to="/contractors/$id" params={{ id: row.contractorId }} tabIndex={-1} title={row.contractorName}>
      {name}
    </Link>
  ) : (
    <Link to="/practices/$id" params={{ id: row.practice.id }} tabIndex={-1} title={row.practice.name}>
      {name}
    </Link>
  );
}

export const applicationColumns: readonly Column<ApplicationRow>[] = [
  {
    id: 'owner',
    header: 'Practice or contractor',
    width: 210,
    value: ownerName,
    cell: (row) => <OwnerLink row={row} />,
  },
  { id: 'odsCode', header: 'ODS code', width: 90, look: 'code', value: (row) => row.practice?.odsCode ?? '' },
  { id: 'route', header: 'Route', width: 176, value: (row) => APPLICATION_ROUTE_LABELS[row.route] },
  {
    id: 'next',
    header: 'Next step',
    width: 160,
    value: (row) => row.nextStep?.label ?? STATE_WORDS[row.state],
    cell: (row) =>
      row.nextStep?.label ?? <Tag tone={row.state === 'finished' ? 'ok' : 'none'}>{STATE_WORDS[row.state]}</Tag>,
  },
  {
    id: 'who',
    header: 'Who must act',
    width: 112,
    value: (row) => (row.waitingFor === null ? '' : ACTOR_WORDS[row.waitingFor]),
  },
  {
    id: 'waiting',
    header: 'Waiting (days)',
    width: 112,
    look: 'end',
    value: (row) => row.nextStep?.waitingDays ?? '',
  },
  {
    id: 'warning',
    header: 'Warning',
    width: 170,
    value: (row) => (row.sentWithoutCode ? 'Sent without a code' : row.warnings.length > 0 ? 'Check the dates' : ''),
    cell: (row) =>
      row.warnings.length > 0 && (
        <span title={row.warnings.join(' ')}>
          <Tag tone={row.sentWithoutCode ? 'bad' : 'warn'}>
            {row.sentWithoutCode ? 'Sent without a code' : 'Check the dates'}
          </Tag>
        </span>
      ),
  },
];

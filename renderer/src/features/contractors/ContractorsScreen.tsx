import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { quickFilter } from '@renderer/features/tables/QuickFilter';
import { TableScreen } from '@renderer/features/tables/TableScreen';
import { useTableView } from '@renderer/features/tables/use-table-view';
import { CONTRACTOR_KIND_LABELS, EGRESS_STATUS_LABELS } from '@shared/domain/codes';
import type { ContractorRow } from '@shared/ipc/contractors';
import { Link, useNavigate } from '@tanstack/react-router';
import { contractorColumns } from './list/columns';
import { contractorTable } from './view';
import { SHORT_ROUTES } from './words';
import './contractors.scss';

const noRows: ContractorRow[] = [];
const rowId = (row: ContractorRow) => row.id;
const nameOf = (row: ContractorRow) => row.name;
const { unstated: _unstated, ...kinds } = CONTRACTOR_KIND_LABELS;
const { none: _none, ...egress } = EGRESS_STATUS_LABELS;
const quick = [
  quickFilter('Kind', 'kind', kinds),
  quickFilter('Route', 'route', SHORT_ROUTES),
  quickFilter('Egress', 'egressStatus', egress),
];

/** Who holds the contracts: with how many practices, and by which route they get to a mailbox. */
export function ContractorsScreen() {
  const at = useTableView(contractorTable);
  const navigate = useNavigate();
  const answer = useRequest('contractors.list', {});
  return (
    <TableScreen
      table={contractorTable}
      columns={contractorColumns}
      at={at}
      rows={answer.data ?? noRows}
      rowId={rowId}
      nameOf={nameOf}
      answers={[answer]}
      quick={quick}
      onOpen={({ id }) => void navigate({ to: '/contractors/$id', params: { id } })}
      actions={
        <>
          <Link to="/duplicates" search={{ show: 'contractor' }} className={buttonClass()}>
            Duplicates
          </Link>
          <Link to="/contractors/new" className={buttonClass('primary')}>
            Add contractor
          </Link>
        </>
      }
      whenEmpty={
        <EmptyState title="There are no contractors yet">
          <p>A contractor comes with its first practice, or is added here.</p>
        </EmptyState>
      }
    />
  );
}

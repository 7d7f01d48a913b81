import { number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { quickFilter } from '@renderer/features/tables/QuickFilter';
import { TableScreen } from '@renderer/features/tables/TableScreen';
import { useTableView } from '@renderer/features/tables/use-table-view';
import { ownerName } from '@shared/domain/application-columns';
import { APPLICATION_ROUTE_LABELS } from '@shared/domain/codes';
import type { ApplicationRow } from '@shared/ipc/applications';
import { Link, useNavigate } from '@tanstack/react-router';
import { applicationColumns } from './columns';
import { applicationTable } from './view';

const noRows: ApplicationRow[] = [];
const rowId = (row: ApplicationRow) => row.id;
const quick = [quickFilter('Route', 'route', APPLICATION_ROUTE_LABELS)];

/** All applications for a mailbox, the one that has waited longest first. */
export function ApplicationsScreen() {
  const at = useTableView(applicationTable);
  const navigate = useNavigate();
  const answer = useRequest('applications.list', {});
  const rows = answer.data ?? noRows;
  const open = rows.filter(({ state }) => state === 'in-progress').length;
  return (
    <TableScreen
      table={applicationTable}
      columns={applicationColumns}
      at={at}
      rows={rows}
      rowId={rowId}
      nameOf={ownerName}
      answers={[answer]}
      quick={quick}
      onOpen={({ practice, contractorId }) =>
        void (practice === null
          ? navigate({ to: '/contractors/$id', params: { id: contractorId } })
          : navigate({ to: '/practices/$id', params: { id: practice.id } }))
      }
      facts={` · ${number(open)} in progress`}
      actions={
        rows.length > 0 && (
          <Link to="/reports" search={{ what: 'applications' }} className={buttonClass()}>
            Report
          </Link>
        )
      }
      whenEmpty={<NothingYet />}
    />
  );
}

function NothingYet() {
  return (
    <EmptyState
      title="There are no applications yet"
      actions={
        <Link to="/practices" className={buttonClass('primary')}>
          Go to the practices
        </Link>
      }
    >
      <p>
        An application is begun on the page of a practice (shared NHSmail mailbox) or of a contractor (Egress account).
        It then shows here with its next step and who must act.
      </p>
    </EmptyState>
  );
}
